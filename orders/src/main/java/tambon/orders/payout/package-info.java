/** Statements of what producers are sent, each line an entry of the books. */
@NullMarked
package tambon.orders.payout;

import org.jspecify.annotations.NullMarked;
