package tambon.search.feed;

import tambon.infra.event.EventHandler;
import tambon.infra.event.EventType;

import jakarta.inject.Singleton;
import java.util.List;

/** Counts pieces sold. */
@Singleton
class HearSales implements EventHandler<SoldHeard> {

    private final GoodsRows rows;

    HearSales(GoodsRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "search";
    }

    @Override
    public String name() {
        return "sales";
    }

    @Override
    public EventType<SoldHeard> type() {
        return new EventType<>("orders.sub-order-paid.v1", SoldHeard.class);
    }

    @Override
    public void handle(List<SoldHeard> events) {
        rows.keepSold(events, 1);
    }
}
