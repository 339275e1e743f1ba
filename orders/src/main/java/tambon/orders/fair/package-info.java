/** A booth away from the shop: what was taken there, what its phones sold, what came back. */
@NullMarked
package tambon.orders.fair;

import org.jspecify.annotations.NullMarked;
