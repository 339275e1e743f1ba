/** What buyers have picked, and what it costs today. */
@NullMarked
package tambon.orders.cart;

import org.jspecify.annotations.NullMarked;
