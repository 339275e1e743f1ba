package tambon.storefront.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import tambon.storefront.gate.ReturnPath;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Who is not signed in is sent to do so and back again; who is, but may not, is told so. Programs are told in both cases. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class Refused implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        return answer(request, refused.isForbidden());
    }

    private static HttpResponse<?> answer(HttpRequest<?> request, boolean knownButNotAllowed) {
        if (knownButNotAllowed) {
            return Answer.with(request, Problem.worded(request, HttpStatus.FORBIDDEN, "not-allowed"));
        }
        if (Answer.isForProgram(request)) {
            var shown = request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
            return Answer.with(request, Problem.worded(request, HttpStatus.UNAUTHORIZED, "sign-in-first"))
                    .header(HttpHeaders.WWW_AUTHENTICATE, shown ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
        var signIn = "/sign-in?to=" + URLEncoder.encode(comeBackTo(request), StandardCharsets.UTF_8);
        if (request.getHeaders().contains("HX-Request")) {
            return HttpResponse.unauthorized().header("HX-Redirect", signIn);
        }
        return HttpResponse.seeOther(URI.create(signIn));
    }

    /** A form cannot be sent again by going to its address, so its page comes next. */
    private static String comeBackTo(HttpRequest<?> request) {
        if (request.getMethod() == HttpMethod.GET && !request.getHeaders().contains("HX-Request")) {
            return ReturnPath.of(request.getUri().toString());
        }
        return ReturnPath.cameFrom(request).orElse("/");
    }
}
