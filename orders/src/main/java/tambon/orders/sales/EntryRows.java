package tambon.orders.sales;

import tambon.catalog.ProductType;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.sales.Entry.Origin;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads whole rows of the sales ledger. */
@Singleton
class EntryRows {

    private static final int CHUNK = 500;

    static final String SELECT = """
            select id, at, recorded_at, producer_id, product_id, variant_id, product_type, quantity, gross_satang,
            discount_satang, channel, area_code, place_code, occasion, confidence, source, source_key, edition, recorder,
            evidence, stars, quadrant, cohorts, order_id, source_id, reverses, corrects, reason, sales
            from tambon_orders.sales_entry\s""";

    private final Statements sql;

    EntryRows(Statements sql) {
        this.sql = sql;
    }

    Map<Long, Entry> byId(Collection<Long> ids) {
        var found = new HashMap<Long, Entry>();
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += CHUNK) {
            var some = all.subList(from, Math.min(all.size(), from + CHUNK));
            sql.list(SELECT + "where id in (" + Statements.marks(some.size()) + ")", EntryRows::read, some.toArray())
                    .forEach(entry -> found.put(entry.id(), entry));
        }
        return found;
    }

    /** The newest edition of a record, locked: nobody else takes it back meanwhile. */
    Optional<Entry> lock(String source, String key) {
        return sql.first(
                SELECT + "where source = ? and source_key = ? order by edition desc limit 1 for update",
                EntryRows::read,
                source,
                key);
    }

    Optional<Entry> lock(long id) {
        return sql.first(SELECT + "where id = ? for update", EntryRows::read, id);
    }

    List<Entry> reversalsOf(long id) {
        return sql.list(SELECT + "where reverses = ? for update", EntryRows::read, id);
    }

    /** All editions of a record and what was taken back of each, in the order written. */
    List<Entry> record(String source, String key) {
        return sql.list(SELECT + """
                where (source = ? and source_key = ?) or reverses in
                  (select id from tambon_orders.sales_entry where source = ? and source_key = ?)
                order by recorded_at, id""", EntryRows::read, source, key, source, key);
    }

    /** By source and key, any edition: the id the record got first. */
    Map<List<String>, Long> firstIds(List<Sale> sales) {
        var ids = new HashMap<List<String>, Long>();
        for (int from = 0; from < sales.size(); from += CHUNK) {
            var some = sales.subList(from, Math.min(sales.size(), from + CHUNK));
            var values = new ArrayList<Object>();
            some.forEach(sale -> values.addAll(List.of(sale.source(), sale.key())));
            sql.list(
                    "select id, source, source_key from tambon_orders.sales_entry where edition = 1"
                            + " and (source, source_key) in (" + Statements.rows(some.size(), 2) + ")",
                    row -> ids.put(List.of(row.text("source"), row.text("source_key")), row.number("id")),
                    values.toArray());
        }
        return ids;
    }

    static Entry read(Row row) throws SQLException {
        var type = row.textOrNull("product_type");
        var order = row.numberOrNull("order_id");
        var sourceId = row.numberOrNull("source_id");
        return new Entry(
                row.number("id"),
                row.time("recorded_at"),
                new Sale(
                        row.text("source"),
                        row.text("source_key"),
                        row.time("at"),
                        row.numberOrNull("producer_id"),
                        row.numberOrNull("product_id"),
                        row.numberOrNull("variant_id"),
                        type == null ? null : ProductType.valueOf(type),
                        row.count("quantity"),
                        Money.satang(row.number("gross_satang")),
                        Money.satang(row.number("discount_satang")),
                        row.text("channel"),
                        row.text("area_code"),
                        row.textOrNull("place_code"),
                        row.textOrNull("occasion"),
                        row.text("recorder"),
                        row.textOrNull("evidence"),
                        row.constant("confidence", Confidence.class)),
                row.count("edition"),
                Standing.kept(row.countOrNull("stars"), row.textOrNull("quadrant"), row.text("cohorts")),
                order == null || sourceId == null ? null : new Origin(order, sourceId),
                row.numberOrNull("reverses"),
                row.numberOrNull("corrects"),
                row.textOrNull("reason"),
                row.count("sales"));
    }
}
