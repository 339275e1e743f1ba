/** The link to the state's lists of poor households: by consent, seen by few, each look written down. */
@NullMarked
package tambon.orders.household;

import org.jspecify.annotations.NullMarked;
