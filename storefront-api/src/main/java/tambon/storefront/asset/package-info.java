/** Styles, scripts, type and drawings: served by us, under addresses that change with their content. */
@NullMarked
package tambon.storefront.asset;

import org.jspecify.annotations.NullMarked;
