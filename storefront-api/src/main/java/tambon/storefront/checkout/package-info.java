/** From a cart to an order: where it goes, how it is paid, the total that was agreed to. */
@NullMarked
package tambon.storefront.checkout;

import org.jspecify.annotations.NullMarked;
