/** Cash that was taken at the door: with whom it is, and what of it arrived. */
@NullMarked
package tambon.orders.cod;

import org.jspecify.annotations.NullMarked;
