package tambon.storefront.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import tambon.storefront.page.Page;

/** Gives a problem to whoever asked, in the form they can read. */
public final class Answer {

    private Answer() {}

    /** A problem in JSON below {@code /api}, a page elsewhere. */
    public static MutableHttpResponse<?> with(HttpRequest<?> request, Problem problem) {
        var response = HttpResponse.status(HttpStatus.valueOf(problem.status()));
        if (isForProgram(request)) {
            return response.body(problem).contentType(Problem.JSON);
        }
        return response.body(Page.of("problem/problem", request, ProblemPage.of(request, problem)))
                .contentType(MediaType.TEXT_HTML_TYPE);
    }

    /** There is nothing here, or nothing that this visitor may know of. */
    public static MutableHttpResponse<?> notFound(HttpRequest<?> request) {
        return with(request, Problem.worded(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    static boolean isForProgram(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/");
    }
}
