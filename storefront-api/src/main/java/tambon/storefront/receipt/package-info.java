/** Receipts and tax invoices on paper: to read, to print and as a PDF file. */
@NullMarked
package tambon.storefront.receipt;

import org.jspecify.annotations.NullMarked;
