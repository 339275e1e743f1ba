/** Today's prices for carts and orders, in one statement. */
@NullMarked
package tambon.catalog.offer;

import org.jspecify.annotations.NullMarked;
