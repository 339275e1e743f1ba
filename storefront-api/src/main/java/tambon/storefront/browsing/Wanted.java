package tambon.storefront.browsing;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import tambon.search.Facet;
import tambon.search.GoodsQuery;
import tambon.search.SortBy;
import tambon.storefront.page.Viewer;

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
 * @param chosen what the visitor chose, as {@code limits}
 */
record Wanted(
        String path,
        Map<Facet, Set<String>> fixed,
        String text,
        Map<Facet, Set<String>> chosen,
        Limits limits,
        SortBy sort,
        int page,
        Mode mode) {

    static final int SIZE = 24;

    /** Whom the list is for. */
    enum Mode {
        PUBLIC,
        /** May narrow by quadrant. */
        STAFF,
        /** Is also told why goods stand where they do. */
        EXPLAINED
    }

    Wanted {
        fixed = Collections.unmodifiableMap(fixed);
        chosen = Collections.unmodifiableMap(chosen);
    }

    static Wanted of(String path, Map<Facet, Set<String>> fixed, HttpRequest<?> request) {
        var query = request.getParameters();
        var mode = !Viewer.of(request).isStaff()
                ? Mode.PUBLIC
                : "true".equals(query.get("explain")) ? Mode.EXPLAINED : Mode.STAFF;
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = new LinkedHashSet<String>();
            query.getAll(name(facet)).stream()
                    .filter(value -> !value.isBlank())
                    .limit(GoodsQuery.MOST_VALUES)
                    .forEach(value -> values.add(facet == Facet.TYPE ? value.toUpperCase(Locale.ROOT) : value));
            boolean allowed = facet != Facet.QUADRANT || mode != Mode.PUBLIC;
            if (!values.isEmpty() && !fixed.containsKey(facet) && allowed) {
                chosen.put(facet, values);
            }
        }
        var text = Objects.requireNonNullElse(query.get("q"), "").strip();
        return new Wanted(
                path,
                fixed,
                text.substring(0, Math.min(text.length(), GoodsQuery.LONGEST_TEXT)),
                chosen,
                Limits.of(query),
                sort(query.get("sort")),
                page(query.get("page")),
                mode);
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
        return new GoodsQuery(
                text,
                both,
                Limits.satang(limits.from()),
                Limits.satang(limits.to()),
                sort,
                limits.near(),
                page,
                SIZE,
                mode != Mode.PUBLIC,
                true);
    }

    boolean isEverything() {
        return text.isEmpty() && chosen.isEmpty() && !limits.byPrice();
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
        return new Wanted(path, fixed, text, fewer, limits, sort, 1, mode);
    }

    Wanted withoutPrice() {
        return new Wanted(path, fixed, text, chosen, limits.anyPrice(), sort, 1, mode);
    }

    Wanted explained(boolean wished) {
        return new Wanted(path, fixed, text, chosen, limits, sort, page, wished ? Mode.EXPLAINED : Mode.STAFF);
    }

    Wanted withText(String other) {
        return new Wanted(path, fixed, other, chosen, limits, sort, 1, mode);
    }

    Wanted onPage(int number) {
        return new Wanted(path, fixed, text, chosen, limits, sort, number, mode);
    }

    /** Only the words, nothing chosen. */
    Wanted wide() {
        return new Wanted(path, fixed, text, Map.of(), limits.anyPrice(), sort, 1, mode);
    }

    String address() {
        var address = new StringBuilder();
        if (!text.isEmpty()) {
            add(address, "q", text);
        }
        chosen.forEach((facet, values) -> values.forEach(
                value -> add(address, name(facet), facet == Facet.TYPE ? value.toLowerCase(Locale.ROOT) : value)));
        if (limits.from() != null) {
            add(address, "min", Long.toString(limits.from()));
        }
        if (limits.to() != null) {
            add(address, "max", Long.toString(limits.to()));
        }
        if (limits.near() != null) {
            add(address, "near", limits.near());
        }
        if (mode == Mode.EXPLAINED) {
            add(address, "explain", "true");
        }
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
