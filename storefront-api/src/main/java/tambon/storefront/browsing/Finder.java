package tambon.storefront.browsing;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.catalog.ListingFilter;
import tambon.catalog.Listings;
import tambon.catalog.ProductType;
import tambon.infra.id.PublicId;
import tambon.search.Facet;
import tambon.search.GoodsFound;
import tambon.search.SearchGoods;
import tambon.search.SearchUnavailable;
import tambon.search.SortBy;
import tambon.search.SuggestGoods;
import tambon.storefront.browsing.FoundPage.Instead;
import tambon.storefront.browsing.FoundPage.Link;
import tambon.storefront.page.Crumb;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Makes lists of goods: from the search index, or plainly from the catalog when search is down. */
@Singleton
final class Finder {

    private static final Logger LOG = LoggerFactory.getLogger(Finder.class);
    private static final int POPULAR = 6;

    private final SearchGoods search;
    private final SuggestGoods suggest;
    private final Listings listings;
    private final Cards cards;
    private final ListFilters filters;
    private final RecentSearches recent;

    Finder(
            SearchGoods search,
            SuggestGoods suggest,
            Listings listings,
            Cards cards,
            ListFilters filters,
            RecentSearches recent) {
        this.search = search;
        this.suggest = suggest;
        this.listings = listings;
        this.cards = cards;
        this.filters = filters;
        this.recent = recent;
    }

    FoundPage find(HttpRequest<?> request, Wanted wanted, String heading, String kind, List<Crumb> crumbs) {
        var language = Language.of(request);
        try {
            var lately =
                    wanted.path().equals("/search") && wanted.isEverything() ? recent.of(request) : List.<String>of();
            return found(language, wanted, search.search(wanted.query()), lately, heading, kind, crumbs);
        } catch (SearchUnavailable down) {
            LOG.warn("Search is down, listing from the catalog: {}", down.getMessage());
            return listed(language, wanted, request.getParameters().get("from"), heading, kind, crumbs);
        }
    }

    private FoundPage found(
            Language language,
            Wanted wanted,
            GoodsFound found,
            List<String> lately,
            String heading,
            String kind,
            List<Crumb> crumbs) {
        return new FoundPage(
                wanted.path(),
                heading,
                kind,
                wanted.text(),
                crumbs,
                found.goods().stream().map(cards::of).toList(),
                found.total(),
                found.pages() > 1
                        ? Words.say(
                                language, "pager.where", Written.number(found.page()), Written.number(found.pages()))
                        : "",
                filters.facets(language, wanted, found),
                filters.chosen(language, wanted, found),
                filters.limits(wanted),
                wanted.wide().address(),
                sorts(language, wanted),
                Wanted.name(wanted.sort()),
                found.page() > 1 ? wanted.onPage(found.page() - 1).address() : null,
                found.page() < found.pages() ? wanted.onPage(found.page() + 1).address() : null,
                instead(wanted, found),
                found.near() && !found.goods().isEmpty(),
                lately,
                found.goods().isEmpty() || wanted.path().equals("/search") && wanted.isEverything()
                        ? suggest.popular(POPULAR)
                        : List.of(),
                explanation(wanted, found),
                false);
    }

    /** For staff: why each product stands where it does, and the address of the same list without or with that. */
    private static @Nullable Explanation explanation(Wanted wanted, GoodsFound found) {
        return switch (wanted.mode()) {
            case PUBLIC -> null;
            case STAFF -> new Explanation(wanted.explained(true).address(), List.of());
            case EXPLAINED ->
                new Explanation(
                        wanted.explained(false).address(),
                        found.goods().stream().map(Explanation.Place::of).toList());
        };
    }

    private static List<Link> sorts(Language language, Wanted wanted) {
        return Arrays.stream(SortBy.values())
                .map(sort -> new Link(
                        Words.say(
                                language,
                                sort == SortBy.RELEVANCE && wanted.text().isEmpty()
                                        ? "sort.recommended"
                                        : "sort." + Wanted.name(sort)),
                        Wanted.name(sort)))
                .toList();
    }

    private static List<Instead> instead(Wanted wanted, GoodsFound found) {
        var offers = new ArrayList<Instead>();
        if (found.wrongKeyboard() != null) {
            boolean already = found.searchedFor().equals(found.wrongKeyboard());
            offers.add(new Instead(
                    already ? Instead.DONE : "found.keyboard",
                    found.wrongKeyboard(),
                    wanted.withText(found.wrongKeyboard()).address()));
        }
        if (found.didYouMean() != null && !found.didYouMean().equals(found.wrongKeyboard())) {
            offers.add(new Instead(
                    "found.did-you-mean",
                    found.didYouMean(),
                    wanted.withText(found.didYouMean()).address()));
        }
        return offers;
    }

    /** Newest first by what the catalog itself can narrow by; the rest of the wishes waits until search is back. */
    private FoundPage listed(
            Language language, Wanted wanted, @Nullable String from, String heading, String kind, List<Crumb> crumbs) {
        var slice = listings.browse(filter(wanted), from, Wanted.SIZE);
        var address = wanted.onPage(1).address();
        return new FoundPage(
                wanted.path(),
                heading,
                kind,
                wanted.text(),
                crumbs,
                slice.items().stream().map(cards::of).toList(),
                -1,
                "",
                List.of(),
                filters.chosen(language, wanted, null),
                filters.limits(wanted),
                wanted.wide().address(),
                List.of(),
                "",
                null,
                slice.next() == null
                        ? null
                        : address + (address.contains("?") ? "&" : "?") + "from="
                                + URLEncoder.encode(slice.next(), StandardCharsets.UTF_8),
                List.of(),
                false,
                List.of(),
                List.of(),
                null,
                true);
    }

    private static ListingFilter filter(Wanted wanted) {
        var type = first(wanted, Facet.TYPE);
        var seller = first(wanted, Facet.SELLER);
        var producer = seller == null ? null : PublicId.parse(seller);
        return new ListingFilter(
                Arrays.stream(ProductType.values())
                        .filter(known -> known.name().equals(type))
                        .findFirst()
                        .orElse(null),
                first(wanted, Facet.PROVINCE),
                first(wanted, Facet.DISTRICT),
                producer == null || producer.isEmpty() ? null : producer.getAsLong());
    }

    private static @Nullable String first(Wanted wanted, Facet facet) {
        var values = wanted.fixed().getOrDefault(facet, wanted.chosen().getOrDefault(facet, Set.of()));
        return values.isEmpty() ? null : values.iterator().next();
    }
}
