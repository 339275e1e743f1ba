package tambon.storefront.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Says at which field an input broke which bound, in our words and the asker's language. */
@Singleton
@Replaces(ConstraintExceptionHandler.class)
final class ConstraintRefusals implements ExceptionHandler<ConstraintViolationException, HttpResponse<?>> {

    /** As a message template names its constraint: <code>{jakarta.validation.constraints.NotBlank.message}</code>. */
    private static final Pattern CONSTRAINT = Pattern.compile("\\{.*\\.([A-Za-z]+)\\.message}");

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<?> handle(HttpRequest request, ConstraintViolationException refused) {
        var language = Language.of((HttpRequest<?>) request);
        List<Problem.Field> fields = refused.getConstraintViolations().stream()
                .map(violation -> new Problem.Field(path(violation), words(language, violation)))
                .sorted(Comparator.comparing(Problem.Field::name))
                .toList();
        return Answer.with(
                request,
                Problem.worded(request, HttpStatus.UNPROCESSABLE_ENTITY, "fields-wrong")
                        .at(fields));
    }

    /** The field as the asker named it: {@code lines[2].quantity}, without the method and the body that hold it. */
    private static String path(ConstraintViolation<?> violation) {
        var path = new StringBuilder();
        var argument = "";
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                argument = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return path.isEmpty() ? argument : path.toString();
    }

    private static String words(Language language, ConstraintViolation<?> violation) {
        var constraint = CONSTRAINT.matcher(violation.getMessageTemplate());
        Map<String, Object> bounds = violation.getConstraintDescriptor().getAttributes();
        return switch (constraint.matches() ? constraint.group(1) : "") {
            case "NotNull", "NotBlank", "NotEmpty" -> Words.say(language, "fault.missing");
            case "Size" -> size(language, violation.getInvalidValue(), number(bounds, "min"), number(bounds, "max"));
            case "Min", "DecimalMin" -> Words.say(language, "fault.too-small", Written.number(number(bounds, "value")));
            case "Max", "DecimalMax" -> Words.say(language, "fault.too-large", Written.number(number(bounds, "value")));
            case "Positive" -> Words.say(language, "fault.too-small", Written.number(1));
            case "PositiveOrZero" -> Words.say(language, "fault.too-small", Written.number(0));
            default -> Words.say(language, "fault.malformed");
        };
    }

    private static String size(Language language, Object value, long least, long most) {
        if (value instanceof Collection<?> several) {
            return several.size() > most
                    ? Words.say(language, "fault.too-many", Written.number(most))
                    : Words.say(language, "fault.too-few", Written.number(least));
        }
        return value.toString().length() > most
                ? Words.say(language, "fault.too-long", Written.number(most))
                : Words.say(language, "fault.too-short", Written.number(least));
    }

    private static long number(Map<String, Object> bounds, String name) {
        return switch (bounds.get(name)) {
            case Number bound -> bound.longValue();
            case String bound -> Long.parseLong(bound);
            case null, default -> name.equals("max") ? Long.MAX_VALUE : 0;
        };
    }
}
