package tambon.storefront.gate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cookies an answer will set. They are told to the request, so that whoever decides on one needs no
 * hold of the answer, and travel with whatever answer there is, a refusal included. All are for this
 * site's own requests only, out of reach of scripts, and for https only where the site has it.
 */
@Singleton
public class Cookies {

    private static final String ATTRIBUTE = "tambon.cookies";

    private final SiteAddress site;

    Cookies(SiteAddress site) {
        this.site = site;
    }

    /** Keeps {@code value} in the browser for {@code time}; the last word on a name counts. */
    public void keep(HttpRequest<?> request, String name, String value, Duration time) {
        told(request)
                .byName()
                .put(
                        name,
                        Cookie.of(name, value)
                                .path("/")
                                .httpOnly(true)
                                .sameSite(SameSite.Lax)
                                .secure(site.isHttps())
                                .maxAge(time));
    }

    public void drop(HttpRequest<?> request, String name) {
        keep(request, name, "", Duration.ZERO);
    }

    void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
        told(request).byName().values().forEach(response::cookie);
    }

    private static Told told(HttpRequest<?> request) {
        if (request.getAttribute(ATTRIBUTE).orElse(null) instanceof Told told) {
            return told;
        }
        var none = new Told(new ConcurrentHashMap<>());
        request.setAttribute(ATTRIBUTE, none);
        return none;
    }

    /** A type of its own, as attributes that are maps are copied when they are read. */
    private record Told(Map<String, Cookie> byName) {}
}
