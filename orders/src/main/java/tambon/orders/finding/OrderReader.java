package tambon.orders.finding;

import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.orders.OrderView;
import tambon.orders.PaymentMethod;
import tambon.orders.Recipient;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import static java.util.stream.Collectors.groupingBy;

/** Orders with their parts and lines: three statements, however many orders. Who may see them is asked before. */
@Singleton
public class OrderReader {

    static final String SELECT = """
            select p.id, p.number, p.buyer_key, p.method, p.placed_at, p.recipient_name, p.phone, p.email, p.street,
            p.tambon_code, p.postcode, p.note, p.goods_satang, p.shipping_satang, p.total_satang,
            if(y.state in ('AWAITING', 'SLIP_SENT'), y.pay_by, null) pay_by, y.slip_reference
            from tambon_orders.purchase p left join tambon_orders.payment y on y.purchase_id = p.id where\s""";

    private final Statements sql;
    private final PartReader parts;

    OrderReader(Statements sql, PartReader parts) {
        this.sql = sql;
        this.parts = parts;
    }

    /** An order that exists. */
    public OrderView byId(long id) {
        return where("p.id = ?", id).stream().findFirst().orElseThrow();
    }

    Optional<OrderView> find(String condition, Object... values) {
        return where(condition, values).stream().findFirst();
    }

    List<OrderView> where(String condition, Object... values) {
        var heads = sql.list(SELECT + condition, OrderReader::head, values);
        if (heads.isEmpty()) {
            return heads;
        }
        var read = parts
                .where(
                        "s.purchase_id in (" + Statements.marks(heads.size()) + ") order by s.id",
                        heads.stream().map(OrderView::id).toArray())
                .stream()
                .collect(groupingBy(part -> part.view().orderId()));
        return heads.stream()
                .map(head -> with(head, read.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static OrderView head(Row row) throws SQLException {
        return new OrderView(
                row.number("id"),
                row.text("number"),
                row.text("buyer_key"),
                row.constant("method", PaymentMethod.class),
                false,
                row.time("placed_at"),
                row.timeOrNull("pay_by"),
                row.textOrNull("slip_reference"),
                recipient(row),
                row.text("note"),
                Money.satang(row.number("goods_satang")),
                Money.satang(row.number("shipping_satang")),
                Money.satang(row.number("total_satang")),
                List.of());
    }

    static Recipient recipient(Row row) throws SQLException {
        return new Recipient(
                row.text("recipient_name"),
                row.text("phone"),
                row.text("email"),
                row.text("street"),
                row.text("tambon_code"),
                row.text("postcode"));
    }

    private static OrderView with(OrderView head, List<PartReader.Read> parts) {
        return new OrderView(
                head.id(),
                head.number(),
                head.buyerKey(),
                head.method(),
                isPaid(parts),
                head.placedAt(),
                head.payBy(),
                head.slipReference(),
                head.recipient(),
                head.note(),
                head.goods(),
                head.shipping(),
                head.total(),
                parts.stream().map(PartReader.Read::view).toList());
    }

    /** All that will still be sent or was sent is paid, and something was. */
    private static boolean isPaid(List<PartReader.Read> parts) {
        return parts.stream().anyMatch(PartReader.Read::paid)
                && parts.stream()
                        .allMatch(part -> part.paid() || part.view().state().isOff());
    }
}
