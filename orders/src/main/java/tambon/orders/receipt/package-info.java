/** Receipts and tax invoices, numbered without gaps by seller and year. */
@NullMarked
package tambon.orders.receipt;

import org.jspecify.annotations.NullMarked;
