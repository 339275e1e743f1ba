package tambon.orders.sales;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the sums anew from the ledger, a month or a year at a time in the caller's transaction, and mends those that
 * differ by the difference: what is sold meanwhile adds to them as ever. The caller's transaction must be a repeatable
 * read: ledger and sums are then seen at one moment, as they were written together. Memory grows with the different
 * producers, channels and types of one month.
 */
@Singleton
public class LedgerCheck {

    private static final int PAGE = 5_000;

    private final Statements sql;
    private final SalesBook book;

    LedgerCheck(Statements sql, SalesBook book) {
        this.sql = sql;
        this.book = book;
    }

    /** @param month 1–12 of the calendar */
    public record Month(int fiscalYear, int month) {}

    /** @param mended rows of sums that differed */
    public record Checked(long read, long mended) {}

    /** The months the ledger may have rows of: from its first row to its last. */
    public List<Month> months() {
        var first = edge("order by at, id");
        var last = edge("order by at desc, id desc");
        var months = new ArrayList<Month>();
        if (first == null || last == null) {
            return months;
        }
        var day = first.atZone(FiscalYear.BANGKOK).toLocalDate().withDayOfMonth(1);
        for (; begins(day).compareTo(last) <= 0; day = day.plusMonths(1)) {
            months.add(new Month(FiscalYear.of(day).be(), day.getMonthValue()));
        }
        return months;
    }

    private @Nullable Instant edge(String order) {
        return sql.first("select at from tambon_orders.sales_entry " + order + " limit 1", row -> row.time("at"))
                .orElse(null);
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(FiscalYear.BANGKOK).toInstant();
    }

    public Checked month(Month month) {
        var sums =
                Rollup.ALL.stream().filter(Rollup::monthly).map(RollupSums::new).toList();
        var first = new FiscalYear(month.fiscalYear()).firstDay().plusMonths((month.month() + 2L) % 12);
        long read = readLedger(begins(first), begins(first.plusMonths(1)), sums);
        long mended = 0;
        for (var sum : sums) {
            subtractStored(sum, month);
            var lacking = sum.sorted();
            mended += lacking.size();
            if (!lacking.isEmpty()) {
                book.add(sum);
            }
        }
        return new Checked(read, mended);
    }

    private long readLedger(Instant from, Instant to, List<RollupSums> sums) {
        long read = 0;
        var at = from;
        long after = 0;
        List<Entry> page;
        do {
            page = sql.list(
                    EntryRows.SELECT + "where at >= ? and at < ? and (at > ? or id > ?) order by at, id limit ?",
                    EntryRows::read,
                    at,
                    to,
                    at,
                    after,
                    PAGE);
            for (var entry : page) {
                sums.forEach(sum -> sum.add(entry));
            }
            read += page.size();
            if (!page.isEmpty()) {
                at = page.getLast().sale().at();
                after = page.getLast().id();
            }
        } while (page.size() == PAGE);
        return read;
    }

    private void subtractStored(RollupSums sums, Month month) {
        var rollup = sums.rollup();
        var parts = rollup.table().equals("sales_part") ? "level in (2, 4) and " : "";
        sql.list(
                "select " + String.join(", ", rollup.keys()) + ", net_satang, pieces, sales from tambon_orders."
                        + rollup.table() + " where " + parts + "fiscal_year = ? and month = ?",
                row -> {
                    sums.subtract(
                            key(rollup, row), row.number("net_satang"), row.number("pieces"), row.number("sales"));
                    return true;
                },
                month.fiscalYear(),
                month.month());
    }

    private static List<Object> key(Rollup rollup, Row row) throws SQLException {
        var key = new ArrayList<Object>();
        for (var column : rollup.keys()) {
            key.add(
                    switch (column) {
                        case "producer_id", "product_id" -> row.number(column);
                        case "fiscal_year", "month", "level" -> row.count(column);
                        default -> row.text(column);
                    });
        }
        return List.copyOf(key);
    }

    /** The sums that a month alone does not make up. */
    public Checked year(int fiscalYear) {
        var year = new FiscalYear(fiscalYear);
        long mended =
                yearly("producer_year", "producer_id", "max(area_code)", "area_code", "producer_id is not null", year)
                        + yearly(
                                "product_year",
                                "product_id, channel",
                                "max(producer_id)",
                                "producer_id",
                                "product_id is not null",
                                year);
        return new Checked(0, mended);
    }

    private long yearly(String table, String keys, String carried, String carriedName, String has, FiscalYear year) {
        var joined = keys.contains(",")
                ? "product_id = l.product_id and y.channel = l.channel"
                : "producer_id = l.producer_id";
        var columns = List.of(("fiscal_year, " + keys + ", " + carriedName).split(", "));
        var lacking = sql.list(
                "select l.*, l.net - coalesce(y.net_satang, 0) net_, l.pieces - coalesce(y.pieces, 0) pieces_,"
                        + " l.sales - coalesce(y.sales, 0) sales_ from (select fiscal_year, " + keys + ", " + carried
                        + " "
                        + carriedName + ", sum(net_satang) net, sum(quantity) pieces, sum(sales) sales"
                        + " from tambon_orders.sales_entry where at >= ? and at < ? and " + has
                        + " group by fiscal_year, " + keys + ") l left join tambon_orders." + table
                        + " y on y.fiscal_year = l.fiscal_year and y." + joined
                        + " where y.fiscal_year is null or y.net_satang <> l.net or y.pieces <> l.pieces or y.sales <> l.sales",
                row -> {
                    var values = new ArrayList<Object>();
                    for (var column : columns) {
                        values.add(row.text(column));
                    }
                    values.addAll(List.of(row.number("net_"), row.number("pieces_"), row.number("sales_")));
                    return values;
                },
                year.begins(),
                year.ends());
        sql.batch(
                "insert into tambon_orders." + table + " (" + String.join(", ", columns)
                        + ", net_satang, pieces, sales) values " + Statements.rows(1, columns.size() + 3)
                        + " on duplicate key update net_satang = net_satang + values(net_satang),"
                        + " pieces = pieces + values(pieces), sales = sales + values(sales)",
                lacking);
        return lacking.size();
    }
}
