package tambon.storefront.browsing;

import org.jspecify.annotations.Nullable;
import tambon.infra.place.Province;
import tambon.storefront.page.Crumb;

import java.util.List;

/**
 * A list of goods with what it can be narrowed by.
 *
 * @param path of the list, where its form sends to
 * @param kind the type the list is of, as its address names it; empty on other lists
 * @param total how many there are; below zero where that is not known
 * @param wide the list with nothing chosen
 * @param instead other texts to search for; empty on most lists
 * @param explanation for staff; null for everybody else
 * @param fromDatabase whether search is down and this is the plain list
 */
public record FoundPage(
        String path,
        String heading,
        String kind,
        String text,
        List<Crumb> crumbs,
        List<GoodCard> goods,
        long total,
        String where,
        List<FacetView> facets,
        List<Link> chosen,
        Limited limits,
        String wide,
        List<Link> sorts,
        String sort,
        @Nullable String previous,
        @Nullable String next,
        List<Instead> instead,
        boolean near,
        List<String> recent,
        List<String> popular,
        @Nullable Explanation explanation,
        boolean fromDatabase) {

    public FoundPage {
        crumbs = List.copyOf(crumbs);
        goods = List.copyOf(goods);
        facets = List.copyOf(facets);
        chosen = List.copyOf(chosen);
        sorts = List.copyOf(sorts);
        instead = List.copyOf(instead);
        recent = List.copyOf(recent);
        popular = List.copyOf(popular);
    }

    /** What was really looked for: what was typed, or what its keys mean on the other keyboard layout. */
    String lookedFor() {
        return instead.stream()
                .filter(other -> other.key().equals(Instead.DONE))
                .map(Instead::text)
                .findFirst()
                .orElse(text);
    }

    /**
     * What stands in the fields of the filter.
     *
     * @param from whole baht; empty for no limit, as {@code to}
     * @param near code of a province; empty for none
     * @param explained whether the list explains itself
     * @param provinces to choose {@code near} from
     */
    public record Limited(String from, String to, String near, boolean explained, List<Province> provinces) {

        public Limited {
            provinces = List.copyOf(provinces);
        }
    }

    public record Link(String text, String address) {}

    /** @param key of the words that offer it */
    public record Instead(String key, String text, String address) {

        /** That what is shown was found for it. */
        static final String DONE = "found.keyboard-done";
    }
}
