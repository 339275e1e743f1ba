package tambon.storefront.browsing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.MakerFacts;
import tambon.catalog.Producer;
import tambon.infra.place.Place;
import tambon.storefront.page.Crumb;
import tambon.storefront.seo.Shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A producer, and what it makes. */
public record MakerPage(
        Producer producer,
        String address,
        @Nullable Place place,
        List<Crumb> crumbs,
        List<GoodCard> goods,
        @Nullable String next,
        MakerFacts.Facts facts,
        Shared shared) {

    /** Where the tambon, or the district, is found on a map: nearer than that nobody is shown. */
    public String map() {
        if (place == null) {
            return "";
        }
        var tambon = place.tambon();
        var point = tambon == null ? null : tambon.point();
        return point != null
                ? String.format(
                        Locale.ROOT,
                        "https://www.openstreetmap.org/?mlat=%1$.3f&mlon=%2$.3f#map=13/%1$.3f/%2$.3f",
                        point.lat(),
                        point.lon())
                : "https://www.openstreetmap.org/search?query="
                        + URLEncoder.encode(
                                place.title().replaceAll("ตำบล|แขวง|อำเภอ|เขต|จังหวัด", ""), StandardCharsets.UTF_8);
    }

    public MakerPage {
        crumbs = List.copyOf(crumbs);
        goods = List.copyOf(goods);
    }
}
