package tambon.orders.money;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.money.Money;
import tambon.orders.PaymentMethod;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Refunds that a gateway sends for us, from the moment they are owed until it is known what became of them. */
@Singleton
public class GatewayRefunds {

    private static final String FAILED = "failed";
    private static final String SELECT =
            "select id, purchase_id, amount_satang, gateway_id from tambon_orders.refund where ";
    private static final String OPEN =
            "method = 'STRIPE' and paid_at is null and coalesce(gateway_state, '') <> 'failed'";

    private final Statements sql;
    private final RefundBook book;
    private final WholeTransaction transaction;
    private final Clock clock;

    GatewayRefunds(Statements sql, RefundBook book, WholeTransaction transaction, Clock clock) {
        this.sql = sql;
        this.book = book;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param gatewayId null until the gateway has answered */
    public record Asked(
            long refundId,
            long orderId,
            Money amount,
            @Nullable String gatewayId) {}

    /** Those to ask for or about now; each is given to one node and not again for a while. */
    public List<Asked> claim(int most) {
        return transaction.run(() -> {
            var due = sql.list(
                    SELECT + OPEN + " and (asked_at is null or asked_at < timestampadd(minute, -5, ?))"
                            + " order by id limit ? for update skip locked",
                    GatewayRefunds::asked,
                    clock.instant(),
                    most);
            due.forEach(one -> sql.change(
                    "update tambon_orders.refund set asked_at = ? where id = ?", clock.instant(), one.refundId()));
            return due;
        });
    }

    public Optional<Asked> byGatewayId(String gatewayId) {
        return sql.first(SELECT + OPEN + " and gateway_id = ?", GatewayRefunds::asked, gatewayId);
    }

    public void underway(long refundId, String gatewayId, String state) {
        sql.change(
                "update tambon_orders.refund set gateway_id = ?, gateway_state = ? where id = ? and paid_at is null",
                gatewayId,
                state,
                refundId);
    }

    /** It reached the buyer. */
    public void sent(long refundId, String gatewayId) {
        transaction.run(() -> {
            underway(refundId, gatewayId, "succeeded");
            return book.settle(refundId, gatewayId, "stripe", PaymentMethod.STRIPE);
        });
    }

    /** The gateway cannot send it: it waits for somebody to send it by hand. */
    public void failed(long refundId) {
        sql.change(
                "update tambon_orders.refund set gateway_state = ? where id = ? and paid_at is null", FAILED, refundId);
    }

    private static Asked asked(Row row) throws SQLException {
        return new Asked(
                row.number("id"),
                row.number("purchase_id"),
                Money.satang(row.number("amount_satang")),
                row.textOrNull("gateway_id"));
    }
}
