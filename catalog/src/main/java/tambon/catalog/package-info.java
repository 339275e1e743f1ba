/**
 * Producers and what they make: who they are, what they list, at which price, with which pictures.
 *
 * <p><b>Owns</b> schema {@code tambon_catalog}. <b>Publishes</b> {@code catalog.product-changed.v1}.
 *
 * <p>Everything in this package is the module's public face; everything below it is private.
 */
@NullMarked
package tambon.catalog;

import org.jspecify.annotations.NullMarked;
