/** The ledger of sales, its sums, and the figures read from them. */
@NullMarked
package tambon.orders.sales;

import org.jspecify.annotations.NullMarked;
