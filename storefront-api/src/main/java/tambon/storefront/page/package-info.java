/** What every page shares: its language, its words, how money and dates are written, its frame. */
@NullMarked
package tambon.storefront.page;

import org.jspecify.annotations.NullMarked;
