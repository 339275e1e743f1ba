/** Refusals, worded once: as a page for people, as an RFC 9457 problem for programs. */
@NullMarked
package tambon.storefront.problem;

import org.jspecify.annotations.NullMarked;
