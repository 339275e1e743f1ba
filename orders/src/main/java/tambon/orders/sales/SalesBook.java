package tambon.orders.sales;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static java.util.Objects.requireNonNull;

/**
 * Writes the sales ledger and its sums in the caller's transaction. The sums are touched in the order of their
 * keys, so that two nodes that write at once wait for each other instead of locking each other out.
 */
@Singleton
class SalesBook {

    private static final int CHUNK = 100;
    private static final String COLUMNS = """
            id, at, recorded_at, fiscal_year, month, producer_id, product_id, variant_id, product_type, quantity,
            gross_satang, discount_satang, net_satang, channel, area_code, place_code, occasion, confidence, source,
            source_key, edition, recorder, evidence, stars, quadrant, cohorts, order_id, source_id, reverses, corrects,
            reason, sales""";

    private final Statements sql;
    private final DoubtFinder doubts;

    SalesBook(Statements sql, DoubtFinder doubts) {
        this.sql = sql;
        this.doubts = doubts;
    }

    /** Writes rows that are known to be new. */
    void write(List<Entry> entries) {
        insert("insert into", entries);
        count(entries);
        doubts.search(entries.stream().map(Entry::id).toList());
    }

    /**
     * Writes those whose source, key and edition the ledger does not know.
     *
     * @return the ids of those written
     */
    Set<Long> writeNew(List<Entry> entries) {
        insert("insert ignore into", entries);
        var ours = new HashSet<Long>();
        chunks(entries)
                .forEach(some -> ours.addAll(sql.list(
                        "select id from tambon_orders.sales_entry where id in (" + Statements.marks(some.size()) + ")",
                        row -> row.number("id"),
                        some.stream().map(Entry::id).toArray())));
        var written =
                entries.stream().filter(entry -> ours.contains(entry.id())).toList();
        count(written);
        doubts.search(List.copyOf(ours));
        return ours;
    }

    private void insert(String how, List<Entry> entries) {
        for (var some : chunks(entries)) {
            var rows = some.stream().map(SalesBook::row).toList();
            sql.change(
                    how + " tambon_orders.sales_entry (" + COLUMNS + ") values "
                            + Statements.rows(rows.size(), rows.getFirst().size()),
                    rows.stream().flatMap(List::stream).toArray());
        }
    }

    private static List<@Nullable Object> row(Entry entry) {
        var sale = entry.sale();
        var origin = entry.origin();
        return Arrays.asList(
                entry.id(),
                sale.at(),
                entry.recordedAt(),
                entry.fiscalYear(),
                entry.month(),
                sale.producerId(),
                sale.productId(),
                sale.variantId(),
                sale.type(),
                sale.quantity(),
                sale.gross(),
                sale.discount(),
                sale.net(),
                sale.channel(),
                sale.areaCode(),
                sale.placeCode(),
                sale.occasion(),
                sale.confidence(),
                sale.source(),
                sale.key(),
                entry.edition(),
                sale.recorder(),
                sale.evidence(),
                entry.standing().stars(),
                entry.standing().quadrant(),
                entry.standing().cohortList(),
                origin == null ? null : origin.orderId(),
                origin == null ? null : origin.sourceId(),
                entry.reverses(),
                entry.corrects(),
                entry.reason(),
                entry.sales());
    }

    private void count(List<Entry> entries) {
        var rows = entries.stream().map(Counted::of).toList();
        for (var rollup : Rollup.ALL) {
            var sums = new RollupSums(rollup);
            rows.forEach(sums::add);
            add(sums);
        }
    }

    /** Adds these sums to what the table has. */
    void add(RollupSums added) {
        var rollup = added.rollup();
        var rows = new ArrayList<List<Object>>();
        added.sorted().forEach((cell, sum) -> {
            var row = new ArrayList<>(cell.values());
            if (!rollup.carried().isEmpty()) {
                row.add(requireNonNull(sum.carried()));
            }
            row.addAll(List.of(sum.net(), sum.pieces(), sum.sales()));
            rows.add(row);
        });
        var columns = new ArrayList<>(rollup.keys());
        if (!rollup.carried().isEmpty()) {
            columns.add(rollup.carried());
        }
        var into = "insert into tambon_orders." + rollup.table() + " (" + String.join(", ", columns)
                + ", net_satang, pieces, sales) values ";
        var onto = " on duplicate key update net_satang = net_satang + values(net_satang),"
                + " pieces = pieces + values(pieces), sales = sales + values(sales)"
                + (rollup.carried().isEmpty() ? "" : ", %1$s = values(%1$s)".formatted(rollup.carried()));
        for (var some : chunks(rows)) {
            sql.change(
                    into + Statements.rows(some.size(), some.getFirst().size()) + onto,
                    some.stream().flatMap(List::stream).toArray());
        }
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }
}
