package tambon.search.feed;

import tambon.infra.event.EventHandler;
import tambon.infra.event.EventType;

import jakarta.inject.Singleton;
import java.util.List;

/** Takes pieces back that were sold. */
@Singleton
class HearTakenBack implements EventHandler<SoldHeard> {

    private final GoodsRows rows;

    HearTakenBack(GoodsRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "search";
    }

    @Override
    public String name() {
        return "taken-back";
    }

    @Override
    public EventType<SoldHeard> type() {
        return new EventType<>("orders.sub-order-reversed.v1", SoldHeard.class);
    }

    @Override
    public void handle(List<SoldHeard> events) {
        rows.keepSold(events, -1);
    }
}
