/** Acting in another's shop: what is open there, what is written down of it, and whom a shop's people let in. */
@NullMarked
package tambon.storefront.acting;

import org.jspecify.annotations.NullMarked;
