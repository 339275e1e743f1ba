package tambon.orders.shipping;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.event.Outbox;
import tambon.infra.time.FiscalYear;
import tambon.orders.DeliveryWays.Terms;
import tambon.orders.DeliveryWays.Way;
import tambon.orders.DeliveryWaysChanged;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static java.util.Comparator.naturalOrder;

/** Tells others in which ways a producer sends: when it changes them, and when a fair is over. */
@Singleton
class ToldWays {

    private static final int AT_ONCE = 100;

    private final Statements sql;
    private final WayRows rows;
    private final Outbox outbox;
    private final WholeTransaction transaction;
    private final Clock clock;

    ToldWays(Statements sql, WayRows rows, @Named("orders") Outbox outbox, WholeTransaction transaction, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Changes a producer's ways and tells how they are then. Changes of one producer's ways wait for each other. */
    void after(long producerId, Runnable change) {
        transaction.run(() -> {
            sql.change("""
                    insert into tambon_orders.delivery_told (producer_id, version, true_until) values (?, 1, null)
                    on duplicate key update version = version + 1""", producerId);
            change.run();
            tell(producerId);
            return true;
        });
    }

    /** Tells anew of those who were told of with a fair that is over by now. Returns how many there were. */
    int tellOfFairsThatAreOver() {
        int all = 0;
        List<Long> due;
        do {
            due = sql.list(
                    "select producer_id from tambon_orders.delivery_told where true_until < ? order by true_until limit ?",
                    row -> row.number("producer_id"),
                    today().toString(),
                    AT_ONCE);
            due.forEach(producer -> after(producer, () -> {}));
            all += due.size();
        } while (!due.isEmpty());
        return all;
    }

    private void tell(long producerId) {
        var today = today();
        var ways = rows.of(List.of(producerId));
        var own = open(ways, producerId, today);
        var open = own.isEmpty() ? open(ways, WayRows.ALL_OTHERS, today) : own;
        var until = own.stream()
                .map(terms -> terms.spot().lastDay())
                .filter(Objects::nonNull)
                .min(naturalOrder())
                .map(LocalDate::toString)
                .orElse(null);
        sql.change("update tambon_orders.delivery_told set true_until = ? where producer_id = ?", until, producerId);
        long version = sql.first(
                        "select version from tambon_orders.delivery_told where producer_id = ?",
                        row -> row.number("version"),
                        producerId)
                .orElseThrow();
        var kinds = open.stream().map(Terms::kind).distinct().sorted().toList();
        outbox.publish(DeliveryWaysChanged.TYPE, new DeliveryWaysChanged(producerId, version, kinds));
    }

    private static List<Terms> open(Map<Long, List<Way>> ways, long producerId, LocalDate today) {
        return ways.getOrDefault(producerId, List.of()).stream()
                .map(Way::terms)
                .filter(terms -> !terms.spot().isOver(today))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
    }

    /** Looks now and then. Property {@code tambon.orders.timers=false} keeps it still for tests. */
    @Singleton
    @Requires(property = "tambon.orders.timers", notEquals = StringUtils.FALSE)
    static class Timer {

        private final ToldWays told;

        Timer(ToldWays told) {
            this.told = told;
        }

        @Scheduled(fixedDelay = "10m", initialDelay = "30s")
        void look() {
            told.tellOfFairsThatAreOver();
        }
    }
}
