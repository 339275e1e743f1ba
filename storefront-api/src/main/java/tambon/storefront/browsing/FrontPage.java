package tambon.storefront.browsing;

import org.jspecify.annotations.Nullable;
import tambon.infra.place.Province;

import java.util.List;

/**
 * What the front page shows.
 *
 * @param total goods in the market; below zero where that is not known
 * @param season names the words of {@code ofSeason}, as {@code seasonKind} names the type they are of
 * @param visited the province that is shown today; null where none has enough to show
 */
public record FrontPage(
        long total,
        String season,
        String seasonKind,
        List<GoodCard> ofSeason,
        @Nullable Province visited,
        List<GoodCard> ofPlace,
        List<GoodCard> newest,
        List<RegionPlaces> regions) {

    public FrontPage {
        ofSeason = List.copyOf(ofSeason);
        ofPlace = List.copyOf(ofPlace);
        newest = List.copyOf(newest);
        regions = List.copyOf(regions);
    }
}
