/**
 * The one application: pages and JSON side by side, by feature; who may do what; how refusals are worded.
 *
 * <p><b>Owns</b> schema {@code tambon_storefront} (accounts and sign-in). Decides nothing that catalog,
 * orders or search decide.
 */
@NullMarked
package tambon.storefront;

import org.jspecify.annotations.NullMarked;
