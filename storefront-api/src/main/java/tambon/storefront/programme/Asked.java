package tambon.storefront.programme;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerKind;
import tambon.catalog.Programmes.Exclusion;
import tambon.catalog.Programmes.Kind;
import tambon.catalog.TargetLists.Criteria;
import tambon.catalog.TargetLists.Standards;
import tambon.storefront.page.Entered;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which producers an address or a form asks for; what is written wrongly is not asked.
 *
 * @param values only those given, the excluded kinds with commas between
 */
public record Asked(Map<String, String> values) {

    private static final List<String> KEYS = List.of(
            "q",
            "area",
            "kind",
            "from",
            "to",
            "stars-from",
            "stars-to",
            "quadrant",
            "standards",
            "registered",
            "ready",
            "not-from",
            "not-to");
    private static final int EARLIEST = 2544;
    private static final int LATEST = 2700;

    public Asked {
        values = new LinkedHashMap<>(values); // keeps the order of the address; nobody else holds it
    }

    static Asked of(HttpRequest<?> request) {
        return of(
                key -> Objects.requireNonNullElse(request.getParameters().get(key), ""),
                request.getParameters().getAll("not"));
    }

    static Asked of(Function<String, String> given, List<String> not) {
        var values = new LinkedHashMap<String, String>();
        for (var key : KEYS) {
            var value = given.apply(key).strip();
            if (!value.isEmpty()) {
                values.put(key, value);
            }
        }
        var kinds = not.stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .filter(each -> constant(Kind.class, each) != null)
                .distinct()
                .collect(Collectors.joining(","));
        if (!kinds.isEmpty()) {
            values.put("not", kinds);
        }
        return new Asked(values);
    }

    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    public boolean excludes(Kind kind) {
        return List.of(get("not").split(",")).contains(kind.name());
    }

    /** As an address's end, to be followed by more. */
    public String query() {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", "?", ""));
    }

    Criteria criteria() {
        var area = get("area");
        var quadrant = get("quadrant");
        var standards = constant(Standards.class, get("standards"));
        return new Criteria(
                get("q"),
                area.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}") ? area : null,
                constant(ProducerKind.class, get("kind")),
                year("from"),
                year("to"),
                stars("stars-from"),
                stars("stars-to"),
                quadrant.matches("[A-D]") ? quadrant : null,
                standards == null ? Standards.ANY : standards,
                values.containsKey("registered"),
                values.containsKey("ready"),
                exclusion());
    }

    private Exclusion exclusion() {
        var kinds = Arrays.stream(Kind.values()).filter(this::excludes).collect(Collectors.toSet());
        var from = year("not-from");
        var to = year("not-to");
        return kinds.isEmpty()
                ? Exclusion.NONE
                : new Exclusion(kinds, from == null ? EARLIEST : from, to == null ? LATEST : to);
    }

    private @Nullable Integer year(String key) {
        return between(key, EARLIEST, LATEST);
    }

    private @Nullable Integer stars(String key) {
        return between(key, 1, 5);
    }

    private @Nullable Integer between(String key, int least, int most) {
        var number = Entered.count(get(key));
        return number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most
                ? Integer.valueOf(number.getAsInt())
                : null;
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
