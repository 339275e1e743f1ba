package tambon.orders.marketer;

import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.id.PressId;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Marketers;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;

import static tambon.orders.CaptureRejected.require;

/** Writes down what marketers do; what is counted of it is {@link WorkCounts}'. */
@Singleton
final class JdbcMarketers implements Marketers {

    private static final int MOST_PIECES = 500;
    private static final int LONGEST_TEXT = 3_000;

    private final Statements sql;
    private final WorkCounts counts;
    private final Ids ids;
    private final Clock clock;

    JdbcMarketers(Statements sql, WorkCounts counts, Ids ids, Clock clock) {
        this.sql = sql;
        this.counts = counts;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void log(Marketer marketer, Entry entry) {
        check(entry);
        require(counts.open(marketer.id(), YearMonth.from(entry.day())), "day", Fault.TAKEN);
        sql.change(
                """
                insert ignore into tambon_orders.marketer_work
                    (id, marketer_id, marketer, province_code, work, day, pieces, subject, evidence, press, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                ids.next(),
                marketer.id(),
                marketer.name(),
                marketer.provinceCode(),
                entry.work(),
                entry.day(),
                entry.pieces(),
                entry.subject(),
                entry.evidence(),
                entry.press(),
                clock.instant());
    }

    private void check(Entry entry) {
        var today = clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
        require(PressId.is(entry.press()), "press", Fault.MALFORMED);
        require(entry.pieces() >= 1 && entry.pieces() <= MOST_PIECES, "pieces", Fault.OUT_OF_RANGE);
        require(!entry.subject().isBlank(), "subject", Fault.MISSING);
        require(entry.subject().length() <= 200, "subject", Fault.OUT_OF_RANGE);
        require(entry.evidence().isEmpty() || isLink(entry.evidence()), "evidence", Fault.MALFORMED);
        require(!entry.day().isAfter(today), "day", Fault.OUT_OF_RANGE);
        require(!entry.day().isBefore(today.withDayOfMonth(1).minusMonths(1)), "day", Fault.OUT_OF_RANGE);
    }

    private static boolean isLink(String text) {
        if (text.length() > 500) {
            return false;
        }
        try {
            var link = URI.create(text);
            return ("https".equals(link.getScheme()) || "http".equals(link.getScheme())) && link.getHost() != null;
        } catch (IllegalArgumentException noLink) {
            return false;
        }
    }

    @Override
    public void takeBack(Marketer marketer, long entryId) {
        var from = clock.instant()
                .atZone(FiscalYear.BANGKOK)
                .toLocalDate()
                .withDayOfMonth(1)
                .minusMonths(1);
        int taken = sql.change("""
                update tambon_orders.marketer_work w set w.taken_back_at = ? where w.id = ? and w.marketer_id = ?
                and w.taken_back_at is null and w.day >= ? and not exists (select 1 from tambon_orders.marketer_month m
                  where m.marketer_id = w.marketer_id and m.reported_at is not null
                  and w.day between m.month and last_day(m.month))""", clock.instant(), entryId, marketer.id(), from);
        if (taken == 0) {
            throw CaptureRejected.unknown();
        }
    }

    @Override
    public void plan(Marketer marketer, YearMonth month, String plan) {
        text(plan, "plan");
        require(counts.open(marketer.id(), month), "plan", Fault.TAKEN);
        sql.change("""
                insert into tambon_orders.marketer_month (marketer_id, month, marketer, province_code, plan, planned_at)
                values (?, ?, ?, ?, ?, ?)
                on duplicate key update plan = if(reported_at is null, values(plan), plan),
                planned_at = if(reported_at is null, values(planned_at), planned_at)""", marketer.id(), month.atDay(1), marketer.name(), marketer.provinceCode(), plan, clock.instant());
    }

    @Override
    public void report(Marketer marketer, YearMonth month, String report) {
        text(report, "report");
        int handedIn = sql.change(
                "update tambon_orders.marketer_month set report = ?, reported_at = ?"
                        + " where marketer_id = ? and month = ? and reported_at is null",
                report,
                clock.instant(),
                marketer.id(),
                month.atDay(1));
        require(handedIn == 1, "report", counts.open(marketer.id(), month) ? Fault.MISSING : Fault.TAKEN);
    }

    private static void text(String text, String field) {
        require(!text.isBlank(), field, Fault.MISSING);
        require(text.length() <= LONGEST_TEXT, field, Fault.OUT_OF_RANGE);
    }

    @Override
    public Month month(Marketer marketer, YearMonth month) {
        return counts.month(marketer, month);
    }

    @Override
    public Counts counts(String areaPrefix, YearMonth month) {
        return counts.counts(areaPrefix, month);
    }

    @Override
    public Map<String, Long> promotionActs(String areaPrefix, FiscalYear year) {
        return counts.promotionActs(areaPrefix, year);
    }
}
