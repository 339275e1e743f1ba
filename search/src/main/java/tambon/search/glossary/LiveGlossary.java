package tambon.search.glossary;

import io.micronaut.scheduling.annotation.Scheduled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.infra.database.SqlFailure;
import tambon.search.Synonyms;
import tambon.search.index.Glossary;
import tambon.search.index.GlossaryFile;
import tambon.search.index.Meanings;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/**
 * The glossary of this node: the program's list with the staff's rules, which it asks for anew whenever their version has
 * risen. While the database cannot be asked, the last known stays.
 */
@Singleton
class LiveGlossary implements Meanings {

    private static final Logger LOG = LoggerFactory.getLogger(LiveGlossary.class);

    private record Read(long version, Glossary glossary) {}

    private final SynonymRows rows;
    private final List<String> own = GlossaryFile.rules();
    private volatile Read read;

    LiveGlossary(SynonymRows rows) {
        this.rows = rows;
        read = new Read(0, new Glossary(own.stream()));
    }

    @Override
    public Glossary now() {
        return read.glossary();
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "1s")
    void lookAgain() {
        try {
            refresh();
        } catch (SqlFailure e) {
            LOG.warn("The staff's synonyms cannot be read; the last known stay: {}", e.getMessage());
        }
    }

    /** Asks whether the rules have changed. The version is read first: rules read after it are no older. */
    synchronized void refresh() {
        long version = rows.version();
        if (version != read.version()) {
            var staff = rows.all(Synonyms.MOST_RULES).stream().map(Synonyms.Rule::terms);
            read = new Read(version, new Glossary(Stream.concat(own.stream(), staff)));
        }
    }
}
