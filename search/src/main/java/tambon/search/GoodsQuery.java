package tambon.search;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody looks for. Any input makes a valid query: what is too long, too many or out of range is
 * cut to what is allowed, for a search box has no wrong answers.
 *
 * @param text as typed, Thai or English; empty finds everything
 * @param chosen values per facet, see {@link Facet}; unknown values find nothing
 * @param priceFromSatang cheapest variant not below; null for no limit, as {@code priceToSatang}
 * @param nearProvince 2-digit code of the province whose goods come a little earlier; null for none
 * @param page from 1; together with {@code size} reaches at most the {@value #DEEPEST}th
 * @param explain whether each hit says how its score came about; for staff
 * @param facets whether found goods are counted by facet; a list that shows no counts is quicker without
 */
public record GoodsQuery(
        String text,
        Map<Facet, Set<String>> chosen,
        @Nullable Long priceFromSatang,
        @Nullable Long priceToSatang,
        SortBy sort,
        @Nullable String nearProvince,
        int page,
        int size,
        boolean explain,
        boolean facets) {

    public static final int LONGEST_TEXT = 200;
    public static final int MOST_VALUES = 50;
    public static final int LARGEST_PAGE = 48;
    public static final int DEEPEST = 4_800;
    private static final int LONGEST_VALUE = 40;

    public GoodsQuery {
        text = cut(text, LONGEST_TEXT);
        chosen = bounded(chosen);
        size = Math.clamp(size, 1, LARGEST_PAGE);
        page = Math.clamp(page, 1, DEEPEST / size);
    }

    /** The first page of 24, by relevance. */
    public static GoodsQuery of(String text) {
        return new GoodsQuery(text, Map.of(), null, null, SortBy.RELEVANCE, null, 1, 24, false, true);
    }

    public GoodsQuery choosing(Facet facet, String... values) {
        var more = new EnumMap<Facet, Set<String>>(Facet.class);
        more.putAll(chosen);
        more.put(facet, new LinkedHashSet<>(List.of(values)));
        return new GoodsQuery(
                text, more, priceFromSatang, priceToSatang, sort, nearProvince, page, size, explain, facets);
    }

    public GoodsQuery priced(@Nullable Long fromSatang, @Nullable Long toSatang) {
        return new GoodsQuery(text, chosen, fromSatang, toSatang, sort, nearProvince, page, size, explain, facets);
    }

    public GoodsQuery sortedBy(SortBy order) {
        return new GoodsQuery(
                text, chosen, priceFromSatang, priceToSatang, order, nearProvince, page, size, explain, facets);
    }

    public GoodsQuery near(@Nullable String province) {
        return new GoodsQuery(
                text, chosen, priceFromSatang, priceToSatang, sort, province, page, size, explain, facets);
    }

    public GoodsQuery onPage(int number, int pageSize) {
        return new GoodsQuery(
                text, chosen, priceFromSatang, priceToSatang, sort, nearProvince, number, pageSize, explain, facets);
    }

    public GoodsQuery explained() {
        return new GoodsQuery(
                text, chosen, priceFromSatang, priceToSatang, sort, nearProvince, page, size, true, facets);
    }

    public GoodsQuery withoutFacets() {
        return new GoodsQuery(
                text, chosen, priceFromSatang, priceToSatang, sort, nearProvince, page, size, explain, false);
    }

    private static Map<Facet, Set<String>> bounded(Map<Facet, Set<String>> chosen) {
        var kept = new EnumMap<Facet, Set<String>>(Facet.class);
        chosen.forEach((facet, values) -> {
            var some = new LinkedHashSet<String>();
            values.stream().limit(MOST_VALUES).forEach(value -> some.add(cut(value, LONGEST_VALUE)));
            if (!some.isEmpty()) {
                kept.put(facet, Collections.unmodifiableSet(some));
            }
        });
        return Collections.unmodifiableMap(kept);
    }

    /** Never between the halves of a character. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
