package tambon.storefront.browsing;

import io.micronaut.http.HttpParameters;
import org.jspecify.annotations.Nullable;
import tambon.search.Facet;
import tambon.search.GoodsQuery;
import tambon.search.SortBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which goods an address asks for: everything a list is made from stands in its query, so that a list
 * can be kept, sent and come back to.
 *
 * @param path of the list
 * @param fixed what the path itself says, e.g. the type; not part of the query
 * @param chosen what the visitor chose
 */
record Wanted(
        String path,
        Map<Facet, Set<String>> fixed,
        String text,
        Map<Facet, Set<String>> chosen,
        SortBy sort,
        int page) {

    static final int SIZE = 24;

    Wanted {
        fixed = Collections.unmodifiableMap(fixed);
        chosen = Collections.unmodifiableMap(chosen);
    }

    static Wanted of(String path, Map<Facet, Set<String>> fixed, HttpParameters query) {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = new LinkedHashSet<String>();
            query.getAll(name(facet)).stream()
                    .filter(value -> !value.isBlank())
                    .limit(GoodsQuery.MOST_VALUES)
                    .forEach(value -> values.add(facet == Facet.TYPE ? value.toUpperCase(Locale.ROOT) : value));
            if (!values.isEmpty() && !fixed.containsKey(facet)) {
                chosen.put(facet, values);
            }
        }
        var text = Objects.requireNonNullElse(query.get("q"), "").strip();
        return new Wanted(
                path,
                fixed,
                text.substring(0, Math.min(text.length(), GoodsQuery.LONGEST_TEXT)),
                chosen,
                sort(query.get("sort")),
                page(query.get("page")));
    }

    /** The facet's parameter in the query. */
    static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    static String name(SortBy sort) {
        return sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    GoodsQuery query() {
        var both = new EnumMap<Facet, Set<String>>(Facet.class);
        both.putAll(chosen);
        both.putAll(fixed);
        return new GoodsQuery(text, both, null, null, sort, null, page, SIZE, false);
    }

    boolean isEverything() {
        return text.isEmpty() && chosen.isEmpty();
    }

    Wanted without(Facet facet, String value) {
        var fewer = new EnumMap<Facet, Set<String>>(Facet.class);
        fewer.putAll(chosen);
        var values = new LinkedHashSet<>(fewer.getOrDefault(facet, Set.of()));
        values.remove(value);
        if (values.isEmpty()) {
            fewer.remove(facet);
        } else {
            fewer.put(facet, values);
        }
        return new Wanted(path, fixed, text, fewer, sort, 1);
    }

    Wanted withText(String other) {
        return new Wanted(path, fixed, other, chosen, sort, 1);
    }

    Wanted onPage(int number) {
        return new Wanted(path, fixed, text, chosen, sort, number);
    }

    /** Only the words, nothing chosen. */
    Wanted wide() {
        return new Wanted(path, fixed, text, Map.of(), sort, 1);
    }

    String address() {
        var address = new StringBuilder();
        if (!text.isEmpty()) {
            add(address, "q", text);
        }
        chosen.forEach((facet, values) -> values.forEach(
                value -> add(address, name(facet), facet == Facet.TYPE ? value.toLowerCase(Locale.ROOT) : value)));
        if (sort != SortBy.RELEVANCE) {
            add(address, "sort", name(sort));
        }
        if (page > 1) {
            add(address, "page", Integer.toString(page));
        }
        return path + address;
    }

    private static void add(StringBuilder address, String name, String value) {
        address.append(address.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    static SortBy sort(@Nullable String wished) {
        for (var sort : SortBy.values()) {
            if (name(sort).equals(wished)) {
                return sort;
            }
        }
        return SortBy.RELEVANCE;
    }

    static int page(@Nullable String wished) {
        return wished != null && wished.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(wished) : 1;
    }
}
