package tambon.storefront.account;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.validator.TokenValidator;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tambon.catalog.PictureSize;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * Knows a signed-in browser by its cookies; where the access token is over, renews it by the refresh
 * token on the way. Requests that show a bearer token are not its business, and for scripts, styles
 * and pictures nobody needs to be known, so that those answers can be cached.
 */
@Singleton
final class CookieSession implements AuthenticationFetcher<HttpRequest<?>> {

    private static final List<String> ANONYMOUS_PATHS = List.of("/assets/", PictureSize.PATH);

    private final List<TokenValidator<HttpRequest<?>>> validators;
    private final SignIns signIns;
    private final SessionCookies cookies;
    private final Scheduler blocking;

    CookieSession(
            List<TokenValidator<HttpRequest<?>>> validators,
            SignIns signIns,
            SessionCookies cookies,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.validators = validators;
        this.signIns = signIns;
        this.cookies = cookies;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        var access = SessionCookies.access(request);
        var refresh = SessionCookies.refresh(request);
        if (access.isEmpty() && refresh.isEmpty()
                || request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
                || ANONYMOUS_PATHS.stream().anyMatch(request.getPath()::startsWith)) {
            return Mono.empty();
        }
        Mono<Authentication> known = access.map(token -> valid(token, request)).orElse(Mono.empty());
        return refresh.map(token -> known.switchIfEmpty(renewed(token, request)))
                .orElse(known);
    }

    private Mono<Authentication> valid(String token, HttpRequest<?> request) {
        return Flux.fromIterable(validators)
                .concatMap(validator -> validator.validateToken(token, request))
                .next();
    }

    private Mono<Authentication> renewed(String token, HttpRequest<?> request) {
        return Mono.fromCallable(() -> signIns.renew(token))
                .subscribeOn(blocking)
                .doOnNext(proof -> cookies.give(request, proof))
                .map(SignedIn::authentication)
                .onErrorResume(AccountRejected.class, over -> {
                    cookies.take(request);
                    return Mono.empty();
                });
    }
}
