package tambon.search.feed;

import io.micronaut.serde.annotation.Serdeable;

/** {@code orders.stock-changed.v1}: a product can be had again, or no more. */
@Serdeable
record StockHeard(long productId, boolean available, long version) {}
