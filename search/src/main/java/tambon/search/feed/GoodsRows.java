package tambon.search.feed;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import static java.util.Objects.requireNonNull;

/** The rows the index is made from. An older word never overwrites a newer one, whatever order they come in. */
@Singleton
class GoodsRows {

    private static final String SELECT = """
            select g.product_id, g.body, g.in_stock, g.sold, g.change_no, d.kinds
            from tambon_search.goods g left join tambon_search.delivery d on d.producer_id = g.producer_id""";

    private final Statements sql;
    private final ObjectMapper json;

    GoodsRows(Statements sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * A row.
     *
     * @param heard null for goods that must not be found
     * @param deliveries values of {@link tambon.search.Facet#DELIVERY}
     */
    record Kept(
            long productId,
            long changeNo,
            @Nullable ProductHeard heard,
            boolean inStock,
            long sold,
            Set<String> deliveries) {}

    /**
     * How far the rows are.
     *
     * @param origin of this very table
     */
    record Tide(long lastNo, String origin) {}

    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void keepProducts(List<ProductHeard> products) {
        long number = claim(products.size());
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var product : products) {
            var row = new ArrayList<@Nullable Object>();
            row.add(product.productId());
            row.add(product.published() ? (Long) product.producer().id() : null);
            row.add(product.version());
            row.add(product.published() ? write(product) : null);
            row.add(++number);
            rows.add(row);
        }
        // the others look at the version before it is raised, so version comes last
        sql.batch("""
                insert into tambon_search.goods
                    (product_id, producer_id, version, body, stock_version, in_stock, sold, change_no)
                    values (?, ?, ?, ?, 0, false, 0, ?)
                on duplicate key update
                    producer_id = if(values(version) > version, values(producer_id), producer_id),
                    body = if(values(version) > version, values(body), body),
                    change_no = if(values(version) > version, values(change_no), change_no),
                    version = greatest(version, values(version))""", rows);
    }

    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void keepStock(List<StockHeard> stocks) {
        long number = claim(stocks.size());
        var rows = new ArrayList<List<Object>>();
        for (var stock : stocks) {
            rows.add(List.of(stock.productId(), stock.version(), stock.available(), ++number));
        }
        sql.batch("""
                insert into tambon_search.goods
                    (product_id, version, body, stock_version, in_stock, sold, change_no) values (?, 0, null, ?, ?, 0, ?)
                on duplicate key update
                    in_stock = if(values(stock_version) > stock_version, values(in_stock), in_stock),
                    change_no = if(values(stock_version) > stock_version, values(change_no), change_no),
                    stock_version = greatest(stock_version, values(stock_version))""", rows);
    }

    /** Takes the goods of these producers into the index anew. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void keepDeliveryWays(List<DeliveryWaysHeard> ways) {
        claim(0); // no product comes or changes hands from here on
        sql.batch(
                """
                insert into tambon_search.delivery (producer_id, version, kinds) values (?, ?, ?)
                on duplicate key update
                    kinds = if(values(version) > version, values(kinds), kinds),
                    version = greatest(version, values(version))""",
                ways.stream()
                        .map(one -> List.of(one.producerId(), one.version(), one.written()))
                        .toList());
        var producers =
                ways.stream().map(DeliveryWaysHeard::producerId).distinct().toArray();
        var goods = sql.list(
                "select product_id from tambon_search.goods where producer_id in (" + Statements.marks(producers.length)
                        + ")",
                row -> row.number("product_id"),
                producers);
        long number = claim(goods.size());
        var rows = new ArrayList<List<Object>>();
        for (var product : goods) {
            rows.add(List.of(++number, product));
        }
        sql.batch("update tambon_search.goods set change_no = ? where product_id = ?", rows);
    }

    /**
     * Adds pieces sold, of each product once for all events.
     *
     * @param sign 1, or -1 for what was taken back
     */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void keepSold(List<SoldHeard> sold, int sign) {
        var pieces = new TreeMap<Long, Long>();
        sold.forEach(event -> event.lines()
                .forEach(line -> pieces.merge(line.productId(), (long) sign * line.quantity(), Long::sum)));
        long number = claim(pieces.size());
        var rows = new ArrayList<List<Object>>();
        for (var product : pieces.entrySet()) {
            rows.add(List.of(product.getKey(), Math.max(0, product.getValue()), ++number, product.getValue()));
        }
        sql.batch("""
                insert into tambon_search.goods
                    (product_id, version, body, stock_version, in_stock, sold, change_no) values (?, 0, null, 0, false, ?, ?)
                on duplicate key update
                    sold = greatest(0, sold + ?),
                    change_no = values(change_no)""", rows);
    }

    /** The number before the first of {@code count} new ones. Others wait here until this transaction ends. */
    private long claim(int count) {
        sql.change("update tambon_search.feed set last_no = last_no + ? where id = 1", count);
        return tide().lastNo() - count;
    }

    Tide tide() {
        return sql.first(
                        "select last_no, origin from tambon_search.feed where id = 1",
                        row -> new Tide(row.number("last_no"), row.text("origin")))
                .orElseThrow();
    }

    /** Rows changed after {@code after}, in the order of their changes. */
    List<Kept> after(long after, int most) {
        return sql.list(SELECT + " where g.change_no > ? order by g.change_no limit ?", this::read, after, most);
    }

    /** Rows changed after {@code from} and not after {@code to}, in no order. */
    List<Kept> between(long from, long to) {
        return sql.list(SELECT + " where g.change_no > ? and g.change_no <= ?", this::read, from, to);
    }

    /** The {@code most}th change after {@code after}, or the last; {@code after} if there is none. */
    long boundAfter(long after, int most) {
        return sql.first(
                        "select coalesce(max(change_no), ?) as bound from"
                                + " (select change_no from tambon_search.goods where change_no > ? order by change_no limit ?) next_ones",
                        row -> row.number("bound"),
                        after,
                        after,
                        most)
                .orElse(after);
    }

    /** How many rows changed after {@code after}; counts no further than {@code most}. */
    long countAfter(long after, int most) {
        return sql.first(
                        "select count(*) as behind from (select change_no from tambon_search.goods where change_no > ? limit ?) newer",
                        row -> row.number("behind"),
                        after,
                        most)
                .orElse(0L);
    }

    private Kept read(Row row) throws SQLException {
        var body = row.textOrNull("body");
        return new Kept(
                row.number("product_id"),
                row.number("change_no"),
                body == null ? null : parse(body),
                row.flag("in_stock"),
                row.number("sold"),
                DeliveryWaysHeard.ways(row.textOrNull("kinds")));
    }

    private String write(ProductHeard product) {
        try {
            return json.writeValueAsString(product);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProductHeard parse(String body) {
        try {
            return requireNonNull(json.readValue(body, ProductHeard.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
