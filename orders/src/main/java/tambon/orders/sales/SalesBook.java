package tambon.orders.sales;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes the sales ledger and its sums in the caller's transaction. The sums are touched in the order of their
 * keys, so that two nodes that write at once wait for each other instead of locking each other out.
 */
@Singleton
class SalesBook {

    private static final int CHUNK = 100;
    private static final String SYSTEM_VERIFIED = "SYSTEM_VERIFIED";
    private static final String ADDED = " on duplicate key update net_satang = net_satang + values(net_satang)";

    private final Statements sql;

    SalesBook(Statements sql) {
        this.sql = sql;
    }

    void write(List<Entry> entries) {
        insert(entries.stream().map(SalesBook::row).toList(), """
                insert into tambon_orders.sales_entry (id, at, fiscal_year, month, producer_id, product_id, variant_id,
                product_type, quantity, gross_satang, discount_satang, net_satang, channel, area_code, confidence,
                order_id, source_id, reverses, sales) values\s""", "");
        insert(byProducer(entries), """
                insert into tambon_orders.sales_by_producer (producer_id, fiscal_year, month, channel, product_type,
                area_code, net_satang, pieces, sales) values\s""", ADDED + ", pieces = pieces + values(pieces), sales = sales + values(sales)");
        insert(byArea(entries), """
                insert into tambon_orders.sales_by_area (fiscal_year, district_code, month, channel, product_type,
                net_satang, pieces, sales) values\s""", ADDED + ", pieces = pieces + values(pieces), sales = sales + values(sales)");
        insert(byYear(entries), """
                insert into tambon_orders.producer_year (fiscal_year, producer_id, area_code, net_satang)
                values\s""", ADDED + ", area_code = values(area_code)");
    }

    private static List<@Nullable Object> row(Entry entry) {
        var row = new ArrayList<@Nullable Object>(List.of(
                entry.id(),
                entry.at(),
                entry.fiscalYear(),
                entry.month(),
                entry.producerId(),
                entry.productId(),
                entry.variantId()));
        row.addAll(List.of(
                entry.productType(),
                entry.quantity(),
                entry.grossSatang(),
                entry.discountSatang(),
                entry.netSatang(),
                entry.channel(),
                entry.areaCode(),
                SYSTEM_VERIFIED,
                entry.orderId(),
                entry.sourceId()));
        row.add(entry.reverses());
        row.add(entry.sales());
        return row;
    }

    private record Sum(Entry any, long net, long pieces, long sales) {
        static Sum of(Entry entry) {
            return new Sum(entry, entry.netSatang(), entry.quantity(), entry.sales());
        }

        Sum plus(Sum other) {
            return new Sum(any, net + other.net, pieces + other.pieces, sales + other.sales);
        }
    }

    /** By a key that sorts as the table does. */
    private static Iterable<Sum> sums(List<Entry> entries, Function<Entry, String> key) {
        Map<String, Sum> sums = new TreeMap<>();
        entries.forEach(entry -> sums.merge(key.apply(entry), Sum.of(entry), Sum::plus));
        return sums.values();
    }

    private static List<List<@Nullable Object>> byProducer(List<Entry> entries) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var sum : sums(entries, entry -> key(entry, entry.areaCode()))) {
            var of = sum.any;
            rows.add(List.of(
                    of.producerId(),
                    of.fiscalYear(),
                    of.month(),
                    of.channel(),
                    of.productType(),
                    of.areaCode(),
                    sum.net,
                    sum.pieces,
                    sum.sales));
        }
        return rows;
    }

    private static String key(Entry entry, String area) {
        return String.join(
                "/", Long.toString(entry.producerId()), period(entry), entry.channel(), entry.productType(), area);
    }

    private static String period(Entry entry) {
        return entry.fiscalYear() + "-" + (char) ('a' + entry.month());
    }

    private static List<List<@Nullable Object>> byArea(List<Entry> entries) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var sum : sums(entries, SalesBook::areaKey)) {
            var of = sum.any;
            rows.add(List.of(
                    of.fiscalYear(),
                    of.districtCode(),
                    of.month(),
                    of.channel(),
                    of.productType(),
                    sum.net,
                    sum.pieces,
                    sum.sales));
        }
        return rows;
    }

    private static String areaKey(Entry entry) {
        return String.join("/", entry.districtCode(), period(entry), entry.channel(), entry.productType());
    }

    private static List<List<@Nullable Object>> byYear(List<Entry> entries) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var sum : sums(entries, entry -> entry.fiscalYear() + "/" + entry.producerId())) {
            rows.add(List.of(sum.any.fiscalYear(), sum.any.producerId(), sum.any.areaCode(), sum.net));
        }
        return rows;
    }

    private void insert(List<List<@Nullable Object>> rows, String into, String onDuplicate) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            var some = rows.subList(from, Math.min(rows.size(), from + CHUNK));
            sql.change(
                    into + Statements.rows(some.size(), some.getFirst().size()) + onDuplicate,
                    some.stream().flatMap(List::stream).toArray());
        }
    }
}
