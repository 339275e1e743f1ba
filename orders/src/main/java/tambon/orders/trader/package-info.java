/** OTOP Traders: what they order from producers, hold, and sell on. */
@NullMarked
package tambon.orders.trader;

import org.jspecify.annotations.NullMarked;
