package tambon.orders.promotion;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.orders.Promotions;
import tambon.orders.Promotions.Kind;
import tambon.orders.Promotions.Promotion;
import tambon.orders.Promotions.Terms;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Promotions in the database. */
@Singleton
public class PromotionRows {

    private static final String NONE = "";

    private final Statements sql;
    private final Clock clock;

    PromotionRows(Statements sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All that may take something off goods of these producers now; one statement. */
    public List<Promotion> inForce(Collection<Long> producers, @Nullable String code) {
        var now = clock.instant();
        var values = new ArrayList<Object>(producers);
        values.add(Promotions.PLATFORM);
        values.add(now);
        values.add(now);
        values.add(Objects.requireNonNullElse(code, NONE));
        return sql.list(
                "select * from tambon_orders.promotion where producer_id in (" + Statements.marks(producers.size() + 1)
                        + ") and starts_at <= ? and ends_at > ? and stopped_at is null and (code is null or code = ?)"
                        + " and used < coalesce(most_uses, used + 1) order by id",
                PromotionRows::promotion,
                values.toArray());
    }

    List<Promotion> of(long producerId) {
        return sql.list(
                "select * from tambon_orders.promotion where producer_id = ? order by id desc limit 100",
                PromotionRows::promotion,
                producerId);
    }

    void insert(long id, long producerId, Terms terms, String who) {
        boolean pieces = terms.kind() == Kind.BUY_GET;
        sql.change(
                "insert into tambon_orders.promotion (id, producer_id, kind, code, product_id, buy_pieces, free_pieces,"
                        + " percent, amount_satang, most_satang, least_satang, most_uses, most_per_buyer, starts_at, ends_at,"
                        + " made_at, made_by) values " + Statements.rows(1, 17),
                id,
                producerId,
                terms.kind(),
                terms.code(),
                terms.productId(),
                pieces ? (Integer) terms.buy() : null,
                pieces ? (Integer) terms.free() : null,
                terms.kind() == Kind.PERCENT ? (Integer) terms.percent() : null,
                terms.kind() == Kind.AMOUNT ? terms.amount() : null,
                terms.most(),
                terms.least(),
                terms.mostUses(),
                terms.mostPerBuyer(),
                terms.startsAt(),
                terms.endsAt(),
                clock.instant(),
                who);
    }

    int stop(long producerId, long id, String who) {
        return sql.change(
                "update tambon_orders.promotion set stopped_by = coalesce(stopped_by, ?),"
                        + " stopped_at = coalesce(stopped_at, ?) where id = ? and producer_id = ?",
                who,
                clock.instant(),
                id,
                producerId);
    }

    private static Promotion promotion(Row row) throws SQLException {
        return new Promotion(
                row.number("id"),
                row.number("producer_id"),
                new Terms(
                        row.constant("kind", Kind.class),
                        row.textOrNull("code"),
                        row.numberOrNull("product_id"),
                        row.count("buy_pieces"),
                        row.count("free_pieces"),
                        row.count("percent"),
                        Money.satang(row.number("amount_satang")),
                        row.moneyOrNull("most_satang"),
                        Money.satang(row.number("least_satang")),
                        row.countOrNull("most_uses"),
                        row.countOrNull("most_per_buyer"),
                        row.time("starts_at"),
                        row.time("ends_at")),
                row.count("used"),
                row.timeOrNull("stopped_at"));
    }
}
