package tambon.storefront.gate;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import tambon.storefront.page.Language;

import java.time.Duration;
import java.util.Map;

/**
 * What every answer tells the browser: run only our own scripts, frame us nowhere, keep private what is
 * private. Also writes the cookies of the answer and the visitor's choice of language.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html">OWASP, HTTP headers</a>
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AnswerHeaders implements Ordered {

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none';"
                    + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");
    private static final String HSTS = "max-age=31536000; includeSubDomains";
    private static final Duration LANGUAGE_REMEMBERED = Duration.ofDays(365);

    private final SiteAddress site;
    private final Cookies cookies;

    AnswerHeaders(SiteAddress site, Cookies cookies) {
        this.site = site;
        this.cookies = cookies;
    }

    /** Outermost, so that refusals of the other filters pass here too. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void complete(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        ALWAYS.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.set(name, value);
            }
        });
        if (site.isHttps()) {
            headers.set("Strict-Transport-Security", HSTS);
        }
        rememberLanguage(request);
        cookies.write(request, response);
        keepPrivate(request, response);
    }

    private void rememberLanguage(HttpRequest<?> request) {
        if (request.getParameters().contains(Language.COOKIE)) {
            cookies.keep(request, Language.COOKIE, Language.of(request).code(), LANGUAGE_REMEMBERED);
        }
    }

    /** Nothing of a signed-in person, and no cookie, may stay in a cache that others share. */
    private static void keepPrivate(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        var asked = headers.get(HttpHeaders.CACHE_CONTROL);
        if (asked == null) {
            boolean personal = request.getUserPrincipal().isPresent();
            headers.set(HttpHeaders.CACHE_CONTROL, personal ? "private, no-store" : "private, no-cache");
        } else if (asked.contains("public") && headers.contains(HttpHeaders.SET_COOKIE)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }
}
