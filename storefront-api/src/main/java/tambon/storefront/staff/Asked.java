package tambon.storefront.staff;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import org.jspecify.annotations.Nullable;
import tambon.catalog.ProductType;
import tambon.infra.id.PublicId;
import tambon.infra.time.FiscalYear;
import tambon.orders.SalesFigures.Grouping;
import tambon.orders.SalesFigures.Mark;
import tambon.orders.SalesFigures.Part;
import tambon.orders.SalesFigures.Picked;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which sales an address asks for, all of it in the query, so that a figure can be kept and sent. What is
 * written wrongly is as unknown as a product that does not exist.
 *
 * <p>{@code by}: how they are grouped, as {@link #code} writes it; {@code year}: fiscal year in the
 * Buddhist Era, {@code all} for every year, the running one if missing; {@code month}: 1 to 12; {@code
 * area}: 2, 4 or 6 digits; {@code producer}: public id; {@code type}; {@code channel}; {@code mark}: how the goods
 * stood or how sure the row is, e.g. {@code stars:5}; {@code sort}; {@code from}: how many of a long table are skipped.
 *
 * @param values only those given, none empty
 */
public record Asked(Map<String, String> values) {

    static final int EARLIEST_YEAR = 2560;
    private static final List<String> KEYS =
            List.of("by", "year", "month", "area", "producer", "type", "channel", "mark", "sort", "from");

    public Asked {
        values = new LinkedHashMap<>(values); // keeps the order of the address; nobody else holds it
    }

    static Asked of(HttpParameters query) {
        var values = new LinkedHashMap<String, String>();
        for (var key : KEYS) {
            var value = query.get(key);
            if (value != null && !value.isBlank()) {
                values.put(key, value.strip());
            }
        }
        return new Asked(values);
    }

    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    public Asked with(String key, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        return new Asked(changed);
    }

    public Asked without(String... keys) {
        var changed = new LinkedHashMap<>(values);
        changed.keySet().removeAll(List.of(keys));
        return new Asked(changed);
    }

    /** As an address's end: {@code ?by=district&year=2570}; empty if nothing is asked. */
    public String query() {
        var query = new StringBuilder();
        values.forEach((key, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(key)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    /** The sales picked, none from outside the officer's area. */
    Picked picked(Area area, FiscalYear current) {
        return new Picked(
                year(current).orElse(null),
                number("month", 1, 12).orElse(null),
                area.narrowed(get("area")).prefix(),
                producer(),
                type(),
                checked("channel", "[A-Z_]{1,20}").orElse(null),
                mark());
    }

    private @Nullable Mark mark() {
        return checked("mark", "(stars|quadrant|confidence|cohort|type):[A-Z0-9_]{1,40}")
                .map(text -> text.split(":", 2))
                .map(mark -> new Mark(Part.valueOf(mark[0].toUpperCase(Locale.ROOT)), mark[1]))
                .orElse(null);
    }

    /** By channel unless something else is asked for. */
    Grouping grouping() {
        return given("by")
                .map(by -> Arrays.stream(Grouping.values())
                        .filter(grouping -> code(grouping).equals(by))
                        .findAny()
                        .orElseThrow(() -> unknown(by)))
                .orElse(Grouping.CHANNEL);
    }

    public static String code(Grouping grouping) {
        return grouping.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for all years. */
    Optional<FiscalYear> year(FiscalYear current) {
        return get("year").equals("all")
                ? Optional.empty()
                : Optional.of(number("year", EARLIEST_YEAR, current.be())
                        .map(FiscalYear::new)
                        .orElse(current));
    }

    @Nullable
    Long producer() {
        return given("producer")
                .map(id -> (Long) PublicId.parse(id).orElseThrow(() -> unknown(id)))
                .orElse(null);
    }

    private @Nullable ProductType type() {
        return given("type")
                .map(name -> Arrays.stream(ProductType.values())
                        .filter(type -> type.name().equalsIgnoreCase(name))
                        .findAny()
                        .orElseThrow(() -> unknown(name)))
                .orElse(null);
    }

    private Optional<Integer> number(String key, int least, int most) {
        return checked(key, "[0-9]{1,4}").map(text -> {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw unknown(text);
            }
            return number;
        });
    }

    private Optional<String> checked(String key, String form) {
        var text = given(key);
        if (text.isPresent() && !text.get().matches(form)) {
            throw unknown(text.get());
        }
        return text;
    }

    private Optional<String> given(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private static HttpStatusException unknown(String what) {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "no such thing: " + what);
    }
}
