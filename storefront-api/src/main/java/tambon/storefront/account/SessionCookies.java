package tambon.storefront.account;

import io.micronaut.http.HttpRequest;
import tambon.storefront.gate.Cookies;

import jakarta.inject.Singleton;
import java.util.Optional;

/** A browser's proof of being signed in: two cookies no script can read. */
@Singleton
class SessionCookies {

    static final String ACCESS = "access";
    static final String REFRESH = "refresh";

    private final Cookies cookies;

    SessionCookies(Cookies cookies) {
        this.cookies = cookies;
    }

    static Optional<String> access(HttpRequest<?> request) {
        return value(request, ACCESS);
    }

    static Optional<String> refresh(HttpRequest<?> request) {
        return value(request, REFRESH);
    }

    /** Where there is no new refresh token, the browser keeps the one it has: a request beside this one brings it. */
    void give(HttpRequest<?> request, SignedIn proof) {
        cookies.keep(request, ACCESS, proof.accessToken(), Tokens.ACCESS);
        proof.refreshToken().ifPresent(token -> cookies.keep(request, REFRESH, token, Tokens.REFRESH));
    }

    void take(HttpRequest<?> request) {
        cookies.drop(request, ACCESS);
        cookies.drop(request, REFRESH);
    }

    private static Optional<String> value(HttpRequest<?> request, String name) {
        return request.getCookies()
                .findCookie(name)
                .map(cookie -> cookie.getValue())
                .filter(value -> !value.isEmpty());
    }
}
