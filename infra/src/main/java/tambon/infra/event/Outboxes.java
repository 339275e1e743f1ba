package tambon.infra.event;

import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.SynchronousTransactionManager;
import tambon.infra.database.ModuleSchema;
import tambon.infra.id.Ids;

import java.sql.Connection;
import java.time.Clock;

/** One {@link Outbox} for each module's schema, found by the module's name as qualifier. */
@Factory
final class Outboxes {

    @EachBean(ModuleSchema.class)
    Outbox outbox(
            ModuleSchema schema,
            SynchronousTransactionManager<Connection> transactions,
            ObjectMapper json,
            Ids ids,
            Clock clock,
            Doorbell doorbell) {
        return new Outbox(schema, transactions, json, ids, clock, doorbell);
    }
}
