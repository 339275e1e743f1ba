package tambon.orders.sales;

import io.micronaut.context.annotation.Value;
import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;
import tambon.orders.sales.Rollup.Span;
import tambon.orders.sales.RollupSums.Sum;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import static java.util.Comparator.comparing;

/**
 * Counts the sums anew from the ledger, a month or a year at a time in the caller's transaction, and mends those that
 * differ by the difference: what is sold meanwhile adds to them as ever. The caller's transaction must be a repeatable
 * read: ledger and sums are then seen at one moment, as they were written together. Holds the sums of so many rows as
 * {@code tambon.orders.recount.rows} says, beside those of the country's districts.
 */
@Singleton
public class LedgerCheck {

    private static final String SUMS = ", net_satang, pieces, sales from tambon_orders.";

    private final Statements sql;
    private final SalesBook book;
    private final int rowsAtOnce;

    LedgerCheck(Statements sql, SalesBook book, @Value("${tambon.orders.recount.rows:200000}") int rowsAtOnce) {
        this.sql = sql;
        this.book = book;
        this.rowsAtOnce = rowsAtOnce;
    }

    /** @param month 1–12 of the calendar */
    public record Month(int fiscalYear, int month) {

        private LocalDate first() {
            return new FiscalYear(fiscalYear).firstDay().plusMonths((month + 2L) % 12);
        }
    }

    /** @param mended rows of sums that differed */
    public record Checked(long read, long mended) {}

    /** The months that ledger or sums may have rows of, in their order. */
    public List<Month> months() {
        var months = new TreeSet<>(comparing(Month::first));
        var first = edge("order by at, id");
        var last = edge("order by at desc, id desc");
        if (first != null && last != null) {
            var day = first.atZone(FiscalYear.BANGKOK).toLocalDate().withDayOfMonth(1);
            for (; begins(day).compareTo(last) <= 0; day = day.plusMonths(1)) {
                months.add(new Month(FiscalYear.of(day).be(), day.getMonthValue()));
            }
        }
        months.addAll(sql.list(
                "select distinct fiscal_year, month from tambon_orders.sales_part where level = 2 and part = 'ALL'",
                row -> new Month(row.count("fiscal_year"), row.count("month"))));
        return List.copyOf(months);
    }

    private @Nullable Instant edge(String order) {
        return sql.first("select at from tambon_orders.sales_entry " + order + " limit 1", row -> row.time("at"))
                .orElse(null);
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(FiscalYear.BANGKOK).toInstant();
    }

    /** Every sum of the month. */
    public Checked month(Month month) {
        var from = begins(month.first());
        var to = begins(month.first().plusMonths(1));
        long rows = sql.first(
                        "select count(*) n from tambon_orders.sales_entry where at >= ? and at < ?",
                        row -> row.number("n"),
                        from,
                        to)
                .orElseThrow();
        var ofPlaces = Rollup.ALL.stream()
                .filter(rollup -> rollup.span() == Span.MONTH)
                .map(RollupSums::new)
                .toList();
        var ledger = new MonthRows(sql, month.fiscalYear(), month.month());
        long mended = 0;
        int slices = Math.toIntExact(1 + rows / rowsAtOnce);
        for (int slice = 0; slice < slices; slice++) {
            var which = slices == 1 ? "" : sliced(slice, slices);
            var ofProducers = new RollupSums(Rollup.BY_PRODUCER);
            ledger.read(from, to, which, row -> {
                ofProducers.add(row);
                ofPlaces.forEach(sums -> sums.add(row));
            });
            mended += mend(ofProducers, "fiscal_year = ? and month = ?" + which, month.fiscalYear(), month.month());
        }
        for (var sums : ofPlaces) {
            mended += mend(sums, "fiscal_year = ? and month = ?", month.fiscalYear(), month.month());
        }
        return new Checked(rows, mended);
    }

    private static String sliced(int slice, int slices) {
        return String.format(Locale.ROOT, " and crc32(coalesce(producer_id, 0)) %% %d = %d", slices, slice);
    }

    /** The sums that a month alone does not make up, from those of its months and from the ledger. */
    public Checked year(int fiscalYear) {
        return new Checked(0, producers(fiscalYear) + products(fiscalYear));
    }

    private long producers(int fiscalYear) {
        var sums = new RollupSums(Rollup.PRODUCER_YEAR);
        add(
                sums,
                "select fiscal_year, producer_id, max(area_code) area_code, cast(sum(net_satang) as signed) net_satang,"
                        + " cast(sum(pieces) as signed) pieces, cast(sum(sales) as signed) sales"
                        + " from tambon_orders.sales_by_producer where fiscal_year = ? group by producer_id",
                fiscalYear);
        return mend(sums, "fiscal_year = ?", fiscalYear);
    }

    /** So many rows of the ledger at a time, by product, each time with what the table has of these products. */
    private long products(int fiscalYear) {
        long mended = 0;
        long after = Long.MIN_VALUE;
        while (true) {
            var last = sql.first(
                    "select product_id from tambon_orders.sales_entry where fiscal_year = ? and product_id > ?"
                            + " order by product_id limit 1 offset " + rowsAtOnce,
                    row -> row.number("product_id"),
                    fiscalYear,
                    after);
            var sums = new RollupSums(Rollup.PRODUCT_YEAR);
            var page = "fiscal_year = ? and product_id > ? and product_id <= ?";
            long to = last.orElse(Long.MAX_VALUE);
            add(
                    sums,
                    "select fiscal_year, product_id, channel, max(producer_id) producer_id,"
                            + " cast(sum(net_satang) as signed) net_satang, cast(sum(quantity) as signed) pieces,"
                            + " cast(sum(sales) as signed) sales from tambon_orders.sales_entry where " + page
                            + " group by fiscal_year, product_id, channel order by fiscal_year, product_id, channel",
                    fiscalYear,
                    after,
                    to);
            mended += mend(sums, page, fiscalYear, after, to);
            if (last.isEmpty()) {
                return mended;
            }
            after = to;
        }
    }

    private void add(RollupSums sums, String select, Object... values) {
        sql.each(select, row -> sums.add(cell(sums.rollup(), row), sum(sums.rollup(), row)), values);
    }

    /** Takes off what the table has and adds to it what it lacks. Returns how many rows it was. */
    private long mend(RollupSums sums, String where, Object... values) {
        var rollup = sums.rollup();
        var carried = rollup.carried().isEmpty() ? "" : ", " + rollup.carried();
        sql.each(
                "select " + String.join(", ", rollup.keys()) + carried + SUMS + rollup.table() + " where " + where,
                row -> sums.subtract(cell(rollup, row), sum(rollup, row)),
                values);
        var lacking = sums.sorted();
        if (!lacking.isEmpty()) {
            book.add(sums);
        }
        return lacking.size();
    }

    private static Sum sum(Rollup rollup, Row row) throws SQLException {
        var carried = rollup.carried().isEmpty() ? null : value(rollup.carried(), row);
        return new Sum(carried, row.number("net_satang"), row.number("pieces"), row.number("sales"));
    }

    private static Cell cell(Rollup rollup, Row row) throws SQLException {
        var values = new Object[rollup.keys().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(rollup.keys().get(i), row);
        }
        return Cell.of(values);
    }

    private static Object value(String column, Row row) throws SQLException {
        return switch (column) {
            case "producer_id", "product_id" -> row.number(column);
            case "fiscal_year", "month", "level" -> row.count(column);
            default -> row.text(column);
        };
    }
}
