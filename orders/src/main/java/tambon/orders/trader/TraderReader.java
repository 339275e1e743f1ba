package tambon.orders.trader;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.page.IdCursor;
import tambon.infra.page.Slice;
import tambon.orders.CaptureRejected;
import tambon.orders.OrderSlice;
import tambon.orders.Traders.Kind;
import tambon.orders.Traders.Line;
import tambon.orders.Traders.Move;
import tambon.orders.Traders.Moved;
import tambon.orders.Traders.Order;
import tambon.orders.Traders.Party;
import tambon.orders.Traders.Quarter;
import tambon.orders.Traders.Side;
import tambon.orders.Traders.State;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders as their pages show them: three statements, however many orders. */
@Singleton
class TraderReader {

    private final Statements sql;

    TraderReader(Statements sql) {
        this.sql = sql;
    }

    private static String own(Party party) {
        return party.side() == Side.TRADER ? "o.trader_id = ?" : "o.producer_id = ?";
    }

    /** Keeps the order from everybody else until the transaction ends. @throws CaptureRejected if it is not theirs */
    void lock(Party party, long id) {
        var locked = sql.first(
                "select o.id from tambon_orders.trader_order o where o.id = ? and " + own(party) + " for update",
                row -> row.number("id"),
                id,
                party.id());
        if (locked.isEmpty()) {
            throw CaptureRejected.unknown();
        }
    }

    Order order(Party party, long id) {
        return orders("o.id = ? and " + own(party) + " limit 1", id, party.id()).stream()
                .findAny()
                .orElseThrow(CaptureRejected::unknown);
    }

    OrderSlice<Order> orders(Party party, @Nullable String cursor, int size) {
        var found = orders(
                own(party) + " and o.id < ? order by o.id desc limit " + (size + 1),
                party.id(),
                IdCursor.below(cursor));
        var slice = Slice.of(found, size, order -> IdCursor.after(order.id()));
        return new OrderSlice<>(slice.items(), slice.next());
    }

    private List<Order> orders(String which, Object... values) {
        var bare = sql.list("""
                select o.id, o.trader_id, t.name, t.province_code, o.producer_id, o.producer_th, o.producer_en, o.kind,
                o.state, o.note, o.invoice_number, o.asked_at
                from tambon_orders.trader_order o join tambon_orders.trader t on t.id = o.trader_id where\s""" + which, TraderReader::bare, values);
        if (bare.isEmpty()) {
            return bare;
        }
        var ids = bare.stream().map(Order::id).toArray();
        var lines = lines(ids);
        var moves = moves(ids);
        return bare.stream()
                .map(order -> whole(
                        order, lines.getOrDefault(order.id(), List.of()), moves.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private static Order bare(Row row) throws SQLException {
        return new Order(
                row.number("id"),
                row.number("trader_id"),
                row.text("name"),
                row.text("province_code"),
                row.number("producer_id"),
                row.text("producer_th"),
                row.text("producer_en"),
                row.constant("kind", Kind.class),
                row.constant("state", State.class),
                row.text("note"),
                Optional.ofNullable(row.textOrNull("invoice_number")),
                row.time("asked_at"),
                List.of(),
                List.of(),
                Money.ZERO);
    }

    private static Order whole(Order order, List<Line> lines, List<Moved> moves) {
        return new Order(
                order.id(),
                order.traderId(),
                order.traderName(),
                order.provinceCode(),
                order.producerId(),
                order.producerTh(),
                order.producerEn(),
                order.kind(),
                order.state(),
                order.note(),
                order.invoiceNumber(),
                order.askedAt(),
                lines,
                moves,
                owed(order, lines));
    }

    private static Money owed(Order order, List<Line> lines) {
        boolean there = switch (order.state()) {
            case RECEIVED, INVOICED, SETTLED -> true;
            case ASKED, QUOTED, ORDERED, SENT, DECLINED, CANCELLED -> false;
        };
        var owed = Money.ZERO;
        for (var line : lines) {
            var price = line.price();
            if (there && price != null) {
                int earned = order.kind() == Kind.BOUGHT ? line.quantity() : line.resold();
                owed = owed.plus(price.times(earned - line.settled()));
            }
        }
        return owed;
    }

    private Map<Long, List<Line>> lines(Object[] ids) {
        var lines = new HashMap<Long, List<Line>>();
        sql.list(
                "select order_id, variant_id, name_th, name_en, code, quantity, price_satang, resold, sent_back, settled"
                        + " from tambon_orders.trader_line where order_id in (" + Statements.marks(ids.length)
                        + ") order by order_id, name_th, id",
                row -> lines.computeIfAbsent(row.number("order_id"), _ -> new ArrayList<>())
                        .add(new Line(
                                row.number("variant_id"),
                                row.text("name_th"),
                                row.text("name_en"),
                                row.text("code"),
                                row.count("quantity"),
                                row.moneyOrNull("price_satang"),
                                row.count("resold"),
                                row.count("sent_back"),
                                row.count("settled"))),
                ids);
        return lines;
    }

    private Map<Long, List<Moved>> moves(Object[] ids) {
        var moves = new HashMap<Long, List<Moved>>();
        sql.list(
                "select order_id, move, said, who, at from tambon_orders.trader_move where order_id in ("
                        + Statements.marks(ids.length) + ") order by id",
                row -> moves.computeIfAbsent(row.number("order_id"), _ -> new ArrayList<>())
                        .add(new Moved(
                                row.constant("move", Move.class), row.text("said"), row.text("who"), row.time("at"))),
                ids);
        return moves;
    }

    List<Quarter> quarter(LocalDate from, LocalDate to, String areaPrefix) {
        var zone = tambon.infra.time.FiscalYear.BANGKOK;
        return sql.list(
                """
                select t.id, t.name, t.province_code, coalesce(g.products, 0) products, coalesce(g.producers, 0) producers,
                coalesce(g.satang, 0) received, coalesce(r.satang, 0) resold
                from tambon_orders.trader t
                left join (select o.trader_id, count(distinct l.product_id) products, count(distinct o.producer_id) producers,
                    sum(l.quantity * l.price_satang) satang
                  from tambon_orders.trader_order o join tambon_orders.trader_line l on l.order_id = o.id
                  where o.received_at >= ? and o.received_at < ? group by o.trader_id) g on g.trader_id = t.id
                left join (select o.trader_id, sum(s.quantity * s.price_satang) satang
                  from tambon_orders.trader_resale s join tambon_orders.trader_line l on l.id = s.line_id
                  join tambon_orders.trader_order o on o.id = l.order_id
                  where s.day between ? and ? group by o.trader_id) r on r.trader_id = t.id
                where t.province_code >= ? and t.province_code < ? order by t.province_code, t.name, t.id limit 1000""",
                row -> new Quarter(
                        row.number("id"),
                        row.text("name"),
                        row.text("province_code"),
                        row.number("products"),
                        row.number("producers"),
                        Money.satang(row.number("received")),
                        Money.satang(row.number("resold"))),
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant(),
                from,
                to,
                areaPrefix.length() > 2 ? areaPrefix.substring(0, 2) : areaPrefix,
                (areaPrefix.length() > 2 ? areaPrefix.substring(0, 2) : areaPrefix) + "~");
    }
}
