package tambon.storefront.page;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** The language of a page: Thai unless the visitor switched. */
public enum Language {
    TH("th"),
    EN("en");

    /** Remembers the switch; also the query parameter that makes it. */
    public static final String COOKIE = "lang";

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1, for {@code lang} attributes. */
    public String code() {
        return code;
    }

    public Language other() {
        return this == TH ? EN : TH;
    }

    /** {@code ?lang=} first, then the cookie, then for the API {@code Accept-Language}. */
    public static Language of(HttpRequest<?> request) {
        var asked = request.getParameters().get(COOKIE);
        if (asked == null) {
            asked = request.getCookies()
                    .findCookie(COOKIE)
                    .map(c -> c.getValue())
                    .orElse(null);
        }
        if (asked == null && request.getPath().startsWith("/api/")) {
            asked = request.getLocale().map(Locale::getLanguage).orElse(null);
        }
        return named(asked);
    }

    private static Language named(@Nullable String code) {
        return "en".equals(code) ? EN : TH;
    }

    /** The text in this language; the Thai one where the English is missing. */
    public String pick(String thai, @Nullable String english) {
        return this == EN && english != null && !english.isBlank() ? english : thai;
    }
}
