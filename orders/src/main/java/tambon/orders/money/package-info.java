/** The double-entry books, refunds, and the proof that books, orders and stock agree. */
@NullMarked
package tambon.orders.money;

import org.jspecify.annotations.NullMarked;
