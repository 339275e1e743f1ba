package tambon.orders.stripe;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.orders.CardTrouble;
import tambon.orders.stripe.Try.Kind;
import tambon.orders.stripe.Try.State;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tries in the database. Each change asks for the state it may come from. */
@Singleton
class TryRows {

    private static final String SELECT = "select id, purchase_id, kind, attempt, amount_satang, return_to,"
            + " payment_method, state, stripe_id, leads_to from tambon_orders.stripe_try where ";
    private static final Duration FIRST_LOOK = Duration.ofSeconds(20);

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    TryRows(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** The open try of an order, or a new one; of several who begin at once all get the same. */
    Try begin(long orderId, Kind kind, Money amount, String returnTo, @Nullable String paymentMethod) {
        var open = open(orderId, kind);
        if (open.isPresent()) {
            return open.get();
        }
        var now = clock.instant();
        try {
            sql.change(
                    "insert into tambon_orders.stripe_try (id, purchase_id, kind, attempt, amount_satang, return_to,"
                            + " payment_method, state, asked_at, look_at, looks) select ?, ?, ?,"
                            + " coalesce(max(attempt), 0) + 1, ?, ?, ?, 'ASKED', ?, ?, 0 from tambon_orders.stripe_try"
                            + " where purchase_id = ? and kind = ?",
                    ids.next(),
                    orderId,
                    kind,
                    amount,
                    returnTo,
                    paymentMethod,
                    now,
                    now.plus(FIRST_LOOK),
                    orderId,
                    kind);
        } catch (SqlFailure twin) {
            if (SqlFailure.duplicateOf(twin).isEmpty()) {
                throw twin;
            }
        }
        return open(orderId, kind).orElseThrow();
    }

    private Optional<Try> open(long orderId, Kind kind) {
        return sql.first(SELECT + "purchase_id = ? and kind = ? and is_open = 1", TryRows::read, orderId, kind);
    }

    Optional<Try> find(long id) {
        return sql.first(SELECT + "id = ?", TryRows::read, id);
    }

    /** By the id of a page or of an intent. */
    Optional<Try> about(String stripeId) {
        return sql.first(SELECT + "stripe_id = ? or payment_intent = ? limit 1", TryRows::read, stripeId, stripeId);
    }

    void answered(Try of, String stripeId, @Nullable String leadsTo) {
        sql.change(
                "update tambon_orders.stripe_try set state = 'OPEN', stripe_id = ?, leads_to = ?"
                        + " where id = ? and state = 'ASKED'",
                stripeId,
                leadsTo,
                of.id());
    }

    boolean paid(Try of, String intent) {
        return sql.change(
                        "update tambon_orders.stripe_try set state = 'PAID', payment_intent = ?,"
                                + " received_satang = amount_satang where id = ? and state in ('ASKED', 'OPEN')",
                        intent,
                        of.id())
                == 1;
    }

    void over(Try of, @Nullable CardTrouble trouble) {
        sql.change(
                "update tambon_orders.stripe_try set state = 'OVER', trouble = ? where id = ?"
                        + " and state in ('ASKED', 'OPEN')",
                trouble,
                of.id());
    }

    void givenBack(Try of, String intent, long receivedSatang) {
        sql.change(
                "update tambon_orders.stripe_try set state = 'GIVEN_BACK', payment_intent = ?, received_satang = ?"
                        + " where id = ? and state in ('ASKED', 'OPEN')",
                intent,
                receivedSatang,
                of.id());
    }

    /** The intent that paid an order, to give back through. */
    Optional<String> intentThatPaid(long orderId) {
        return sql.first(
                "select payment_intent from tambon_orders.stripe_try where purchase_id = ? and state = 'PAID'",
                row -> row.text("payment_intent"),
                orderId);
    }

    /**
     * Tries that are to be looked at now, each given to one node: the next look is put off, twice as far each time, to
     * an hour at most.
     */
    List<Try> claim(int most) {
        var now = clock.instant();
        var due = sql.list(
                SELECT + "is_open = 1 and look_at <= ? order by look_at limit ? for update skip locked",
                TryRows::read,
                now,
                most);
        for (var one : due) {
            sql.change(
                    "update tambon_orders.stripe_try set looks = looks + 1,"
                            + " look_at = timestampadd(second, least(3600, 30 * pow(2, least(looks, 10))), ?) where id = ?",
                    now,
                    one.id());
        }
        return due;
    }

    void lookSoon(long orderId) {
        sql.change(
                "update tambon_orders.stripe_try set look_at = least(look_at, ?) where purchase_id = ? and is_open = 1",
                clock.instant(),
                orderId);
    }

    /** Whether something is to be done about this message: it is new, or whoever heard it before never came to the end. */
    boolean hear(String eventId, String type, String about, Instant at) {
        return sql.change(
                                "insert ignore into tambon_orders.stripe_event (id, type, about, received_at) values (?, ?, ?, ?)",
                                eventId,
                                type,
                                about,
                                at)
                        == 1
                || sql.first(
                                "select id from tambon_orders.stripe_event where id = ? and done_at is null",
                                row -> 1,
                                eventId)
                        .isPresent();
    }

    void done(String eventId) {
        sql.change("update tambon_orders.stripe_event set done_at = ? where id = ?", clock.instant(), eventId);
    }

    private static Try read(Row row) throws SQLException {
        return new Try(
                row.number("id"),
                row.number("purchase_id"),
                row.constant("kind", Kind.class),
                row.count("attempt"),
                Money.satang(row.number("amount_satang")),
                row.text("return_to"),
                row.textOrNull("payment_method"),
                row.constant("state", State.class),
                row.textOrNull("stripe_id"),
                row.textOrNull("leads_to"));
    }
}
