/** Orders as their buyers, producers and staff see them. */
@NullMarked
package tambon.orders.finding;

import org.jspecify.annotations.NullMarked;
