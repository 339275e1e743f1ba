/** The moment an order comes to be. */
@NullMarked
package tambon.orders.placing;

import org.jspecify.annotations.NullMarked;
