package tambon.search.elasticsearch;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The row all nodes agree by: which index is the current one, how far it is, who feeds and who rebuilds it. */
@Singleton
@Requires(property = "tambon.search.elasticsearch.url")
class FeedRow {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Statements sql;
    private final Clock clock;

    FeedRow(Statements sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param index empty for none yet */
    record State(String index, long position, String origin) {}

    State now() {
        return sql.first(
                        "select index_name, position, origin from tambon_search.elasticsearch_feed where id = 1",
                        FeedRow::read)
                .orElseThrow();
    }

    /** Locks the row to the end of the transaction; empty where another node has it. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    Optional<State> lockUnlessLocked() {
        return sql.first(
                "select index_name, position, origin from tambon_search.elasticsearch_feed where id = 1 for update skip locked",
                FeedRow::read);
    }

    /** Waits for the node that feeds just now. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    State lock() {
        return sql.first(
                        "select index_name, position, origin from tambon_search.elasticsearch_feed where id = 1 for update",
                        FeedRow::read)
                .orElseThrow();
    }

    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void set(State state) {
        sql.change(
                "update tambon_search.elasticsearch_feed set index_name = ?, position = ?, origin = ? where id = 1",
                state.index(),
                state.position(),
                state.origin());
    }

    /** Whether this node may rebuild: no other is at it, as far as it has said so in the last minutes. */
    @Transactional
    boolean claimRebuild() {
        var now = clock.instant();
        return sql.change(
                        "update tambon_search.elasticsearch_feed set rebuild_until = ? where id = 1 and rebuild_until <= ?",
                        now.plus(LEASE),
                        now)
                == 1;
    }

    @Transactional
    void renewRebuild() {
        endRebuild(clock.instant().plus(LEASE));
    }

    @Transactional
    void endRebuild() {
        endRebuild(clock.instant());
    }

    private void endRebuild(Instant at) {
        sql.change("update tambon_search.elasticsearch_feed set rebuild_until = ? where id = 1", at);
    }

    private static State read(Row row) throws SQLException {
        return new State(row.text("index_name"), row.number("position"), row.text("origin"));
    }
}
