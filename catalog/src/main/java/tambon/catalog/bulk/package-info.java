/** A producer's goods as sheets: written out, read back, applied and taken back as a whole. */
@NullMarked
package tambon.catalog.bulk;

import org.jspecify.annotations.NullMarked;
