package tambon.orders.part;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.orders.Carrier;
import tambon.orders.PaymentMethod;
import tambon.orders.SubOrderState;
import tambon.orders.part.PartState.AwaitingPayment;
import tambon.orders.part.PartState.Cancelled;
import tambon.orders.part.PartState.Confirmed;
import tambon.orders.part.PartState.Delivered;
import tambon.orders.part.PartState.Expired;
import tambon.orders.part.PartState.Paid;
import tambon.orders.part.PartState.Shipped;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The parts in the database. Whoever moves one locks it first, and each move leaves its trace. */
@Singleton
public class Parts {

    private static final String SELECT = """
            select id, purchase_id, producer_id, area_code, method, goods_satang, shipping_satang,
            refunded_shipping_satang, platform_discount_satang, platform_shipping_discount_satang, commission_satang,
            state, paid_at,
            coalesce(carrier, '') carrier, coalesce(tracking_number, '') tracking_number,
            coalesce(cancel_reason, '') cancel_reason
            from tambon_orders.sub_order where\s""";

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    Parts(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** A producer's own part, locked until the transaction ends; empty if it is another's. */
    public Optional<Part> lock(long producerId, long id) {
        return sql.first(SELECT + " id = ? and producer_id = ? for update", Parts::part, id, producerId);
    }

    /** All parts of an order, locked in the order of their ids. */
    public List<Part> lockAll(long purchaseId) {
        return sql.list(SELECT + " purchase_id = ? order by id for update", Parts::part, purchaseId);
    }

    public Optional<Part> find(long id) {
        return sql.first(SELECT + " id = ?", Parts::part, id);
    }

    /** Writes a move of a part that was locked. */
    public void moved(Part from, Part to, String who, String why) {
        sql.change(
                "update tambon_orders.sub_order set state = ?, paid_at = ?, carrier = ?, tracking_number = ?,"
                        + " cancel_reason = ? where id = ?",
                to.state().shown(),
                to.paidAt(),
                carrier(to.state()),
                trackingNumber(to.state()),
                cancelReason(to.state()),
                to.id());
        sql.change(
                "insert into tambon_orders.sub_order_move (id, sub_order_id, from_state, to_state, at, who, why)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                to.id(),
                from.state().shown(),
                to.state().shown(),
                clock.instant(),
                who,
                why);
    }

    /** Some of the shipping of a part that was locked was given back. */
    public void shippingRefunded(Part part, Money amount) {
        sql.change(
                "update tambon_orders.sub_order set refunded_shipping_satang = refunded_shipping_satang + ? where id = ?",
                amount,
                part.id());
    }

    private static @Nullable Carrier carrier(PartState state) {
        return switch (state) {
            case Shipped shipped -> shipped.carrier();
            case Delivered delivered -> delivered.carrier();
            case AwaitingPayment _, Paid _, Confirmed _, Cancelled _, Expired _ -> null;
        };
    }

    private static @Nullable String trackingNumber(PartState state) {
        return switch (state) {
            case Shipped shipped -> shipped.trackingNumber();
            case Delivered delivered -> delivered.trackingNumber();
            case AwaitingPayment _, Paid _, Confirmed _, Cancelled _, Expired _ -> null;
        };
    }

    private static @Nullable String cancelReason(PartState state) {
        return switch (state) {
            case Cancelled cancelled -> cancelled.reason();
            case AwaitingPayment _, Paid _, Confirmed _, Shipped _, Delivered _, Expired _ -> null;
        };
    }

    private static Part part(Row row) throws SQLException {
        return new Part(
                row.number("id"),
                row.number("purchase_id"),
                row.number("producer_id"),
                row.text("area_code"),
                row.constant("method", PaymentMethod.class),
                Money.satang(row.number("goods_satang")),
                Money.satang(row.number("shipping_satang")),
                Money.satang(row.number("refunded_shipping_satang")),
                Money.satang(row.number("platform_discount_satang")),
                Money.satang(row.number("platform_shipping_discount_satang")),
                Money.satang(row.number("commission_satang")),
                state(row),
                row.timeOrNull("paid_at"));
    }

    private static PartState state(Row row) throws SQLException {
        return switch (row.constant("state", SubOrderState.class)) {
            case AWAITING_PAYMENT -> new AwaitingPayment();
            case PAID -> new Paid();
            case CONFIRMED -> new Confirmed();
            case SHIPPED -> new Shipped(row.constant("carrier", Carrier.class), row.text("tracking_number"));
            case DELIVERED -> new Delivered(row.constant("carrier", Carrier.class), row.text("tracking_number"));
            case CANCELLED -> new Cancelled(row.text("cancel_reason"));
            case EXPIRED -> new Expired();
        };
    }
}
