package tambon.orders.sales;

import tambon.infra.database.Statements;
import tambon.orders.SaleChannels;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The channels as the table has them. */
@Singleton
class JdbcChannels implements SaleChannels {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Known(List<Channel> channels, Instant until) {}

    private final Statements sql;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    JdbcChannels(Statements sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Channel> all() {
        var now = clock.instant();
        var seen = known;
        if (now.isAfter(seen.until())) {
            seen = new Known(read(), now.plus(FRESH));
            known = seen;
        }
        return seen.channels();
    }

    private List<Channel> read() {
        return List.copyOf(sql.list(
                "select code, kind, owner, online, name_th, name_en from tambon_orders.sales_channel order by position",
                row -> new Channel(
                        row.text("code"),
                        row.constant("kind", Kind.class),
                        row.constant("owner", Owner.class),
                        row.flag("online"),
                        row.text("name_th"),
                        row.text("name_en"))));
    }
}
