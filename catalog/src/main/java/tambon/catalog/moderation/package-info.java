/** The staff's desk at the gate: what waits, what is forbidden, who is new. */
@NullMarked
package tambon.catalog.moderation;

import org.jspecify.annotations.NullMarked;
