/** Many goods at once: imported, or of the demo market. */
@NullMarked
package tambon.catalog.shelf;

import org.jspecify.annotations.NullMarked;
