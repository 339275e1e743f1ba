package tambon.catalog.standing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.StandingOnDay;
import tambon.catalog.Standings.Level;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

@Singleton
class JdbcStandingOnDay implements StandingOnDay {

    static final int MOST = 1_000;

    /** The last round counts, and of it the last committee. */
    private static final Comparator<Stars> LAST =
            Comparator.comparingInt(Stars::round).thenComparing(Stars::level);

    private final Statements sql;

    JdbcStandingOnDay(Statements sql) {
        this.sql = sql;
    }

    /** Stars of a round. */
    record Stars(long productId, int round, Level level, int stars) {}

    private record Letter(long productId, LocalDate since, String quadrant) {}

    private record Given(long productId, Label label) {}

    @Override
    public Map<Long, OnDay> of(Collection<Long> productIds, LocalDate day) {
        if (productIds.isEmpty()) {
            return Map.of();
        }
        if (productIds.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " products, were " + productIds.size());
        }
        var stars = stars(productIds, day);
        var letters = letters(productIds, day);
        var labels = labels(productIds, day);
        var standings = new HashMap<Long, OnDay>();
        for (var id : productIds) {
            var star = stars.get(id);
            standings.put(
                    id,
                    new OnDay(star == null ? null : star.stars(), letters.get(id), labels.getOrDefault(id, List.of())));
        }
        return standings;
    }

    /** What counts of each product's ratings that were announced by the day; those without any are missing. */
    Map<Long, Stars> stars(Collection<Long> productIds, LocalDate day) {
        var last = new HashMap<Long, Stars>();
        sql.list(
                        "select product_id, round_year, level, stars from tambon_catalog.star_rating where product_id in ("
                                + Statements.marks(productIds.size()) + ") and announced_on <= ?",
                        row -> new Stars(
                                row.number("product_id"),
                                row.count("round_year"),
                                row.constant("level", Level.class),
                                row.count("stars")),
                        with(productIds, day))
                .forEach(one -> last.merge(one.productId(), one, (a, b) -> LAST.compare(a, b) > 0 ? a : b));
        return last;
    }

    private Map<Long, String> letters(Collection<Long> productIds, LocalDate day) {
        var last = new HashMap<Long, Letter>();
        sql.list(
                        "select product_id, since, quadrant from tambon_catalog.product_quadrant where product_id in ("
                                + Statements.marks(productIds.size()) + ") and since <= ?",
                        row -> new Letter(row.number("product_id"), row.day("since"), row.text("quadrant")),
                        with(productIds, day))
                .forEach(one ->
                        last.merge(one.productId(), one, (a, b) -> a.since().isAfter(b.since()) ? a : b));
        var letters = new HashMap<Long, String>();
        last.forEach((id, letter) -> letters.put(id, letter.quadrant()));
        return letters;
    }

    private Map<Long, List<Label>> labels(Collection<Long> productIds, LocalDate day) {
        return sql
                .list(
                        "select product_id, programme, year_be from tambon_catalog.product_label where product_id in ("
                                + Statements.marks(productIds.size())
                                + ") and given_on <= ? order by year_be, programme",
                        row -> new Given(
                                row.number("product_id"), new Label(row.text("programme"), row.count("year_be"))),
                        with(productIds, day))
                .stream()
                .collect(groupingBy(Given::productId, mapping(Given::label, toList())));
    }

    private static @Nullable Object[] with(Collection<Long> ids, LocalDate day) {
        var values = new ArrayList<@Nullable Object>(ids);
        values.add(day.toString());
        return values.toArray();
    }
}
