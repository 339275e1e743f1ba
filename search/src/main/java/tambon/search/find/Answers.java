package tambon.search.find;

import io.micronaut.context.annotation.Property;
import tambon.infra.memory.RecentlyUsed;
import tambon.search.GoodsFound;
import tambon.search.GoodsQuery;
import tambon.search.index.Engine;
import tambon.search.index.Glossary;
import tambon.search.index.Meanings;

import jakarta.inject.Singleton;
import java.util.function.Function;

/** Answers given lately. The same question has the same answer until the index, the glossary or the day changes. */
@Singleton
class Answers {

    /** Some tens of kilobytes each. */
    private static final int MOST = 2_000;

    /** @param certain whether there is no doubt that the text was typed as it was meant */
    record Answer(GoodsFound found, boolean certain) {}

    private record Asked(GoodsQuery query, long today, long edition, Glossary glossary) {}

    private final Engine engine;
    private final Meanings meanings;
    private final RecentlyUsed<Asked, Answer> given;

    Answers(
            Engine engine,
            Meanings meanings,
            @Property(name = "tambon.search.remember", defaultValue = "true") boolean remember) {
        this.engine = engine;
        this.meanings = meanings;
        given = new RecentlyUsed<>(remember ? MOST : 0, answer -> 1);
    }

    /** @param today all that finding depends on but the query, the index and the glossary */
    Answer to(GoodsQuery query, long today, Function<GoodsQuery, Answer> find) {
        var edition = engine.edition();
        if (edition.isEmpty()) {
            return find.apply(query);
        }
        var asked = new Asked(query, today, edition.getAsLong(), meanings.now());
        var known = given.get(asked);
        if (known == null) {
            known = find.apply(query);
            given.put(asked, known);
        }
        return known;
    }
}
