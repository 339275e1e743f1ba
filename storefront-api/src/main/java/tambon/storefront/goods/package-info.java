/** The officers' desk for goods: what waits to be shown, what is held of a product, and the rules for it. */
@NullMarked
package tambon.storefront.goods;

import org.jspecify.annotations.NullMarked;
