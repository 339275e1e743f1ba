/**
 * The engine beside the process: Elasticsearch, for many nodes and millions of goods. It is given tokens, not texts, so it
 * needs no analysis plugin and finds exactly what the embedded engine finds.
 */
@NullMarked
package tambon.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
