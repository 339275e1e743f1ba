/** The platform's money, for those who look after it: what came in, what goes back, what producers are sent. */
@NullMarked
package tambon.storefront.money;

import org.jspecify.annotations.NullMarked;
