package tambon.storefront.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Gives the framework's own refusals (bad JSON, a field that cannot be read, no such page) the same shape and our words. */
@Singleton
@Primary
@Replaces(ErrorResponseProcessor.class)
final class FrameworkErrors implements ErrorResponseProcessor<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(FrameworkErrors.class);
    private static final Map<Integer, String> KNOWN = Map.ofEntries(
            Map.entry(400, "bad-request"),
            Map.entry(401, "sign-in-first"),
            Map.entry(403, "not-allowed"),
            Map.entry(404, "not-found"),
            Map.entry(405, "wrong-method"),
            Map.entry(406, "wrong-media-type"),
            Map.entry(413, "too-large"),
            Map.entry(414, "too-large"),
            Map.entry(415, "wrong-media-type"),
            Map.entry(429, "too-often"),
            Map.entry(431, "too-large"),
            Map.entry(503, "busy"));

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var request = context.getRequest();
        int code = response.code();
        if (code >= 500) {
            LOG.error(
                    "{} {} failed",
                    request.getMethodName(),
                    request.getPath(),
                    context.getRootCause().orElse(null));
        }
        var name = KNOWN.getOrDefault(code, code >= 500 ? "our-fault" : "bad-request");
        var answer = Answer.with(
                request,
                Problem.worded(request, HttpStatus.valueOf(code), name).at(fields(Language.of(request), context)));
        response.getHeaders().forEach((header, values) -> {
            if (!header.equalsIgnoreCase("Content-Type") && !header.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> answer.getHeaders().add(header, value));
            }
        });
        return (MutableHttpResponse<Object>) answer;
    }

    /** Which argument is missing or unreadable; what a parser or a driver says of it stays inside. */
    private static List<Problem.Field> fields(Language language, ErrorContext context) {
        return switch (context.getRootCause().orElse(null)) {
            case UnsatisfiedRouteException missing -> field(language, missing.getArgument(), "fault.missing");
            case ConversionErrorException unreadable -> field(language, unreadable.getArgument(), "fault.malformed");
            case null, default -> List.of();
        };
    }

    private static List<Problem.Field> field(Language language, Argument<?> argument, String key) {
        boolean whole = argument.getAnnotationMetadata().hasAnnotation(Body.class);
        return whole ? List.of() : List.of(new Problem.Field(argument.getName(), Words.say(language, key)));
    }
}
