package tambon.storefront.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.SellingStops.Stopped;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;

/** The producers of an officer's area that may not sell. */
public record StoppedView(Slice<Stopped> found, Places places) {

    public @Nullable String next() {
        return found.next() == null ? null : "/staff/register/producers?cursor=" + found.next();
    }

    public String place(String code) {
        return places.place(code).map(place -> place.title()).orElse(code);
    }
}
