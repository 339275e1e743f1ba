package tambon.storefront.searching;

import org.jspecify.annotations.Nullable;
import tambon.search.SearchHealth;
import tambon.search.Synonyms;
import tambon.storefront.page.Fields;

import java.util.List;

/**
 * What the desk shows.
 *
 * @param said what was just done, of the words {@code searching.said.…}; null for nothing
 * @param fields of the form for a new rule
 */
public record SearchDesk(
        SearchHealth.State state,
        List<Synonyms.Rule> rules,
        List<Synonyms.Change> changes,
        List<String> popular,
        @Nullable String said,
        Fields fields) {

    public SearchDesk {
        rules = List.copyOf(rules);
        changes = List.copyOf(changes);
        popular = List.copyOf(popular);
    }

    /** Done of a rebuild, in percent; -1 while none is under way. */
    public int percent() {
        var share = state.rebuilding();
        return share == null ? -1 : (int) Math.round(100 * Math.clamp(share, 0, 1));
    }
}
