package tambon.orders.sales;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table of sums over the ledger: by which columns it is grouped, and which of its rows an entry counts in. Used to
 * keep the sums as entries are written, and to count them anew from the ledger.
 *
 * @param keys the columns of its primary key; each of the {@code cells} has their values in this order
 * @param carried a column beside the key that keeps what was written last; empty if there is none
 * @param span what makes up whole rows of it
 */
record Rollup(String table, List<String> keys, String carried, Span span, Function<Counted, List<Cell>> cells) {

    /** Which rows of the ledger one row of the table sums up. */
    enum Span {
        /** A month's, wherever in the country: as many rows as there are places. */
        MONTH,
        /** A month's of one producer: as many rows as there are producers. */
        MONTH_OF_PRODUCER,
        YEAR
    }

    private static final int PROVINCE = 2;
    private static final int DISTRICT = 4;

    static final Rollup BY_PRODUCER = new Rollup(
            "sales_by_producer",
            List.of("producer_id", "fiscal_year", "month", "channel", "product_type", "area_code"),
            "",
            Span.MONTH_OF_PRODUCER,
            Rollup::byProducer);

    static final Rollup PRODUCER_YEAR = new Rollup(
            "producer_year",
            List.of("fiscal_year", "producer_id"),
            "area_code",
            Span.YEAR,
            row -> row.producerId() == null ? List.of() : List.of(Cell.of(row.fiscalYear(), row.producerId())));

    static final Rollup PRODUCT_YEAR = new Rollup(
            "product_year",
            List.of("fiscal_year", "product_id", "channel"),
            "producer_id",
            Span.YEAR,
            row -> row.productId() == null
                    ? List.of()
                    : List.of(Cell.of(row.fiscalYear(), row.productId(), row.channel())));

    static final List<Rollup> ALL = List.of(
            BY_PRODUCER,
            new Rollup(
                    "sales_by_area",
                    List.of("fiscal_year", "district_code", "month", "channel", "product_type"),
                    "",
                    Span.MONTH,
                    row -> List.of(Cell.of(
                            row.fiscalYear(),
                            row.areaCode().substring(0, DISTRICT),
                            row.month(),
                            row.channel(),
                            row.type()))),
            new Rollup(
                    "sales_part",
                    List.of("level", "part", "fiscal_year", "area_code", "month", "part_value"),
                    "",
                    Span.MONTH,
                    Rollup::parts),
            PRODUCER_YEAR,
            PRODUCT_YEAR);

    private static List<Cell> byProducer(Counted row) {
        var producer = row.producerId();
        return producer == null
                ? List.of()
                : List.of(Cell.of(producer, row.fiscalYear(), row.month(), row.channel(), row.type(), row.areaCode()));
    }

    private static List<Cell> parts(Counted row) {
        var cells = new ArrayList<Cell>(12 + 2 * row.cohorts().size());
        for (int level = PROVINCE; level <= DISTRICT; level += PROVINCE) {
            var area = row.areaCode().substring(0, level);
            cells.add(part(level, "ALL", row, area, ""));
            cells.add(part(level, "CHANNEL", row, area, row.channel()));
            cells.add(part(level, "TYPE", row, area, row.type()));
            cells.add(part(level, "STARS", row, area, row.stars()));
            cells.add(part(level, "QUADRANT", row, area, row.quadrant()));
            cells.add(part(level, "CONFIDENCE", row, area, row.confidence()));
            for (var cohort : row.cohorts()) {
                cells.add(part(level, "COHORT", row, area, cohort));
            }
        }
        return cells;
    }

    private static Cell part(int level, String part, Counted row, String area, String value) {
        return Cell.of(level, part, row.fiscalYear(), area, row.month(), value);
    }

    /** The value of the carried column; null where there is none. */
    @Nullable
    Object carriedOf(Counted row) {
        return switch (carried) {
            case "area_code" -> row.areaCode();
            case "producer_id" -> row.producerId() == null ? Long.valueOf(0) : row.producerId();
            default -> null;
        };
    }
}
