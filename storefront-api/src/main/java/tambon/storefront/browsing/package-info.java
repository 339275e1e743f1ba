/** Looking around: the front page, goods by type and place, search, a product's and a producer's page; the same as JSON. */
@NullMarked
package tambon.storefront.browsing;

import org.jspecify.annotations.NullMarked;
