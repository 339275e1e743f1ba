/** What every request passes: where it may come from, the headers and cookies its answer carries, who is new here. */
@NullMarked
package tambon.storefront.gate;

import org.jspecify.annotations.NullMarked;
