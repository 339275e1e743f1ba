package tambon.search.feed;

import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/** {@code orders.sub-order-paid.v1} and {@code orders.sub-order-reversed.v1}: pieces sold, or taken back. */
@Serdeable
record SoldHeard(List<Line> lines) {

    @Serdeable
    record Line(long productId, int quantity) {}
}
