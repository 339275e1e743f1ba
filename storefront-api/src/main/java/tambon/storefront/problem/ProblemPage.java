package tambon.storefront.problem;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import tambon.storefront.gate.ReturnPath;

/**
 * A problem as a page of its own.
 *
 * @param form the page whose form was refused, to go back and mend it; null where none was sent
 */
public record ProblemPage(Problem problem, @Nullable String form) {

    public static ProblemPage of(HttpRequest<?> request, Problem problem) {
        var sent = request.getMethod() != HttpMethod.GET;
        return new ProblemPage(problem, sent ? ReturnPath.cameFrom(request).orElse(null) : null);
    }
}
