/** Goods by the file: each row judged, batches of rows written, progress kept. */
@NullMarked
package tambon.catalog.imports;

import org.jspecify.annotations.NullMarked;
