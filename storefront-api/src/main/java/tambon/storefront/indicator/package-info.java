/** Did income rise? Growth on a map, in tables and files, down to the rows; and the figures it is measured against. */
@NullMarked
package tambon.storefront.indicator;

import org.jspecify.annotations.NullMarked;
