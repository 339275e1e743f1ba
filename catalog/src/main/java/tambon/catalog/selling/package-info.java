/** Who may not sell for now. */
@NullMarked
package tambon.catalog.selling;

import org.jspecify.annotations.NullMarked;
