package tambon.search.feed;

import tambon.infra.event.EventHandler;
import tambon.infra.event.EventType;

import jakarta.inject.Singleton;
import java.util.List;

/** Keeps whether a product can be had, as orders last told. */
@Singleton
class HearStock implements EventHandler<StockHeard> {

    private final GoodsRows rows;

    HearStock(GoodsRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "search";
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public EventType<StockHeard> type() {
        return new EventType<>("orders.stock-changed.v1", StockHeard.class);
    }

    @Override
    public void handle(List<StockHeard> events) {
        rows.keepStock(events);
    }
}
