package tambon.orders.fair;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.orders.Fairs.Method;
import tambon.orders.Fairs.Press;
import tambon.orders.fair.KeptSale.KeptLine;
import tambon.orders.fair.PressKeeping.Undone;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The statements about what a booth sold: so many for a batch, however large. */
@Singleton
class SaleRows {

    private final Statements sql;

    SaleRows(Statements sql) {
        this.sql = sql;
    }

    /**
     * What of a batch was kept before. Grows while the batch is looked through.
     *
     * @param presses their ids
     * @param sales that may be undone, by their id
     * @param undone ids of sales
     */
    record Known(Set<String> presses, Map<String, KeptSale> sales, Set<String> undone) {}

    Known known(long boothId, List<Press> presses) {
        var asked = new HashSet<String>();
        for (var press : presses) {
            asked.add(press.id());
            if (press instanceof Press.Undo undo) {
                asked.add(undo.sale());
            }
        }
        var known = new Known(new HashSet<>(), new HashMap<>(), new HashSet<>());
        if (asked.isEmpty()) {
            return known;
        }
        var ids = List.copyOf(asked);
        var bare = bare(boothId, ids, known);
        if (!bare.isEmpty()) {
            var lines = lines(bare.stream().map(KeptSale::id).toList());
            for (var sale : bare) {
                known.sales.put(
                        sale.clientId(),
                        new KeptSale(
                                sale.id(),
                                sale.clientId(),
                                sale.method(),
                                sale.at(),
                                sale.phoneAt(),
                                lines.getOrDefault(sale.id(), List.of())));
            }
        }
        return known;
    }

    /** Notes all that is known of these ids; gives the sales among them, without lines. */
    private List<KeptSale> bare(long boothId, List<String> ids, Known known) {
        var sales = new ArrayList<KeptSale>();
        var values = new ArrayList<Object>();
        values.add(boothId);
        values.addAll(ids);
        var marks = Statements.marks(ids.size());
        var columns =
                "select id, client_id, undoes, method, at, phone_at from tambon_orders.fair_sale where booth_id = ?";
        sql.list(
                columns + " and client_id in (" + marks + ")",
                row -> {
                    known.presses.add(row.text("client_id"));
                    if (row.textOrNull("undoes") == null) {
                        sales.add(new KeptSale(
                                row.number("id"),
                                row.text("client_id"),
                                row.constant("method", Method.class),
                                row.time("at"),
                                row.time("phone_at"),
                                List.of()));
                    }
                    return row.number("id");
                },
                values.toArray());
        sql.list(
                "select undoes from tambon_orders.fair_sale where booth_id = ? and undoes in (" + marks + ")",
                row -> known.undone.add(row.text("undoes")),
                values.toArray());
        return sales;
    }

    private Map<Long, List<KeptLine>> lines(List<Long> saleIds) {
        var lines = new HashMap<Long, List<KeptLine>>();
        sql.list(
                "select sale_id, variant_id, quantity, gross_satang, discount_satang from tambon_orders.fair_sale_line"
                        + " where sale_id in (" + Statements.marks(saleIds.size()) + ") order by sale_id, variant_id",
                row -> lines.computeIfAbsent(row.number("sale_id"), _ -> new ArrayList<>())
                        .add(new KeptLine(
                                row.number("variant_id"),
                                row.count("quantity"),
                                Money.satang(row.number("gross_satang")),
                                Money.satang(row.number("discount_satang")))),
                saleIds.toArray());
        return lines;
    }

    /** What a booth took along: what the ledger of sales is told of each variant. */
    record Goods(Map<Long, Good> byVariant) {

        record Good(long productId, String type) {}

        Set<Long> variants() {
            return byVariant.keySet();
        }

        Good of(long variantId) {
            return Objects.requireNonNull(byVariant.get(variantId));
        }
    }

    Goods goods(long boothId) {
        var goods = new HashMap<Long, Goods.Good>();
        sql.list(
                "select variant_id, product_id, product_type from tambon_orders.fair_float where booth_id = ?",
                row -> goods.put(
                        row.number("variant_id"), new Goods.Good(row.number("product_id"), row.text("product_type"))),
                boothId);
        return new Goods(goods);
    }

    void add(long boothId, List<KeptSale> sold, List<Undone> undone, String phone, String who, Instant now) {
        if (sold.isEmpty() && undone.isEmpty()) {
            return;
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var sale : sold) {
            rows.add(row(
                    sale.id(),
                    boothId,
                    sale.clientId(),
                    null,
                    sale.method(),
                    sale.total(),
                    sale.at(),
                    sale.phoneAt(),
                    now,
                    phone,
                    who));
        }
        for (var undo : undone) {
            var sale = undo.sale();
            rows.add(row(
                    undo.id(),
                    boothId,
                    undo.clientId(),
                    sale.clientId(),
                    sale.method(),
                    sale.total().negated(),
                    undo.at(),
                    undo.phoneAt(),
                    now,
                    phone,
                    who));
        }
        insert(
                "insert into tambon_orders.fair_sale (id, booth_id, client_id, undoes, method, total_satang, at, phone_at,"
                        + " received_at, phone, who) values ",
                rows);
        insert(
                "insert into tambon_orders.fair_sale_line (sale_id, variant_id, quantity, gross_satang, discount_satang)"
                        + " values ",
                sold.stream()
                        .flatMap(sale -> sale.lines().stream()
                                .map(line -> row(
                                        sale.id(), line.variantId(), line.quantity(), line.gross(), line.discount())))
                        .toList());
        count(boothId, sold, undone);
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        var row = new ArrayList<@Nullable Object>();
        java.util.Collections.addAll(row, values);
        return row;
    }

    private void insert(String into, Collection<? extends List<@Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var all = new ArrayList<@Nullable Object>();
        rows.forEach(all::addAll);
        sql.change(into + Statements.rows(rows.size(), all.size() / rows.size()), all.toArray());
    }

    /** The float's count of what was sold, in the order of the variants as everywhere. */
    private void count(long boothId, List<KeptSale> sold, List<Undone> undone) {
        var pieces = new TreeMap<>(pieces(sold));
        pieces(undone.stream().map(Undone::sale).toList())
                .forEach((variantId, quantity) -> pieces.merge(variantId, -quantity, Integer::sum));
        sql.batch(
                "update tambon_orders.fair_float set sold = sold + ? where booth_id = ? and variant_id = ?",
                pieces.entrySet().stream()
                        .map(entry -> List.<Object>of(entry.getValue(), boothId, entry.getKey()))
                        .toList());
    }

    /** So many of each variant in all of these. */
    static Map<Long, Integer> pieces(List<KeptSale> sales) {
        var pieces = new TreeMap<Long, Integer>();
        sales.forEach(
                sale -> sale.lines().forEach(line -> pieces.merge(line.variantId(), line.quantity(), Integer::sum)));
        return pieces;
    }
}
