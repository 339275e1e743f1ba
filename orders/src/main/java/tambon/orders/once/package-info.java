/** The effect of a request once, however often it is sent. */
@NullMarked
package tambon.orders.once;

import org.jspecify.annotations.NullMarked;
