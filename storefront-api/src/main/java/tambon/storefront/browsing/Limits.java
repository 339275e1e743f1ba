package tambon.storefront.browsing;

import io.micronaut.http.HttpParameters;
import org.jspecify.annotations.Nullable;

/**
 * What a list is limited to besides its facets, and where its goods should be near to.
 *
 * @param from cheapest price in whole baht, null for no limit, as {@code to}
 * @param near 2-digit code of the province whose goods come a little earlier; null for none
 */
record Limits(
        @Nullable Long from, @Nullable Long to, @Nullable String near) {

    static final Limits NONE = new Limits(null, null, null);

    static Limits of(HttpParameters query) {
        var near = query.get("near");
        return new Limits(
                baht(query.get("min")), baht(query.get("max")), near != null && near.matches("[0-9]{2}") ? near : null);
    }

    private static @Nullable Long baht(@Nullable String typed) {
        var plain = typed == null ? "" : typed.replace(",", "").strip();
        return plain.matches("[0-9]{1,9}") ? Long.valueOf(plain) : null;
    }

    boolean byPrice() {
        return from != null || to != null;
    }

    Limits anyPrice() {
        return new Limits(null, null, near);
    }

    static @Nullable Long satang(@Nullable Long baht) {
        return baht == null ? null : baht * 100;
    }
}
