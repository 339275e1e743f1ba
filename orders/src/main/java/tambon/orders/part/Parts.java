package tambon.orders.part;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.orders.Carrier;
import tambon.orders.DeliveryWays.Kind;
import tambon.orders.PaymentMethod;
import tambon.orders.SubOrderState;
import tambon.orders.part.PartState.AwaitingPayment;
import tambon.orders.part.PartState.Cancelled;
import tambon.orders.part.PartState.Completed;
import tambon.orders.part.PartState.Confirmed;
import tambon.orders.part.PartState.Delivered;
import tambon.orders.part.PartState.Disputed;
import tambon.orders.part.PartState.Expired;
import tambon.orders.part.PartState.Packed;
import tambon.orders.part.PartState.Paid;
import tambon.orders.part.PartState.Parcel;
import tambon.orders.part.PartState.Refunded;
import tambon.orders.part.PartState.ReturnAsked;
import tambon.orders.part.PartState.Returned;
import tambon.orders.part.PartState.Sent;
import tambon.orders.part.PartState.Shipped;
import tambon.orders.part.PartState.ToSend;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The parts in the database. Whoever moves one locks it first, and each move leaves its trace. */
@Singleton
public class Parts {

    private static final String SELECT = """
            select id, purchase_id, producer_id, area_code, method, delivery_kind, goods_satang, shipping_satang,
            refunded_shipping_satang, platform_discount_satang, platform_shipping_discount_satang, commission_satang,
            state, paid_at,
            coalesce(carrier, '') carrier, coalesce(tracking_number, '') tracking_number,
            coalesce(cancel_reason, '') cancel_reason
            from tambon_orders.sub_order where\s""";

    private final Statements sql;
    private final Ids ids;
    private final Deadlines deadlines;
    private final Clock clock;

    Parts(Statements sql, Ids ids, Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
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

    /** A part of an order, locked until the transaction ends; empty if it is another order's. */
    public Optional<Part> lockOf(long purchaseId, long id) {
        return sql.first(SELECT + " id = ? and purchase_id = ? for update", Parts::part, id, purchaseId);
    }

    /** A part of whomever, locked until the transaction ends. */
    public Optional<Part> lock(long id) {
        return sql.first(SELECT + " id = ? for update", Parts::part, id);
    }

    /** The part whose timer is up longest and that no other worker has in hand, locked until the transaction ends. */
    public Optional<Part> lockDue() {
        return sql.first(
                SELECT + " timer_at <= ? order by timer_at limit 1 for update skip locked",
                Parts::part,
                clock.instant());
    }

    /** Looks at a part again later, after something went wrong with it. */
    public void putOff(long id, Instant until) {
        sql.change("update tambon_orders.sub_order set timer_at = ? where id = ? and timer_at is not null", until, id);
    }

    /** Writes a move of a part that was locked, and sets the timer of the state it comes to. */
    public void moved(Part from, Part to, String who, String why) {
        var now = clock.instant();
        var parcel = parcel(to.state());
        sql.change(
                "update tambon_orders.sub_order set state = ?, paid_at = ?, carrier = ?, tracking_number = ?,"
                        + " cancel_reason = ?, timer_at = ? where id = ?",
                to.state().shown(),
                to.paidAt(),
                parcel == null ? null : parcel.carrier(),
                parcel == null ? null : parcel.trackingNumber(),
                to.state() instanceof Cancelled cancelled ? cancelled.reason() : null,
                deadlines.of(to, now),
                to.id());
        sql.change(
                "insert into tambon_orders.sub_order_move (id, sub_order_id, from_state, to_state, at, who, why)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                to.id(),
                from.state().shown(),
                to.state().shown(),
                now,
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

    private static @Nullable Parcel parcel(PartState state) {
        return switch (state) {
            case Sent sent -> sent.parcel();
            case Completed completed -> completed.parcel();
            case Returned returned -> returned.parcel();
            case Refunded refunded -> refunded.parcel();
            case AwaitingPayment _, ToSend _, Cancelled _, Expired _ -> null;
        };
    }

    private static Part part(Row row) throws SQLException {
        return new Part(
                row.number("id"),
                row.number("purchase_id"),
                row.number("producer_id"),
                row.text("area_code"),
                row.constant("method", PaymentMethod.class),
                row.constant("delivery_kind", Kind.class),
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
            case PACKED -> new Packed();
            case SHIPPED -> new Shipped(parcel(row));
            case DELIVERED -> new Delivered(parcel(row));
            case RETURN_ASKED -> new ReturnAsked(parcel(row));
            case DISPUTED -> new Disputed(parcel(row));
            case COMPLETED -> new Completed(parcel(row));
            case RETURNED -> new Returned(parcel(row));
            case REFUNDED -> new Refunded(parcel(row));
            case CANCELLED -> new Cancelled(row.text("cancel_reason"));
            case EXPIRED -> new Expired();
        };
    }

    private static Parcel parcel(Row row) throws SQLException {
        return new Parcel(row.constant("carrier", Carrier.class), row.text("tracking_number"));
    }
}
