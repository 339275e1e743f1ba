package tambon.orders.sales;

import tambon.infra.event.EventHandler;
import tambon.infra.event.EventType;
import tambon.infra.id.Ids;
import tambon.orders.SubOrderReversed;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes sales back in the sales ledger, in the period of the reversal. It names the entry by the line's id, so
 * it does not matter which of the two events arrives first.
 */
@Singleton
final class ReversedHandler implements EventHandler<SubOrderReversed> {

    private final SalesBook book;
    private final Ids ids;

    ReversedHandler(SalesBook book, Ids ids) {
        this.book = book;
        this.ids = ids;
    }

    @Override
    public String module() {
        return "orders";
    }

    @Override
    public String name() {
        return "sales-ledger-reversed";
    }

    @Override
    public EventType<SubOrderReversed> type() {
        return SubOrderReversed.TYPE;
    }

    @Override
    public void handle(List<SubOrderReversed> events) {
        book.write(events.stream()
                .flatMap(back -> back.lines().stream()
                        .map(line -> new Entry(
                                ids.next(),
                                back.reversedAt(),
                                back.producerId(),
                                line.productId(),
                                line.variantId(),
                                line.productType(),
                                -line.quantity(),
                                -line.grossSatang(),
                                -line.discountSatang(),
                                -line.netSatang(),
                                back.channel(),
                                back.areaCode(),
                                back.orderId(),
                                back.reversalId(),
                                line.lineId(),
                                line.closed() ? -1 : 0)))
                .toList());
    }
}
