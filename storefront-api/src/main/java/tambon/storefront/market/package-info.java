/** The desk of Khon Thai Yim Dai markets: the month's grid, market days, files in the official layout. */
@NullMarked
package tambon.storefront.market;

import org.jspecify.annotations.NullMarked;
