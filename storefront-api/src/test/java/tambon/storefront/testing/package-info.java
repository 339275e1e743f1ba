/** How tests of this module speak to the running server: raw HTTP, as browsers and programs do. */
@NullMarked
package tambon.storefront.testing;

import org.jspecify.annotations.NullMarked;
