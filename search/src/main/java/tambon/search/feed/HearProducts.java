package tambon.search.feed;

import tambon.infra.event.EventHandler;
import tambon.infra.event.EventType;

import jakarta.inject.Singleton;
import java.util.List;

/** Keeps each product as catalog last told of it. */
@Singleton
class HearProducts implements EventHandler<ProductHeard> {

    private final GoodsRows rows;

    HearProducts(GoodsRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "search";
    }

    @Override
    public String name() {
        return "goods";
    }

    @Override
    public EventType<ProductHeard> type() {
        return new EventType<>("catalog.product-changed.v1", ProductHeard.class);
    }

    @Override
    public void handle(List<ProductHeard> events) {
        rows.keepProducts(events);
    }
}
