/** The module seen from its face, on a real database. */
@NullMarked
package tambon.orders;

import org.jspecify.annotations.NullMarked;
