/** An order as its buyer sees it: where it stands, how to pay it, what was bought. */
@NullMarked
package tambon.storefront.order;

import org.jspecify.annotations.NullMarked;
