package tambon.orders.sales;

import tambon.infra.event.EventHandler;
import tambon.infra.event.EventType;
import tambon.orders.SubOrderPaid;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Enters each part that was paid into the sales ledger, line by line. */
@Singleton
final class PaidHandler implements EventHandler<SubOrderPaid> {

    private final SalesBook book;
    private final Standings standings;
    private final Clock clock;

    PaidHandler(SalesBook book, Standings standings, Clock clock) {
        this.book = book;
        this.standings = standings;
        this.clock = clock;
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
        var sales = events.stream()
                .flatMap(paid -> paid.lines().stream().map(line -> OrderSale.of(paid, line)))
                .toList();
        var standing = standings.of(sales.stream().map(OrderSale::sale).toList());
        book.write(sales.stream()
                .map(sold -> new Entry(
                        sold.lineId(),
                        clock.instant(),
                        sold.sale(),
                        1,
                        standing.apply(sold.sale()),
                        sold.origin(),
                        null,
                        null,
                        null,
                        1))
                .toList());
    }
}
