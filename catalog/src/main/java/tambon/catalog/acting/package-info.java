/** Who acts in whose shop. */
@NullMarked
package tambon.catalog.acting;

import org.jspecify.annotations.NullMarked;
