package tambon.search.lucene;

import org.jspecify.annotations.Nullable;
import tambon.search.index.Matches;
import tambon.search.index.Request;

import java.util.concurrent.ConcurrentHashMap;

/**
 * What one snapshot has answered. A snapshot never changes, so the same question has the same answer; many ask the same, and what
 * was asked of an older snapshot goes with it.
 */
final class Answers {

    /** Some tens of kilobytes each. */
    private static final int MOST = 256;

    private final ConcurrentHashMap<Request, Matches> kept = new ConcurrentHashMap<>();

    @Nullable
    Matches to(Request request) {
        return kept.get(request);
    }

    /** Once there are many, all are forgotten: what is asked often is soon back. */
    void keep(Request request, Matches matches) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(request, matches);
    }
}
