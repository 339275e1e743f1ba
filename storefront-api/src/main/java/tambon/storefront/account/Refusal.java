package tambon.storefront.account;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import tambon.storefront.page.Page;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import java.time.Duration;

/**
 * A refusal in words.
 *
 * @param pause after which it is worth trying again; zero where waiting does not help
 */
record Refusal(Problem problem, Duration pause) {

    /** The form once more; to a browser, 401 would mean a password box of its own. */
    HttpResponse<?> onForm(Page form) {
        var status = HttpStatus.valueOf(problem.status());
        var shown = status == HttpStatus.UNAUTHORIZED ? HttpStatus.UNPROCESSABLE_ENTITY : status;
        return withPause(HttpResponse.status(shown).body(form));
    }

    HttpResponse<?> onItsOwn(HttpRequest<?> request) {
        var answer = withPause(Answer.with(request, problem));
        return problem.status() == HttpStatus.UNAUTHORIZED.getCode()
                ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                : answer;
    }

    private MutableHttpResponse<?> withPause(MutableHttpResponse<?> response) {
        return pause.isPositive()
                ? response.header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(pause.plusMillis(999).toSeconds()))
                : response;
    }
}
