package tambon.search;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One page of what was found.
 *
 * @param total of all pages
 * @param facets per facet its values by falling count, chosen ones always among them
 * @param searchedFor what was really looked for: the typed text, or what its keys mean on the other layout
 * @param wrongKeyboard what the typed keys mean on the other keyboard layout, where that finds something; else null
 * @param didYouMean a likelier spelling; null without one
 * @param near whether no product has all that was asked for, and these are the nearest
 */
public record GoodsFound(
        List<Good> goods,
        long total,
        int page,
        int pages,
        Map<Facet, List<FacetCount>> facets,
        String searchedFor,
        @Nullable String wrongKeyboard,
        @Nullable String didYouMean,
        boolean near) {

    public GoodsFound {
        goods = List.copyOf(goods);
        var copy = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        facets.forEach((facet, counts) -> copy.put(facet, List.copyOf(counts)));
        facets = Collections.unmodifiableMap(copy);
    }

    /** Values of this facet; empty if none were found. */
    public List<FacetCount> counts(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}
