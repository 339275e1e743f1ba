/** Households on the state's lists: a producer's consent, and what officers may see of it. */
@NullMarked
package tambon.storefront.household;

import org.jspecify.annotations.NullMarked;
