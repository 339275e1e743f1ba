package tambon.search.find;

import io.micronaut.scheduling.annotation.Scheduled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.search.text.Spelling;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;

/**
 * Counts searches per text and day, on all nodes together: in memory first, every few seconds into the database. Who searched is never
 * known here. What is not yet written when a node is killed is lost.
 */
@Singleton
class CountedSearches implements PopularSearches {

    private static final Logger LOG = LoggerFactory.getLogger(CountedSearches.class);
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    private static final int SHORTEST_TEXT = 3;
    private static final int LONGEST_TEXT = 60;
    private static final int MOST_WAITING = 5_000;
    private static final int MOST_SHOWN = 24;
    private static final int DAYS = 30;

    /** What was looked for less often is not shown. */
    private static final int LEAST = 5;

    private final Statements sql;
    private final Clock clock;
    private final ConcurrentHashMap<String, AtomicLong> waiting = new ConcurrentHashMap<>();
    private volatile List<String> shown = List.of();

    CountedSearches(Statements sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<String> now() {
        return shown;
    }

    @Override
    public void count(String text) {
        var key = Stream.of(Spelling.of(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(joining(" "));
        if (key.length() < SHORTEST_TEXT || key.length() > LONGEST_TEXT) {
            return;
        }
        var known = waiting.get(key);
        if (known != null) {
            known.incrementAndGet();
        } else if (waiting.size() < MOST_WAITING) {
            waiting.computeIfAbsent(key, k -> new AtomicLong()).incrementAndGet();
        }
    }

    @Scheduled(initialDelay = "3s", fixedDelay = "10s")
    void writeAndRead() {
        try {
            write();
            read();
        } catch (SqlFailure e) {
            LOG.warn("Searches could not be counted; trying again: {}", e.getMessage());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), THAILAND);
    }

    void write() {
        var day = today();
        var rows = new ArrayList<List<Object>>();
        for (var text : List.copyOf(waiting.keySet())) {
            var counted = waiting.remove(text);
            if (counted != null) {
                rows.add(List.of(day, text, counted.get()));
            }
        }
        sql.batch("""
                insert into tambon_search.search_count (day, text, searches) values (?, ?, ?)
                on duplicate key update searches = searches + values(searches)""", rows);
    }

    void read() {
        shown = sql.list("""
                select text from tambon_search.search_count where day > ? group by text having sum(searches) >= ?
                order by sum(searches) desc, text limit ?""", row -> row.text("text"), today().minusDays(DAYS), LEAST, MOST_SHOWN);
    }

    /** What was counted long ago says nothing any more. */
    @Scheduled(initialDelay = "11m", fixedDelay = "6h")
    void forget() {
        sql.change("delete from tambon_search.search_count where day <= ?", today().minusDays(2 * DAYS));
    }

    @PreDestroy
    void close() {
        write();
    }
}
