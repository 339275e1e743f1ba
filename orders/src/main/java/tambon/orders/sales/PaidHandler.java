package tambon.orders.sales;

import tambon.infra.event.EventHandler;
import tambon.infra.event.EventType;
import tambon.orders.SubOrderPaid;

import jakarta.inject.Singleton;
import java.util.List;

/** Enters each part that was paid into the sales ledger, line by line. */
@Singleton
final class PaidHandler implements EventHandler<SubOrderPaid> {

    private final SalesBook book;

    PaidHandler(SalesBook book) {
        this.book = book;
    }

    @Override
    public String module() {
        return "orders";
    }

    @Override
    public String name() {
        return "sales-ledger-paid";
    }

    @Override
    public EventType<SubOrderPaid> type() {
        return SubOrderPaid.TYPE;
    }

    @Override
    public void handle(List<SubOrderPaid> events) {
        book.write(events.stream()
                .flatMap(paid -> paid.lines().stream()
                        .map(line -> new Entry(
                                line.lineId(),
                                paid.paidAt(),
                                paid.producerId(),
                                line.productId(),
                                line.variantId(),
                                line.productType(),
                                line.quantity(),
                                line.grossSatang(),
                                line.discountSatang(),
                                line.netSatang(),
                                paid.channel(),
                                paid.areaCode(),
                                paid.orderId(),
                                paid.subOrderId(),
                                null,
                                1)))
                .toList());
    }
}
