package tambon.orders.open;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.infra.time.FiscalYear;
import tambon.orders.OpenSales;
import tambon.orders.OpenSales.Release;
import tambon.orders.SalesRejected;
import tambon.orders.SalesRejected.NothingNew;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static java.util.stream.Collectors.toSet;

/**
 * Gives out each month of this and the last fiscal year once it has ended; and whenever a new one comes out, the next
 * edition of every earlier one in which something was put right meanwhile.
 */
@Singleton
class MonthEnd {

    /** Under this name the worker stands where otherwise a person's does. */
    static final String WHO = "@month-end";

    private static final Logger LOG = LoggerFactory.getLogger(MonthEnd.class);
    private static final String PUT_RIGHT =
            "แก้ไขตามบัญชีขายที่มีการแก้ไขหลังเผยแพร่ / corrections entered in the ledger since";

    private final OpenSales open;
    private final MonthReader months;
    private final Clock clock;

    MonthEnd(OpenSales open, MonthReader months, Clock clock) {
        this.open = open;
        this.months = months;
        this.clock = clock;
    }

    private record Month(FiscalYear year, int month) {}

    /** Returns how many releases came out. */
    int run() {
        var out = open.releases().stream()
                .map(release -> new Month(release.year(), release.month()))
                .collect(toSet());
        int released = 0;
        for (var month : ended()) {
            released += out.contains(month) ? 0 : publish(month, "");
        }
        if (released > 0) {
            released += again(out);
        }
        return released;
    }

    private int again(Set<Month> out) {
        int released = 0;
        for (var month : ended()) {
            released += out.contains(month) ? publish(month, PUT_RIGHT) : 0;
        }
        return released;
    }

    private List<Month> ended() {
        var today = LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
        var current = FiscalYear.of(today);
        return List.of(current.previous(), current).stream()
                .flatMap(year -> months.monthsSold(year).stream()
                        .filter(month -> !today.isBefore(year.firstDay().plusMonths((month + 2L) % 12 + 1)))
                        .map(month -> new Month(year, month)))
                .toList();
    }

    private int publish(Month month, String note) {
        try {
            Release release = open.publish(month.year(), month.month(), note, WHO);
            LOG.info("Open data {} is out: {} lines, {} kept back", release.code(), release.lines(), release.hidden());
            return 1;
        } catch (SalesRejected rejected) {
            if (rejected.reason() instanceof NothingNew) {
                return 0; // as it came out, or another node was there first
            }
            throw rejected;
        }
    }

    /** Property {@code tambon.orders.timers=false} keeps it still for tests. */
    @Singleton
    @Requires(property = "tambon.orders.timers", notEquals = StringUtils.FALSE)
    static class Timer {

        private final MonthEnd months;

        Timer(MonthEnd months) {
            this.months = months;
        }

        @Scheduled(fixedDelay = "3h", initialDelay = "1m")
        void look() {
            months.run();
        }
    }
}
