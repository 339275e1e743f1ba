/** A producer's shops on other platforms: their order files, looked at and counted. */
@NullMarked
package tambon.storefront.marketplace;

import org.jspecify.annotations.NullMarked;
