package tambon.storefront.browsing;

import org.jspecify.annotations.Nullable;
import tambon.infra.place.Places;
import tambon.infra.place.Region;
import tambon.search.Facet;
import tambon.search.FacetCount;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;

import jakarta.inject.Singleton;
import java.util.Locale;

/** Words the facets and their values. */
@Singleton
final class FacetLabels {

    private final Places places;

    FacetLabels(Places places) {
        this.places = places;
    }

    static String title(Language language, Facet facet) {
        return Words.say(language, "facet." + Wanted.name(facet));
    }

    String label(Language language, Facet facet, FacetCount count) {
        return count.labelTh().isEmpty()
                ? label(language, facet, count.value())
                : language.pick(count.labelTh(), count.labelEn());
    }

    /** What a value is called; a value that nobody offers is shown as it was asked for. */
    String label(Language language, Facet facet, String value) {
        return switch (facet) {
            case TYPE -> known(language, "type." + value.toLowerCase(Locale.ROOT), value);
            case REGION -> region(language, value);
            case PROVINCE ->
                places.province(value)
                        .map(found -> language.pick(found.nameTh(), found.nameEn()))
                        .orElse(value);
            case DISTRICT -> places.district(value).map(found -> found.nameTh()).orElse(value);
            case STARS ->
                value.equals("0")
                        ? Words.say(language, "facet.stars.none")
                        : Words.say(language, "facet.stars.some", value);
            case PRICE -> price(language, value);
            case LICENCE, AVAILABILITY, MAKING, DELIVERY ->
                known(language, "facet." + Wanted.name(facet) + "." + value, value);
            case QUADRANT -> known(language, "facet.quadrant." + value.toLowerCase(Locale.ROOT), value);
            case SELLER -> value;
        };
    }

    private static String region(Language language, String value) {
        for (var region : Region.values()) {
            if (region.name().equalsIgnoreCase(value)) {
                return language.pick(region.nameTh(), region.nameEn());
            }
        }
        return value;
    }

    /** Limits in whole baht as somebody typed them. */
    static String price(Language language, @Nullable Long from, @Nullable Long to) {
        return price(language, (from == null ? 0 : from) + "-" + (to == null ? "" : to));
    }

    /** {@code 100-299}, {@code 5000-}, {@code ask}. */
    private static String price(Language language, String value) {
        if (!value.matches("[0-9]{1,9}-[0-9]{0,9}")) {
            return known(language, "facet.price." + value, value);
        }
        var ends = value.split("-", -1);
        var least = String.format(Locale.ROOT, "%,d", Integer.parseInt(ends[0]));
        if (ends[1].isEmpty()) {
            return Words.say(language, "facet.price.from", least);
        }
        var most = String.format(Locale.ROOT, "%,d", Integer.parseInt(ends[1]));
        return ends[0].equals("0")
                ? Words.say(language, "facet.price.to", most)
                : Words.say(language, "facet.price.between", least, most);
    }

    private static String known(Language language, String key, String otherwise) {
        return Words.has(key) ? Words.say(language, key) : otherwise;
    }
}
