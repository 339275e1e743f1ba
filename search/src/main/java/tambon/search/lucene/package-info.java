/**
 * The engine inside the process: Lucene's index of tokens, our own counting of points and facets over it.
 */
@NullMarked
package tambon.search.lucene;

import org.jspecify.annotations.NullMarked;
