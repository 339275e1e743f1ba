package tambon.storefront.browsing;

import io.micronaut.http.HttpRequest;
import tambon.storefront.gate.Cookies;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What a visitor looked for lately. It stands in a cookie of the visitor's browser and nowhere else. */
@Singleton
final class RecentSearches {

    private static final String COOKIE = "recent_searches";
    private static final Duration TIME = Duration.ofDays(30);
    private static final int MOST = 6;
    private static final int LONGEST = 40;
    private static final int LONGEST_COOKIE = 1_500;

    private final Cookies cookies;

    RecentSearches(Cookies cookies) {
        this.cookies = cookies;
    }

    /** Newest first. A cookie that is not ours reads as none. */
    List<String> of(HttpRequest<?> request) {
        var kept = request.getCookies()
                .findCookie(COOKIE)
                .map(cookie -> cookie.getValue())
                .orElse("");
        if (kept.isEmpty() || kept.length() > LONGEST_COOKIE || !kept.matches("[A-Za-z0-9_-]+")) {
            return List.of();
        }
        try {
            var texts = new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
            return texts.lines()
                    .filter(text -> !text.isBlank() && text.length() <= LONGEST)
                    .limit(MOST)
                    .toList();
        } catch (IllegalArgumentException notBase64) {
            return List.of();
        }
    }

    void add(HttpRequest<?> request, String text) {
        if (text.isBlank() || text.length() > LONGEST || text.lines().count() > 1) {
            return;
        }
        var texts = new ArrayList<>(of(request));
        texts.remove(text);
        texts.addFirst(text);
        var kept = String.join("\n", texts.subList(0, Math.min(MOST, texts.size())));
        cookies.keep(
                request,
                COOKIE,
                Base64.getUrlEncoder().withoutPadding().encodeToString(kept.getBytes(StandardCharsets.UTF_8)),
                TIME);
    }

    void forget(HttpRequest<?> request) {
        cookies.drop(request, COOKIE);
    }
}
