/**
 * Finding goods: full text that understands Thai, facets, suggestions, on Lucene in process or on Elasticsearch.
 *
 * <p><b>Owns</b> schema {@code tambon_search}: one row per product as the events told of it. The index is
 * made from those rows and can be thrown away at any time. <b>Hears</b> {@code catalog.product-changed.v1},
 * {@code orders.stock-changed.v1}, {@code orders.delivery-ways-changed.v1},
 * {@code orders.sub-order-paid.v1}, {@code orders.sub-order-reversed.v1}.
 *
 * <p>Everything in this package is the module's public face; everything below it is private.
 */
@NullMarked
package tambon.search;

import org.jspecify.annotations.NullMarked;
