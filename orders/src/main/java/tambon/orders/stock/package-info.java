/** What is left of each variant, and the ledger of movements it is the sum of. */
@NullMarked
package tambon.orders.stock;

import org.jspecify.annotations.NullMarked;
