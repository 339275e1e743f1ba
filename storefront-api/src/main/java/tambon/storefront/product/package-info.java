/** How programs are told, and tell, what is said of a product; the public's goods and a producer's own agree on it. */
@NullMarked
package tambon.storefront.product;

import org.jspecify.annotations.NullMarked;
