package tambon.storefront.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerKind;
import tambon.catalog.RegisterEntry;
import tambon.catalog.RegisterQuery;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;

import java.util.List;

/**
 * What the page of the published register shows.
 *
 * @param filters the query as part of an address
 * @param years that can be chosen, the newest first
 */
public record PublicView(
        RegisterQuery query,
        String filters,
        Slice<RegisterEntry> found,
        Places places,
        List<ProducerKind> kinds,
        List<Integer> years) {

    private static final int SHOWN_GOODS = 4;

    public PublicView {
        kinds = List.copyOf(kinds);
        years = List.copyOf(years);
    }

    public @Nullable String next() {
        return found.next() == null ? null : "/register?" + filters + "&cursor=" + found.next();
    }

    /** The province asked for; empty for all. */
    public String province() {
        var area = query.areaCode();
        return area == null ? "" : area.substring(0, 2);
    }

    /** The first few of its goods. */
    public String goods(RegisterEntry entry) {
        var goods = entry.goods().lines().toList();
        var first = String.join(", ", goods.subList(0, Math.min(SHOWN_GOODS, goods.size())));
        return goods.size() > SHOWN_GOODS ? first + " …" : first;
    }

    public String place(String code) {
        return places.place(code).map(place -> place.title()).orElse(code);
    }
}
