package tambon.catalog.standing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.NoSuchListing;
import tambon.catalog.QuadrantRules.Facts;
import tambon.catalog.QuadrantRules.Version;
import tambon.catalog.listing.ProductChanges;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.toMap;

/** Brings what products show of their standing up to date with its facts; inside the caller's transaction. */
@Singleton
class Touch {

    private final Statements sql;
    private final JdbcStandingOnDay onDay;
    private final RuleVersions rules;
    private final ProductChanges changes;
    private final Ids ids;
    private final Clock clock;

    Touch(Statements sql, JdbcStandingOnDay onDay, RuleVersions rules, ProductChanges changes, Ids ids, Clock clock) {
        this.sql = sql;
        this.onDay = onDay;
        this.rules = rules;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is looked at of a product today, and the quadrant it has. */
    private record Now(
            long id, int licences, int perMonth, @Nullable String quadrant) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
    }

    /**
     * Holds the product until the transaction ends.
     *
     * @param area that its own has to begin with
     * @throws CatalogRejected if there is none there
     */
    void lock(String area, long productId) {
        var there = sql.list(
                "select id from tambon_catalog.product where id = ? and area_code like ? for update",
                row -> row.number("id"),
                productId,
                area + "%");
        if (there.isEmpty()) {
            throw new CatalogRejected(new NoSuchListing(productId));
        }
    }

    void note(@Nullable Long productId, String who, String what, String facts) {
        sql.change(
                "insert into tambon_catalog.standing_step (id, product_id, at, who, what, facts) values (?, ?, ?, ?, ?, ?)",
                ids.next(),
                productId,
                clock.instant(),
                who,
                what,
                facts.length() <= 1_000 ? facts : facts.substring(0, 1_000));
    }

    /** Stars, quadrant and licences of these products as they are today, told to whoever listens. */
    void refresh(Collection<Long> productIds) {
        var day = today();
        var stars = onDay.stars(productIds, day);
        var at = clock.instant();
        sql.batch(
                "update tambon_catalog.product set version = version + 1, stars = ?, stars_year = ?, changed_at = ? where id = ?",
                productIds.stream()
                        .map(id -> {
                            var last = stars.get(id);
                            return Arrays.<@Nullable Object>asList(
                                    last == null ? null : last.stars(), last == null ? null : last.round(), at, id);
                        })
                        .toList());
        place(productIds, rules.current(), day);
        changes.of(productIds);
    }

    /** Puts products into their quadrants; returns those that moved. */
    List<Long> place(Collection<Long> productIds, Version version, LocalDate day) {
        var stars = onDay.stars(productIds, day);
        var moved = new ArrayList<List<Object>>();
        for (var now : now(productIds, day)) {
            var last = stars.get(now.id());
            var quadrant =
                    version.quadrantOf(new Facts(last == null ? 0 : last.stars(), now.licences(), now.perMonth()));
            if (!quadrant.equals(now.quadrant())) {
                moved.add(List.of(now.id(), day.toString(), quadrant, version.number()));
            }
        }
        sql.batch("""
                insert into tambon_catalog.product_quadrant (product_id, since, quadrant, rules_version)
                values (?, ?, ?, ?)
                on duplicate key update quadrant = values(quadrant), rules_version = values(rules_version)""", moved);
        sql.batch(
                "update tambon_catalog.product set quadrant = ? where id = ?",
                moved.stream().map(one -> List.of(one.get(2), one.get(0))).toList());
        return moved.stream().map(one -> (Long) one.get(0)).toList();
    }

    /** The facts of these products, as the rules look at them. */
    Map<Long, Facts> facts(Collection<Long> productIds, LocalDate day) {
        var stars = onDay.stars(productIds, day);
        return now(productIds, day).stream().collect(toMap(Now::id, now -> {
            var last = stars.get(now.id());
            return new Facts(last == null ? 0 : last.stars(), now.licences(), now.perMonth());
        }));
    }

    private List<Now> now(Collection<Long> productIds, LocalDate day) {
        var values = new ArrayList<Object>(List.of(day.toString()));
        values.addAll(productIds);
        return sql.list(
                """
                select p.id, coalesce(p.per_month, 0) per_month, p.quadrant, (select count(distinct l.kind)
                from tambon_catalog.licence l where l.product_id = p.id and l.removed_at is null
                and (l.expires_on is null or l.expires_on >= ?)) licences
                from tambon_catalog.product p where p.id in (%s)""".formatted(Statements.marks(productIds.size())),
                row -> new Now(
                        row.number("id"), row.count("licences"), row.count("per_month"), row.textOrNull("quadrant")),
                values.toArray());
    }
}
