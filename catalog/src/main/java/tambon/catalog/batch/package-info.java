/** Batches of goods and which of them goes out first. */
@NullMarked
package tambon.catalog.batch;

import org.jspecify.annotations.NullMarked;
