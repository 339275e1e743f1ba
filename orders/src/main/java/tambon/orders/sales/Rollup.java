package tambon.orders.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table of sums over the ledger: by which columns it is grouped, and which of its rows an entry counts in. Used to
 * keep the sums as entries are written, and to count them anew from the ledger.
 *
 * @param keys the columns of its primary key; each row of {@code cells} has their values in this order
 * @param carried a column beside the key that keeps what was written last; empty if there is none
 * @param monthly whether a month's entries alone make up whole rows
 */
record Rollup(
        String table, List<String> keys, String carried, boolean monthly, Function<Entry, List<List<Object>>> cells) {

    private static final int PROVINCE = 2;
    private static final int DISTRICT = 4;

    static final List<Rollup> ALL = List.of(
            new Rollup(
                    "sales_by_producer",
                    List.of("producer_id", "fiscal_year", "month", "channel", "product_type", "area_code"),
                    "",
                    true,
                    Rollup::byProducer),
            new Rollup(
                    "sales_by_area",
                    List.of("fiscal_year", "district_code", "month", "channel", "product_type"),
                    "",
                    true,
                    entry -> List.of(List.of(
                            entry.fiscalYear(),
                            entry.districtCode(),
                            entry.month(),
                            entry.sale().channel(),
                            entry.typeName()))),
            new Rollup(
                    "sales_part",
                    List.of("level", "part", "fiscal_year", "area_code", "month", "part_value"),
                    "",
                    true,
                    Rollup::parts),
            new Rollup(
                    "producer_year",
                    List.of("fiscal_year", "producer_id"),
                    "area_code",
                    false,
                    entry -> entry.sale().producerId() == null
                            ? List.of()
                            : List.of(List.of(entry.fiscalYear(), entry.sale().producerId()))),
            new Rollup(
                    "product_year",
                    List.of("fiscal_year", "product_id", "channel"),
                    "producer_id",
                    false,
                    entry -> entry.sale().productId() == null
                            ? List.of()
                            : List.of(List.of(
                                    entry.fiscalYear(),
                                    entry.sale().productId(),
                                    entry.sale().channel()))));

    private static List<List<Object>> byProducer(Entry entry) {
        var producer = entry.sale().producerId();
        return producer == null
                ? List.of()
                : List.of(List.of(
                        producer,
                        entry.fiscalYear(),
                        entry.month(),
                        entry.sale().channel(),
                        entry.typeName(),
                        entry.sale().areaCode()));
    }

    private static List<List<Object>> parts(Entry entry) {
        var cells = new ArrayList<List<Object>>();
        for (int level : List.of(PROVINCE, DISTRICT)) {
            var area = entry.sale().areaCode().substring(0, level);
            marks(entry)
                    .forEach(mark -> cells.add(
                            List.of(level, mark.getFirst(), entry.fiscalYear(), area, entry.month(), mark.getLast())));
        }
        return cells;
    }

    private static Stream<List<String>> marks(Entry entry) {
        var stars = entry.standing().stars();
        var quadrant = entry.standing().quadrant();
        return Stream.concat(
                Stream.of(
                        List.of("ALL", ""),
                        List.of("CHANNEL", entry.sale().channel()),
                        List.of("TYPE", entry.typeName()),
                        List.of("STARS", stars == null ? "NONE" : stars.toString()),
                        List.of("QUADRANT", quadrant == null ? "NONE" : quadrant),
                        List.of("CONFIDENCE", entry.sale().confidence().name())),
                entry.standing().cohorts().stream().map(code -> List.of("COHORT", code)));
    }

    /** The value of the carried column. */
    Object carriedOf(Entry entry) {
        var producer = entry.sale().producerId();
        return carried.equals("area_code") ? entry.sale().areaCode() : producer == null ? 0L : producer;
    }
}
