/** What happens when a node starts: the demo market is opened, the sign-ins are shown; and goods come in by command line. */
@NullMarked
package tambon.storefront.start;

import org.jspecify.annotations.NullMarked;
