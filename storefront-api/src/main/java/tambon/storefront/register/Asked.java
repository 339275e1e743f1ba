package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerKind;
import tambon.catalog.RegisterQuery;

import java.util.Arrays;
import java.util.Objects;

/** What an address asks of the published register; what it writes wrongly is not asked. */
final class Asked {

    private Asked() {}

    static RegisterQuery of(HttpRequest<?> request) {
        var area = text(request, "area");
        var year = text(request, "year");
        return new RegisterQuery(
                text(request, "q"),
                area.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}") ? area : null,
                kind(text(request, "kind")),
                year.matches("25[0-9]{2}") ? Integer.valueOf(year) : null);
    }

    static @Nullable ProducerKind kind(String name) {
        return Arrays.stream(ProducerKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static String text(HttpRequest<?> request, String name) {
        return Objects.requireNonNullElse(request.getParameters().get(name), "").strip();
    }
}
