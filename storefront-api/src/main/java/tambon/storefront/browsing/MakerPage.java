package tambon.storefront.browsing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Producer;
import tambon.infra.place.Place;
import tambon.storefront.page.Crumb;
import tambon.storefront.seo.Shared;

import java.util.List;

/** A producer, and what it makes. */
public record MakerPage(
        Producer producer,
        String address,
        @Nullable Place place,
        List<Crumb> crumbs,
        List<GoodCard> goods,
        @Nullable String next,
        Shared shared) {

    public MakerPage {
        crumbs = List.copyOf(crumbs);
        goods = List.copyOf(goods);
    }
}
