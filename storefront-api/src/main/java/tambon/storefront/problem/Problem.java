package tambon.storefront.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.serde.annotation.Serdeable;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;

import java.util.List;
import java.util.Map;

/**
 * Why a request was refused, for a program and for a person.
 *
 * @param type {@code /problems/<name>}; names never change their meaning
 * @param detail one sentence that says what happened and what to do, in the asker's language
 * @param facts what a program may want of it, e.g. the current price
 * @param fields what is wrong with which field of the input
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
@Serdeable
@Introspected
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> facts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Field> fields) {

    public static final MediaType JSON = MediaType.of("application/problem+json");

    /** @param name of the input field, as the program sent it */
    @Serdeable
    public record Field(String name, String detail) {}

    public static Problem of(HttpStatus status, String name, String title, String detail) {
        return new Problem("/problems/" + name, title, status.getCode(), detail, Map.of(), List.of());
    }

    /** The problem in our words for {@code name}, in the asker's language. */
    public static Problem worded(HttpRequest<?> request, HttpStatus status, String name, Object... facts) {
        var language = Language.of(request);
        var key = "problem." + name;
        return of(status, name, Words.say(language, key + ".title"), Words.say(language, key + ".detail", facts));
    }

    public Problem with(Map<String, Object> facts) {
        return new Problem(type, title, status, detail, facts, fields);
    }

    public Problem at(List<Field> fields) {
        return new Problem(type, title, status, detail, facts, fields);
    }
}
