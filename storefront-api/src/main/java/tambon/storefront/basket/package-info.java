/** The cart: what a buyer has picked, priced anew at every look. */
@NullMarked
package tambon.storefront.basket;

import org.jspecify.annotations.NullMarked;
