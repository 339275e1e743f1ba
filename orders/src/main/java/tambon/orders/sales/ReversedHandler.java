package tambon.orders.sales;

import tambon.infra.event.EventHandler;
import tambon.infra.event.EventType;
import tambon.infra.id.Ids;
import tambon.orders.SubOrderReversed;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/**
 * Takes sales back in the sales ledger, in the period of the reversal. It names the entry by the line's id, so
 * it does not matter which of the two events arrives first; it is counted under the standing the sale was counted under.
 */
@Singleton
final class ReversedHandler implements EventHandler<SubOrderReversed> {

    private final SalesBook book;
    private final EntryRows rows;
    private final Standings standings;
    private final Ids ids;
    private final Clock clock;

    ReversedHandler(SalesBook book, EntryRows rows, Standings standings, Ids ids, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.standings = standings;
        this.ids = ids;
        this.clock = clock;
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
        var backs = events.stream()
                .flatMap(back -> back.lines().stream().map(line -> OrderSale.of(back, line)))
                .toList();
        var sold = rows.byId(backs.stream().map(OrderSale::lineId).toList());
        var standing = standings.of(backs.stream().map(OrderSale::sale).toList());
        book.write(backs.stream()
                .map(back -> {
                    var of = sold.get(back.lineId());
                    return new Entry(
                            ids.next(),
                            clock.instant(),
                            back.sale(),
                            1,
                            of == null ? standing.apply(back.sale()) : of.standing(),
                            back.origin(),
                            back.lineId(),
                            null,
                            null,
                            back.closed() ? -1 : 0);
                })
                .toList());
    }
}
