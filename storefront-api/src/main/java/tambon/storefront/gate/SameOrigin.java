package tambon.storefront.gate;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.jspecify.annotations.Nullable;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import java.util.Set;

/**
 * Refuses what another site makes a browser send here in its owner's name: every changing request must
 * come from a page of ours. Browsers say where a request comes from and no page can make them lie;
 * programs say nothing and carry no cookies of a browser. A bearer token cannot be sent by a foreign
 * page, so requests that show one pass.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html">
 *     OWASP, Fetch Metadata headers</a>
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SameOrigin implements Ordered {

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    /** Called by other machines, which prove themselves by a signature. */
    private static final Set<String> WEBHOOKS = Set.of("/api/v1/stripe/webhook");

    private final SiteAddress site;

    SameOrigin(SiteAddress site) {
        this.site = site;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refuseForeign(HttpRequest<?> request) {
        if (SAFE.contains(request.getMethod()) || WEBHOOKS.contains(request.getPath()) || isOurs(request)) {
            return null;
        }
        return Answer.with(request, Problem.worded(request, HttpStatus.FORBIDDEN, "foreign-origin"));
    }

    private boolean isOurs(HttpRequest<?> request) {
        var headers = request.getHeaders();
        var authorization = headers.get(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.startsWith("Bearer ")) {
            return true;
        }
        var from = headers.get("Sec-Fetch-Site");
        if (from != null) {
            return from.equals("same-origin") || from.equals("none");
        }
        var origin = headers.get(HttpHeaders.ORIGIN);
        if (origin == null) {
            origin = headers.get(HttpHeaders.REFERER);
        }
        return origin == null || site.owns(origin, request);
    }
}
