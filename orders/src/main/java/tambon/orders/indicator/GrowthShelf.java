package tambon.orders.indicator;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.place.Places;
import tambon.infra.place.Province;
import tambon.orders.Indicators;
import tambon.orders.Indicators.Growth;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static java.util.Objects.requireNonNull;

/**
 * Growth of the country, its regions and provinces, counted in one pass over all producers and kept. A page takes what
 * is on the shelf; once sales or bases changed, few producers are counted again at once, many by the next round of the
 * timer, so that no visitor waits for a hundred thousand.
 */
@Singleton
public class GrowthShelf {

    private static final int FEW = 5_000;
    private static final int CHUNK = 50;

    private final Pairs pairs;
    private final CohortCopy cohorts;
    private final Statements sql;
    private final WholeTransaction transaction;
    private final Clock clock;
    private final Map<String, String> regionOf = new HashMap<>();

    GrowthShelf(
            Pairs pairs, CohortCopy cohorts, Statements sql, WholeTransaction transaction, Places places, Clock clock) {
        this.pairs = pairs;
        this.cohorts = cohorts;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        places.provinces().forEach(province -> regionOf.put(province.code(), regionCode(province)));
    }

    static String regionCode(Province province) {
        return Indicators.areaOf(province.region());
    }

    /** What is compared. */
    record Question(int year, int base, String cohort) {}

    private record Shelved(Map<String, Growth> byArea, String stamp) {}

    /** By area code: the country, its regions and provinces, those without a producer left out. */
    Map<String, Growth> of(Question question) {
        var shelved = read(question);
        if (shelved.isEmpty()) {
            return count(question, stamp(question));
        }
        var country = shelved.get().byArea().get("");
        if (country != null && country.members() > FEW) {
            return shelved.get().byArea();
        }
        var stamp = stamp(question);
        return stamp.equals(shelved.get().stamp()) ? shelved.get().byArea() : count(question, stamp);
    }

    /** Counts again what was asked since, is on the shelf and no longer true. Returns how many questions were. */
    public int refresh(Instant asked) {
        var questions = sql.list(
                "select g.fiscal_year, g.base_year, g.cohort, g.stamp from tambon_orders.indicator_growth g"
                        + " join tambon_orders.indicator_question q on q.fiscal_year = g.fiscal_year"
                        + " and q.base_year = g.base_year and q.cohort = g.cohort where g.area_code = ''"
                        + " and q.asked_at > ?",
                row -> Map.entry(
                        new Question(row.count("fiscal_year"), row.count("base_year"), row.text("cohort")),
                        row.text("stamp")),
                asked);
        int counted = 0;
        for (var known : questions) {
            var stamp = stamp(known.getKey());
            if (!stamp.equals(known.getValue())) {
                count(known.getKey(), stamp);
                counted++;
            }
        }
        return counted;
    }

    /** The cohorts whose answer is on the shelf; empty text for all producers. */
    Set<String> known(int year, int base) {
        return Set.copyOf(sql.list(
                "select cohort from tambon_orders.indicator_growth where fiscal_year = ? and base_year = ? and area_code = ''",
                row -> row.text("cohort"),
                year,
                base));
    }

    /** Counts a question whatever is on the shelf. */
    void recount(Question question) {
        count(question, stamp(question));
    }

    private Map<String, Growth> count(Question question, String stamp) {
        var tallies = new HashMap<String, GrowthTally>();
        tallies.put("", new GrowthTally());
        pairs(question, "").forEach(pair -> {
            var province = pair.areaCode().substring(0, 2);
            for (var area : List.of("", regionOf.getOrDefault(province, "R0"), province)) {
                tallies.computeIfAbsent(area, code -> new GrowthTally()).add(pair.now(), pair.base());
            }
        });
        var at = clock.instant();
        var byArea = new HashMap<String, Growth>();
        tallies.forEach((area, tally) -> byArea.put(area, tally.growth(area, at)));
        transaction.join(() -> keep(question, byArea, stamp));
        return byArea;
    }

    /** The producers of the question, those of an area only. */
    List<Pairs.Pair> pairs(Question question, String areaPrefix) {
        if (question.cohort().isEmpty()) {
            return pairs.ofAll(question.year(), question.base(), areaPrefix);
        }
        return cohorts.yearFor(question.cohort(), question.year())
                .map(year -> pairs.ofCohort(question.cohort(), year, question.year(), question.base(), areaPrefix))
                .orElse(List.of());
    }

    /** Changes with every sale of the two years, and with every base typed. */
    private String stamp(Question question) {
        return sql.first(
                        "select concat(coalesce(sum(net_satang), 0), '/', coalesce(sum(sales), 0), '/',"
                                + " coalesce(sum(pieces), 0), '/',"
                                + " (select coalesce(max(id), 0) from tambon_orders.base_income)) stamp"
                                + " from tambon_orders.sales_part where level = 2 and part = 'ALL'"
                                + " and fiscal_year in (?, ?)",
                        row -> row.text("stamp"),
                        question.year(),
                        question.base())
                .orElseThrow();
    }

    private int keep(Question question, Map<String, Growth> byArea, String stamp) {
        sql.change(
                "delete from tambon_orders.indicator_growth where fiscal_year = ? and base_year = ? and cohort = ?",
                question.year(),
                question.base(),
                question.cohort());
        var all = List.copyOf(byArea.values());
        for (int from = 0; from < all.size(); from += CHUNK) {
            var some = all.subList(from, Math.min(all.size(), from + CHUNK));
            var values = new ArrayList<@Nullable Object>();
            some.forEach(growth -> values.addAll(GrowthRow.values(question, growth, stamp)));
            sql.change(
                    "insert into tambon_orders.indicator_growth (fiscal_year, base_year, cohort, area_code, "
                            + String.join(", ", GrowthRow.COLUMNS) + ", stamp, computed_at) values "
                            + Statements.rows(some.size(), GrowthRow.COLUMNS.size() + 6),
                    values.toArray());
        }
        return all.size();
    }

    private Optional<Shelved> read(Question question) {
        var stamps = new ArrayList<String>();
        var byArea = new HashMap<String, Growth>();
        sql.list(
                        "select * from tambon_orders.indicator_growth where fiscal_year = ? and base_year = ? and cohort = ?",
                        row -> {
                            stamps.add(row.text("stamp"));
                            return GrowthRow.read(row);
                        },
                        question.year(),
                        question.base(),
                        question.cohort())
                .forEach(growth -> byArea.put(growth.areaCode(), growth));
        return stamps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shelved(byArea, requireNonNull(stamps.getFirst())));
    }
}
