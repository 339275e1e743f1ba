package tambon.orders.finding;

import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.orders.Carrier;
import tambon.orders.DeliveryWays.Kind;
import tambon.orders.DeliveryWays.Spot;
import tambon.orders.PaymentMethod;
import tambon.orders.SubOrderState;
import tambon.orders.SubOrderView;
import tambon.orders.SubOrderView.Delivery;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parts of orders with their lines: two statements, however many parts. */
@Singleton
class PartReader {

    private static final String SELECT = """
            select s.id, s.purchase_id, p.number, s.producer_id, s.producer_name_th, s.producer_name_en, s.state, s.method,
            s.placed_at, s.goods_satang, s.shipping_satang, s.paid_at, s.carrier, s.tracking_number, s.cancel_reason,
            s.discount_satang, s.shipping_discount_satang, s.vat_satang, s.timer_at,
            s.delivery_kind, s.delivery_place, s.delivery_hours, s.delivery_last_day
            from tambon_orders.sub_order s join tambon_orders.purchase p on p.id = s.purchase_id where\s""";

    private final Statements sql;

    PartReader(Statements sql) {
        this.sql = sql;
    }

    /** @param paid whether its money was seen */
    record Read(SubOrderView view, boolean paid) {}

    List<Read> where(String condition, Object... values) {
        var heads = sql.list(SELECT + condition, PartReader::head, values);
        var lines = lines(heads.stream().map(read -> read.view.id()).toList());
        return heads.stream()
                .map(read -> new Read(with(read.view, lines.getOrDefault(read.view.id(), List.of())), read.paid))
                .toList();
    }

    private static Read head(Row row) throws SQLException {
        var carrier = row.textOrNull("carrier");
        return new Read(
                new SubOrderView(
                        row.number("id"),
                        row.number("purchase_id"),
                        row.text("number"),
                        row.number("producer_id"),
                        row.text("producer_name_th"),
                        row.text("producer_name_en"),
                        row.constant("state", SubOrderState.class),
                        row.constant("method", PaymentMethod.class),
                        row.time("placed_at"),
                        Money.satang(row.number("goods_satang")),
                        Money.satang(row.number("shipping_satang")),
                        Money.satang(row.number("discount_satang")),
                        Money.satang(row.number("shipping_discount_satang")),
                        Money.satang(row.number("vat_satang")),
                        new Delivery(
                                row.constant("delivery_kind", Kind.class),
                                new Spot(
                                        row.text("delivery_place"),
                                        row.text("delivery_hours"),
                                        row.dayOrNull("delivery_last_day"))),
                        row.timeOrNull("timer_at"),
                        carrier == null ? null : Carrier.valueOf(carrier),
                        row.textOrNull("tracking_number"),
                        row.textOrNull("cancel_reason"),
                        List.of()),
                row.timeOrNull("paid_at") != null);
    }

    private static SubOrderView with(SubOrderView head, List<SubOrderView.Line> lines) {
        return new SubOrderView(
                head.id(),
                head.orderId(),
                head.orderNumber(),
                head.producerId(),
                head.producerNameTh(),
                head.producerNameEn(),
                head.state(),
                head.method(),
                head.placedAt(),
                head.goods(),
                head.shipping(),
                head.discount(),
                head.shippingDiscount(),
                head.vat(),
                head.delivery(),
                head.dueAt(),
                head.carrier(),
                head.trackingNumber(),
                head.cancelReason(),
                lines);
    }

    private record Line(long subOrderId, SubOrderView.Line line) {}

    private Map<Long, List<SubOrderView.Line>> lines(Collection<Long> parts) {
        var lines = new HashMap<Long, List<SubOrderView.Line>>();
        if (parts.isEmpty()) {
            return lines;
        }
        sql.list(
                        "select sub_order_id, variant_id, product_id, name_th, name_en, variant_name_th, variant_name_en,"
                                + " quantity, unit_price_satang, discount_satang from tambon_orders.order_line where sub_order_id in ("
                                + Statements.marks(parts.size()) + ") order by id",
                        row -> new Line(
                                row.number("sub_order_id"),
                                new SubOrderView.Line(
                                        row.number("variant_id"),
                                        row.number("product_id"),
                                        row.text("name_th"),
                                        row.text("name_en"),
                                        row.text("variant_name_th"),
                                        row.text("variant_name_en"),
                                        row.count("quantity"),
                                        Money.satang(row.number("unit_price_satang")),
                                        Money.satang(row.number("discount_satang")))),
                        parts.toArray())
                .forEach(line -> lines.computeIfAbsent(line.subOrderId, id -> new ArrayList<>())
                        .add(line.line));
        return lines;
    }
}
