package tambon.orders.marketer;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;
import tambon.orders.Marketers.Count;
import tambon.orders.Marketers.Counts;
import tambon.orders.Marketers.Logged;
import tambon.orders.Marketers.Marketer;
import tambon.orders.Marketers.Month;
import tambon.orders.Marketers.Work;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts marketers' work against what is asked of each. The month's plan and report count as work by being there. */
@Singleton
class WorkCounts {

    private static final String PROMOTES = "'ONLINE_SALE', 'CONTENT', 'CLIP', 'LIVE', 'CHANNEL_EVENT'";

    private final Statements sql;

    WorkCounts(Statements sql) {
        this.sql = sql;
    }

    /** Whether the month was not handed in yet. */
    boolean open(long marketerId, YearMonth month) {
        return sql.first(
                        "select 1 n from tambon_orders.marketer_month"
                                + " where marketer_id = ? and month = ? and reported_at is not null",
                        row -> row.flag("n"),
                        marketerId,
                        month.atDay(1))
                .isEmpty();
    }

    private record Papers(
            String plan, Optional<String> report, @Nullable Instant reportedAt) {
        static final Papers NONE = new Papers("", Optional.empty(), null);

        int pieces() {
            return (plan.isEmpty() ? 0 : 1) + (report.isPresent() ? 1 : 0);
        }
    }

    Month month(Marketer marketer, YearMonth month) {
        var papers = sql.first(
                        "select plan, report, reported_at from tambon_orders.marketer_month"
                                + " where marketer_id = ? and month = ?",
                        row -> new Papers(
                                row.text("plan"),
                                Optional.ofNullable(row.textOrNull("report")),
                                row.timeOrNull("reported_at")),
                        marketer.id(),
                        month.atDay(1))
                .orElse(Papers.NONE);
        var entries = entries(marketer.id(), month);
        var done = new EnumMap<Work, Integer>(Work.class);
        for (var work : Work.values()) {
            done.put(work, 0);
        }
        entries.forEach(entry -> done.merge(entry.work(), entry.pieces(), Integer::sum));
        done.merge(Work.PLAN_AND_REPORT, papers.pieces(), Integer::sum);
        return new Month(
                month,
                papers.plan,
                papers.report,
                papers.reportedAt,
                entries,
                done,
                targets(FiscalYear.of(month.atDay(1))));
    }

    private List<Logged> entries(long marketerId, YearMonth month) {
        return sql.list(
                """
                select id, work, day, pieces, subject, evidence from tambon_orders.marketer_work
                where marketer_id = ? and day between ? and ? and taken_back_at is null order by day desc, id desc limit 1000""",
                row -> new Logged(
                        row.number("id"),
                        row.constant("work", Work.class),
                        row.day("day"),
                        row.count("pieces"),
                        row.text("subject"),
                        row.text("evidence")),
                marketerId,
                month.atDay(1),
                month.atEndOfMonth());
    }

    private Map<Work, Integer> targets(FiscalYear year) {
        var targets = new EnumMap<Work, Integer>(Work.class);
        for (var work : Work.values()) {
            targets.put(work, 0);
        }
        sql.list("""
                select work, per_month from tambon_orders.marketer_target where fiscal_year =
                  (select max(fiscal_year) from tambon_orders.marketer_target where fiscal_year <= ?)""", row -> targets.put(row.constant("work", Work.class), row.count("per_month")), year.be());
        return targets;
    }

    Counts counts(String areaPrefix, YearMonth month) {
        var results = new EnumMap<Work, Integer>(Work.class);
        var first = month.atDay(1);
        int marketers = sql.first(
                        """
                        select count(distinct marketer_id) n from (
                          select marketer_id from tambon_orders.marketer_work
                          where province_code >= ? and province_code < ? and day between ? and ? and taken_back_at is null
                          union all
                          select marketer_id from tambon_orders.marketer_month
                          where province_code >= ? and province_code < ? and month = ?) who""",
                        row -> row.count("n"),
                        areaPrefix,
                        areaPrefix + "~",
                        first,
                        month.atEndOfMonth(),
                        areaPrefix,
                        areaPrefix + "~",
                        first)
                .orElse(0);
        sum(results, areaPrefix, first, month.atEndOfMonth());
        var targets = targets(FiscalYear.of(first));
        var counts = new EnumMap<Work, Count>(Work.class);
        for (var work : Work.values()) {
            counts.put(work, new Count(targets.getOrDefault(work, 0) * marketers, results.getOrDefault(work, 0)));
        }
        return new Counts(marketers, counts);
    }

    private void sum(Map<Work, Integer> results, String areaPrefix, LocalDate first, LocalDate last) {
        sql.list(
                """
                select work, sum(pieces) pieces from (
                  select work, pieces from tambon_orders.marketer_work
                  where province_code >= ? and province_code < ? and day between ? and ? and taken_back_at is null
                  union all
                  select 'PLAN_AND_REPORT', 1 + (reported_at is not null) from tambon_orders.marketer_month
                  where province_code >= ? and province_code < ? and month between ? and ?) each_work group by work""",
                row -> results.merge(row.constant("work", Work.class), row.count("pieces"), Integer::sum),
                areaPrefix,
                areaPrefix + "~",
                first,
                last,
                areaPrefix,
                areaPrefix + "~",
                first,
                last);
    }

    Map<String, Long> promotionActs(String areaPrefix, FiscalYear year) {
        var acts = new TreeMap<String, Long>();
        sql.list(
                "select province_code, sum(pieces) pieces from tambon_orders.marketer_work where province_code >= ?"
                        + " and province_code < ? and day between ? and ? and taken_back_at is null and work in ("
                        + PROMOTES + ") group by province_code",
                row -> acts.merge(row.text("province_code"), row.number("pieces"), Long::sum),
                areaPrefix,
                areaPrefix + "~",
                year.firstDay(),
                year.lastDay());
        return acts;
    }
}
