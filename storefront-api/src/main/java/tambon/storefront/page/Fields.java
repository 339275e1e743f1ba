package tambon.storefront.page;

import org.jspecify.annotations.Nullable;
import tambon.storefront.problem.Problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of a form as the page shows them: what stands in each, and what is wrong with it.
 *
 * @param errors by the name of the field, in the order they are told
 * @param refused what is wrong with the whole; null if nothing is
 */
public record Fields(
        Map<String, String> values,
        Map<String, String> errors,
        @Nullable Problem refused) {

    public Fields {
        values = Map.copyOf(values);
        errors = new LinkedHashMap<>(errors); // keeps its order; nobody else holds it
    }

    public static Fields of(Map<String, String> values) {
        return new Fields(values, Map.of(), null);
    }

    /** The same fields with what the problem says of each of them. */
    public Fields refused(Problem problem) {
        var errors = new LinkedHashMap<String, String>();
        problem.fields().forEach(field -> errors.putIfAbsent(field.name(), field.detail()));
        return new Fields(values, errors, problem);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public boolean is(String field, String value) {
        return value(field).equals(value);
    }
}
