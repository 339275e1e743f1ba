/**
 * A producer's own shop, for one hand on a phone: what must be sent, what is mine, what came in. Every
 * row is the signed-in producer's; anybody else's does not exist here.
 */
@NullMarked
package tambon.storefront.producer;

import org.jspecify.annotations.NullMarked;
