package tambon.storefront.gate;

import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Recognises browsers that hold a cart. One that only looks around gets no cookie. */
@Singleton
public class Visitors {

    static final String COOKIE = "visitor";
    private static final Duration REMEMBERED = Duration.ofDays(180);
    private static final String MADE_NOW = "tambon.visitor";

    private final Cookies cookies;
    private final SecureRandom random = new SecureRandom();

    Visitors(Cookies cookies) {
        this.cookies = cookies;
    }

    /** The visitor this browser is known as; empty if it is not known, or its cookie is none of ours. */
    public Optional<Visitor> of(HttpRequest<?> request) {
        return request.getAttribute(MADE_NOW, Visitor.class)
                .or(() -> request.getCookies()
                        .findCookie(COOKIE)
                        .map(cookie -> cookie.getValue())
                        .filter(Visitor::isToken)
                        .map(Visitor::new));
    }

    /** The visitor this browser is known as from now on: the answer to {@code request} will carry the cookie. */
    public Visitor ensure(HttpRequest<?> request) {
        var visitor = of(request).orElseGet(() -> fresh(request));
        cookies.keep(request, COOKIE, visitor.token(), REMEMBERED);
        return visitor;
    }

    /** From now on this browser is known as nobody. */
    public void forget(HttpRequest<?> request) {
        cookies.drop(request, COOKIE);
    }

    private Visitor fresh(HttpRequest<?> request) {
        var bits = new byte[32];
        random.nextBytes(bits);
        var visitor = new Visitor(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
        request.setAttribute(MADE_NOW, visitor);
        return visitor;
    }
}
