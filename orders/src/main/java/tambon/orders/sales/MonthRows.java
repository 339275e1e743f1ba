package tambon.orders.sales;

import tambon.infra.database.Row;
import tambon.infra.database.Statements;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Reads what counts of a month's rows of the ledger, one after the other; codes that repeat are held once. */
final class MonthRows {

    private static final String COLUMNS = """
            select producer_id, product_id, coalesce(product_type, 'NONE') product_type, channel, area_code,
            coalesce(stars, 'NONE') stars, coalesce(quadrant, 'NONE') quadrant, confidence, cohorts, net_satang, quantity,
            sales from tambon_orders.sales_entry where at >= ? and at < ?""";

    private final Statements sql;
    private final int fiscalYear;
    private final int month;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, List<String>> cohorts = new HashMap<>();

    MonthRows(Statements sql, int fiscalYear, int month) {
        this.sql = sql;
        this.fiscalYear = fiscalYear;
        this.month = month;
    }

    /** @param which of the month's rows, of producers as {@link LedgerCheck} slices them */
    void read(Instant from, Instant to, String which, Consumer<Counted> use) {
        sql.each(COLUMNS + which, row -> use.accept(counted(row)), from, to);
    }

    private Counted counted(Row row) throws SQLException {
        return new Counted(
                fiscalYear,
                month,
                row.numberOrNull("producer_id"),
                row.numberOrNull("product_id"),
                once(row.text("product_type")),
                once(row.text("channel")),
                once(row.text("area_code")),
                once(row.text("stars")),
                once(row.text("quadrant")),
                once(row.text("confidence")),
                cohorts.computeIfAbsent(row.text("cohorts"), MonthRows::codesOf),
                row.number("net_satang"),
                row.number("quantity"),
                row.number("sales"));
    }

    private String once(String code) {
        return codes.computeIfAbsent(code, UnaryOperator.identity());
    }

    private static List<String> codesOf(String list) {
        return List.copyOf(Standing.kept(null, null, list).cohorts());
    }
}
