package tambon.orders.payout;

import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.PayoutAccounts;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

@Singleton
final class JdbcPayoutAccounts implements PayoutAccounts {

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    JdbcPayoutAccounts(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Account> of(long producerId) {
        return sql.first(
                "select id, kind, bank_code, number, holder, made_at from tambon_orders.payout_account"
                        + " where producer_id = ? order by id desc limit 1",
                JdbcPayoutAccounts::account,
                producerId);
    }

    static Account account(Row row) throws SQLException {
        return new Account(
                row.number("id"),
                row.constant("kind", Kind.class),
                row.textOrNull("bank_code"),
                row.text("number"),
                row.text("holder"),
                row.time("made_at"));
    }

    @Override
    public void set(long producerId, Form form, String who) {
        var number = form.number().replaceAll("[ -]", "");
        var holder = form.holder().strip();
        var bank = form.kind() == Kind.BANK ? form.bankCode() : null;
        require("number", fits(form.kind(), number));
        require("bankCode", form.kind() == Kind.PROMPTPAY || bank != null && bank.matches("[0-9]{3}"));
        require("holder", !holder.isEmpty() && holder.length() <= 120);
        sql.change(
                "insert into tambon_orders.payout_account (id, producer_id, kind, bank_code, number, holder, made_at,"
                        + " made_by) values " + Statements.rows(1, 8),
                ids.next(),
                producerId,
                form.kind(),
                bank,
                number,
                holder,
                clock.instant(),
                who);
    }

    private static boolean fits(Kind kind, String number) {
        return switch (kind) {
            case BANK -> number.matches("[0-9]{10,15}");
            case PROMPTPAY -> number.matches("0[689][0-9]{8}") || isNationalId(number);
        };
    }

    /** 13 digits, the last of them the check digit of the others (Department of Provincial Administration). */
    private static boolean isNationalId(String number) {
        if (!number.matches("[0-9]{13}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (number.charAt(i) - '0') * (13 - i);
        }
        return (11 - sum % 11) % 10 == number.charAt(12) - '0';
    }

    private static void require(String field, boolean holds) {
        if (!holds) {
            throw new OrdersRejected(new Invalid(field));
        }
    }
}
