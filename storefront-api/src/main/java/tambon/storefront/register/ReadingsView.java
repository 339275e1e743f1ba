package tambon.storefront.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.PrivateContacts.Reading;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;

/** Which officers read whose personal data. */
public record ReadingsView(Slice<Reading> found, Places places) {

    public @Nullable String next() {
        return found.next() == null ? null : "/staff/register/readings?cursor=" + found.next();
    }

    public String place(String code) {
        return code.isEmpty()
                ? ""
                : places.place(code)
                        .map(place -> place.title())
                        .or(() -> places.province(code).map(found -> found.title()))
                        .orElse(code);
    }
}
