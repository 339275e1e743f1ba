package tambon.storefront.account;

import tambon.infra.database.Statements;
import tambon.infra.event.EventHandler;
import tambon.infra.event.EventType;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/**
 * Makes the account a buyer's again that acted for a group and does so no more, and ends its sign-ins; what it holds of them
 * is good for minutes yet.
 */
@Singleton
final class HearLeavers implements EventHandler<LeaverHeard> {

    private final Statements sql;
    private final Clock clock;

    HearLeavers(Statements sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String module() {
        return "storefront";
    }

    @Override
    public String name() {
        return "leavers-accounts";
    }

    @Override
    public EventType<LeaverHeard> type() {
        return new EventType<>("catalog.group-officer-left.v1", LeaverHeard.class);
    }

    /** Sign-ins first: which account acts for the producer is known only until the second. */
    @Override
    public void handle(List<LeaverHeard> events) {
        var now = clock.instant();
        sql.batch(
                "update tambon_storefront.sign_in set ended_at = ? where ended_at is null and account_id in"
                        + " (select id from tambon_storefront.account where id = ? and producer_id = ?)",
                events.stream()
                        .map(event -> List.of(now, event.accountId(), event.producerId()))
                        .toList());
        sql.batch(
                "update tambon_storefront.account set role = 'BUYER', producer_id = null where id = ? and producer_id = ?",
                events.stream()
                        .map(event -> List.of(event.accountId(), event.producerId()))
                        .toList());
    }
}
