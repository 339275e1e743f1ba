package tambon.storefront.browsing;

import org.jspecify.annotations.Nullable;
import tambon.storefront.browsing.FoundPage.Link;
import tambon.storefront.page.Crumb;
import tambon.storefront.seo.Shared;

import java.util.List;

/**
 * What a place makes.
 *
 * @param nameTh with its prefix, as a heading
 * @param total goods made there; below zero where that is not known
 * @param search the same goods in search, where they can be narrowed down further
 * @param kinds types made there, each leading to this page with that type only
 * @param kind the type shown; empty for all
 * @param parts the districts of a province that make something; empty for a district
 */
public record AreaPage(
        String nameTh,
        String nameEn,
        List<Crumb> crumbs,
        long total,
        String search,
        List<Counted> kinds,
        String kind,
        List<Counted> parts,
        List<GoodCard> goods,
        String where,
        @Nullable String previous,
        @Nullable String next,
        List<Link> makers,
        boolean fromDatabase,
        Shared shared) {

    public AreaPage {
        crumbs = List.copyOf(crumbs);
        kinds = List.copyOf(kinds);
        parts = List.copyOf(parts);
        goods = List.copyOf(goods);
        makers = List.copyOf(makers);
    }

    /** @param value the type, or a district's code */
    public record Counted(String value, String text, long count, String address) {}
}
