package tambon.search.feed;

import tambon.infra.event.EventHandler;
import tambon.infra.event.EventType;

import jakarta.inject.Singleton;
import java.util.List;

/** Keeps in which ways a producer sends, as orders last told. */
@Singleton
class HearDeliveryWays implements EventHandler<DeliveryWaysHeard> {

    private final GoodsRows rows;

    HearDeliveryWays(GoodsRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "search";
    }

    @Override
    public String name() {
        return "delivery-ways";
    }

    @Override
    public EventType<DeliveryWaysHeard> type() {
        return new EventType<>("orders.delivery-ways-changed.v1", DeliveryWaysHeard.class);
    }

    @Override
    public void handle(List<DeliveryWaysHeard> events) {
        rows.keepDeliveryWays(events);
    }
}
