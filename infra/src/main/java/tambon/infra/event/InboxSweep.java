package tambon.infra.event;

import io.micronaut.scheduling.annotation.Scheduled;
import tambon.infra.database.ModuleSchema;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Forgets old notes in the inboxes, so that the key each delivery looks up stays small. A note is needed
 * until its event has left the outbox, so none is forgotten that was taken since the oldest waiting event
 * was written, however long that one has been failing.
 */
@Singleton
class InboxSweep {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int AT_ONCE = 5_000;

    private final Collection<ModuleSchema> schemas;
    private final Statements statements;
    private final Clock clock;

    InboxSweep(Collection<ModuleSchema> schemas, Statements statements, Clock clock) {
        this.schemas = schemas;
        this.statements = statements;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "10m")
    void sweep() {
        var before = Stream.concat(
                        Stream.of(clock.instant().minus(KEPT)),
                        schemas.stream().flatMap(schema -> oldest(schema).stream()))
                .min(Instant::compareTo)
                .orElseThrow();
        schemas.forEach(schema -> sweep(schema, before));
    }

    private Optional<Instant> oldest(ModuleSchema schema) {
        return statements.first(
                "select recorded_at from " + schema.database() + ".outbox order by id limit 1",
                row -> row.time("recorded_at"));
    }

    private void sweep(ModuleSchema schema, Instant before) {
        int swept;
        do {
            swept = statements.change(
                    "delete from " + schema.database() + ".inbox where taken_at < ? limit " + AT_ONCE, before);
        } while (swept == AT_ONCE);
    }
}
