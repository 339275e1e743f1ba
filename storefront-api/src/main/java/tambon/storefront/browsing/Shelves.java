package tambon.storefront.browsing;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.catalog.ListingFilter;
import tambon.catalog.Listings;
import tambon.infra.place.Places;
import tambon.infra.place.Province;
import tambon.infra.place.Region;
import tambon.infra.time.FiscalYear;
import tambon.search.Facet;
import tambon.search.FacetCount;
import tambon.search.GoodsQuery;
import tambon.search.SearchGoods;
import tambon.search.SearchUnavailable;
import tambon.search.SortBy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the front page and the index of places show. Everyone sees the same, so it is made at most every
 * few seconds, not for each visitor.
 */
@Singleton
final class Shelves {

    private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);
    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final int SHELF = 8;
    private static final int SHORT_SHELF = 4;

    private final SearchGoods search;
    private final Listings listings;
    private final Places places;
    private final Cards cards;
    private final Clock clock;
    private volatile @Nullable Filled filled;

    Shelves(SearchGoods search, Listings listings, Places places, Cards cards, Clock clock) {
        this.search = search;
        this.listings = listings;
        this.places = places;
        this.cards = cards;
        this.clock = clock;
    }

    private record Filled(FrontPage front, Instant until) {}

    /** Two visitors may fill the shelves at once; both fill them alike. */
    FrontPage front() {
        var now = clock.instant();
        var kept = filled;
        if (kept != null && now.isBefore(kept.until())) {
            return kept.front();
        }
        var front = fill(now.atZone(FiscalYear.BANGKOK).toLocalDate());
        filled = new Filled(front, now.plus(KEPT));
        return front;
    }

    private FrontPage fill(LocalDate today) {
        var season = Season.of(today);
        try {
            return fromSearch(season, today);
        } catch (SearchUnavailable down) {
            LOG.warn("Search is down, filling the front page from the catalog: {}", down.getMessage());
            return new FrontPage(
                    -1,
                    words(season),
                    kind(season),
                    listed(ListingFilter.of(season.lookedFor())),
                    null,
                    List.of(),
                    listed(ListingFilter.ALL),
                    regions(Map.of(), -1));
        }
    }

    private FrontPage fromSearch(Season season, LocalDate today) {
        var newest = search.search(GoodsQuery.of("").sortedBy(SortBy.NEWEST).onPage(1, 3 * SHELF));
        var counts = newest.counts(Facet.PROVINCE).stream()
                .collect(Collectors.toMap(FacetCount::value, count -> (long) count.count()));
        var visited = visited(counts, today);
        var ofSeason = found(GoodsQuery.of("")
                .choosing(Facet.TYPE, season.lookedFor().name())
                .onPage(1, SHELF));
        return new FrontPage(
                newest.total(),
                words(season),
                kind(season),
                ofSeason,
                visited,
                visited == null
                        ? List.of()
                        : found(GoodsQuery.of("")
                                .choosing(Facet.PROVINCE, visited.code())
                                .onPage(1, SHORT_SHELF)),
                newest.goods().stream()
                        .map(cards::of)
                        .filter(card -> !ofSeason.contains(card))
                        .limit(SHELF)
                        .toList(),
                regions(counts, 0));
    }

    /** Every day another province of those that have a shelf full. */
    private @Nullable Province visited(Map<String, Long> counts, LocalDate today) {
        var rich = places.provinces().stream()
                .filter(province -> counts.getOrDefault(province.code(), 0L) >= SHORT_SHELF)
                .toList();
        return rich.isEmpty() ? null : rich.get((int) (today.toEpochDay() % rich.size()));
    }

    private List<RegionPlaces> regions(Map<String, Long> counts, long otherwise) {
        return Arrays.stream(Region.values())
                .map(region -> new RegionPlaces(
                        region,
                        places.provinces().stream()
                                .filter(province -> province.region() == region)
                                .map(province -> new RegionPlaces.Counted(
                                        province, counts.getOrDefault(province.code(), otherwise)))
                                .toList()))
                .toList();
    }

    private List<GoodCard> found(GoodsQuery query) {
        return search.search(query).goods().stream().map(cards::of).toList();
    }

    private List<GoodCard> listed(ListingFilter filter) {
        return listings.browse(filter, null, SHELF).items().stream()
                .map(cards::of)
                .toList();
    }

    private static String words(Season season) {
        return "front.season." + season.name().toLowerCase(Locale.ROOT);
    }

    private static String kind(Season season) {
        return season.lookedFor().name().toLowerCase(Locale.ROOT);
    }
}
