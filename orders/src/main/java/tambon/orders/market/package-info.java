/** Khon Thai Yim Dai markets: the list, each market day, and the month's figures of a district. */
@NullMarked
package tambon.orders.market;

import org.jspecify.annotations.NullMarked;
