/** Fair mode: a producer's booths, and the page that sells on a phone without a signal. */
@NullMarked
package tambon.storefront.fair;

import org.jspecify.annotations.NullMarked;
