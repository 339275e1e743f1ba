package tambon.storefront.browsing;

import tambon.search.Facet;
import tambon.search.Suggestion;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A completion of what is typed into the search box, and where it leads.
 *
 * @param icon that says what kind of thing it is, as {@code kind} does in words
 */
public record Offered(String icon, String text, String kind, String address) {

    static Offered text(String icon, String text, String kind) {
        return new Offered(icon, text, kind, "/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    static Offered of(Suggestion suggestion, Language language, FacetLabels labels) {
        var text = language.pick(suggestion.textTh(), suggestion.textEn());
        var value = suggestion.value();
        return switch (suggestion.kind()) {
            case PRODUCT ->
                new Offered("search", text, "", text("search", value, "").address());
            case TYPE -> {
                var kind = value.toLowerCase(Locale.ROOT);
                yield new Offered(
                        kind,
                        labels.label(language, Facet.TYPE, value),
                        Words.say(language, "offered.type"),
                        "/t/" + kind);
            }
            case PLACE -> new Offered("pin", text, Words.say(language, "offered.place"), "/area/" + value);
            case SELLER ->
                new Offered(
                        "shop",
                        text,
                        Words.say(language, "offered.seller"),
                        "/maker/" + value + "/" + Addresses.slug(suggestion.textTh()));
        };
    }
}
