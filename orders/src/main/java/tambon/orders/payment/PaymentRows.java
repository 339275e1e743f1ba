package tambon.orders.payment;

import tambon.infra.database.Row;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.SlipUsed;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.orders.PaymentMethod;
import tambon.orders.SubOrderState;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The payments of orders in the database. Each change asks for the state it may come from, so that one of two wins. */
@Singleton
public class PaymentRows {

    private static final String OPEN = "state in ('AWAITING', 'SLIP_SENT')";

    private final Statements sql;
    private final Clock clock;

    PaymentRows(Statements sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Where a payment stands. */
    public enum State {
        AWAITING,
        SLIP_SENT,
        PAID,
        EXPIRED
    }

    /**
     * The payment of an order.
     *
     * @param email the buyer's; may be empty
     */
    public record Payment(long orderId, String number, PaymentMethod method, State state, Money amount, String email) {

        public boolean isOpen() {
            return state == State.AWAITING || state == State.SLIP_SENT;
        }

        /** @throws OrdersRejected if it does not wait for money */
        public void requireOpen() {
            if (!isOpen()) {
                throw tooLate();
            }
        }

        OrdersRejected tooLate() {
            return new OrdersRejected(new WrongMoment(
                    switch (state) {
                        case AWAITING, SLIP_SENT -> SubOrderState.AWAITING_PAYMENT;
                        case PAID -> SubOrderState.PAID;
                        case EXPIRED -> SubOrderState.EXPIRED;
                    }));
        }
    }

    public Optional<Payment> find(long orderId) {
        return sql.first(
                "select y.purchase_id, p.number, y.method, y.state, y.amount_satang, p.email from tambon_orders.payment y"
                        + " join tambon_orders.purchase p on p.id = y.purchase_id where y.purchase_id = ?",
                PaymentRows::payment,
                orderId);
    }

    /** The hold is stretched once, counted from the first slip, however many follow. */
    boolean slip(long orderId, String reference, long reviewSeconds) {
        var now = clock.instant();
        try {
            return sql.change(
                            "update tambon_orders.payment set state = 'SLIP_SENT', slip_reference = ?,"
                                    + " slip_at = coalesce(slip_at, ?),"
                                    + " pay_by = greatest(pay_by, timestampadd(second, ?, coalesce(slip_at, ?)))"
                                    + " where purchase_id = ? and " + OPEN,
                            reference,
                            now,
                            reviewSeconds,
                            now,
                            orderId)
                    == 1;
        } catch (SqlFailure failure) {
            if (SqlFailure.duplicateOf(failure).isPresent()) {
                throw new OrdersRejected(new SlipUsed());
            }
            throw failure;
        }
    }

    /** The slip that waits is put aside, and the goods are held so much longer at least; the slip's number. */
    Optional<String> slipRefused(long orderId, long heldSeconds) {
        var reference = sql.first(
                "select slip_reference from tambon_orders.payment where purchase_id = ? and state = 'SLIP_SENT' for update",
                row -> row.text("slip_reference"),
                orderId);
        if (reference.isPresent()) {
            sql.change(
                    "update tambon_orders.payment set state = 'AWAITING', slip_reference = null,"
                            + " pay_by = greatest(pay_by, timestampadd(second, ?, ?)) where purchase_id = ?",
                    heldSeconds,
                    clock.instant(),
                    orderId);
        }
        return reference;
    }

    boolean paid(long orderId, Instant at, String who) {
        return sql.change(
                        "update tambon_orders.payment set state = 'PAID', paid_at = ?, confirmed_by = ?"
                                + " where purchase_id = ? and " + OPEN,
                        at,
                        who,
                        orderId)
                == 1;
    }

    /** The buyer will not pay; only while nobody says that it was paid. */
    boolean givenUp(long orderId) {
        return sql.change(
                        "update tambon_orders.payment set state = 'EXPIRED' where purchase_id = ? and state = 'AWAITING'",
                        orderId)
                == 1;
    }

    boolean expired(long orderId) {
        return sql.change(
                        "update tambon_orders.payment set state = 'EXPIRED' where purchase_id = ? and " + OPEN, orderId)
                == 1;
    }

    /** Orders whose time to pay is over, longest first, locked; what another node holds is left to it. */
    List<Long> claimDue(int most) {
        return sql.list(
                "select purchase_id from tambon_orders.payment where " + OPEN
                        + " and pay_by < ? order by pay_by limit ? for update skip locked",
                row -> row.number("purchase_id"),
                clock.instant(),
                most);
    }

    private static Payment payment(Row row) throws SQLException {
        return new Payment(
                row.number("purchase_id"),
                row.text("number"),
                row.constant("method", PaymentMethod.class),
                row.constant("state", State.class),
                Money.satang(row.number("amount_satang")),
                row.text("email"));
    }
}
