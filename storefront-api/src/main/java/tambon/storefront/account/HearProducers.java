package tambon.storefront.account;

import tambon.infra.database.Statements;
import tambon.infra.event.EventHandler;
import tambon.infra.event.EventType;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Makes the account of a registered applicant the producer's; its next token, within minutes, says so. */
@Singleton
final class HearProducers implements EventHandler<ProducerHeard> {

    private final Statements sql;

    HearProducers(Statements sql) {
        this.sql = sql;
    }

    @Override
    public String module() {
        return "storefront";
    }

    @Override
    public String name() {
        return "producer-accounts";
    }

    @Override
    public EventType<ProducerHeard> type() {
        return new EventType<>("catalog.producer-registered.v1", ProducerHeard.class);
    }

    /** Only a buyer becomes a producer: who acts for one already, or for an office, stays what it is. */
    @Override
    public void handle(List<ProducerHeard> events) {
        sql.batch(
                "update tambon_storefront.account set role = 'PRODUCER', producer_id = ? where id = ? and role = 'BUYER'",
                events.stream()
                        .filter(event -> event.accountId() != null)
                        .map(event -> List.of(event.producerId(), Objects.requireNonNull(event.accountId())))
                        .toList());
    }
}
