package tambon.catalog.standing;

import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.CatalogRejected.TooMany;
import tambon.catalog.QuadrantRules;
import tambon.catalog.Standings.Officer;
import tambon.catalog.form.Faults;
import tambon.catalog.listing.ProductChanges;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

@Singleton
class JdbcQuadrantRules implements QuadrantRules {

    private static final int AT_ONCE = 500;
    private static final int MOST_RULES = 20;
    private static final int MOST_A_MONTH = 10_000_000;

    private final Statements sql;
    private final WholeTransaction transaction;
    private final RuleVersions versions;
    private final Touch touch;
    private final ProductChanges changes;

    JdbcQuadrantRules(
            Statements sql, WholeTransaction transaction, RuleVersions versions, Touch touch, ProductChanges changes) {
        this.sql = sql;
        this.transaction = transaction;
        this.versions = versions;
        this.touch = touch;
        this.changes = changes;
    }

    @Override
    public List<Version> versions() {
        return versions.all();
    }

    @Override
    public Version change(Officer officer, String note, List<Rule> rules) {
        var faults = new Faults();
        var said = faults.name("note", note, 300);
        refuseWrong(rules, faults);
        faults.refuseIfAny();
        transaction.run(() -> {
            int number = versions.add(officer.name(), said, rules);
            touch.note(null, officer.name(), "RULES", "version " + number + ": " + said);
            return number;
        });
        return versions.current();
    }

    @Override
    public Map<String, Long> preview(List<Rule> rules) {
        var faults = new Faults();
        refuseWrong(rules, faults);
        faults.refuseIfAny();
        var version = new Version(0, "", "", Instant.EPOCH, rules);
        var counts = new TreeMap<>(Map.of("A", 0L, "B", 0L, "C", 0L, "D", 0L));
        var day = touch.today();
        forEachBatch(ids -> touch.facts(ids, day)
                .values()
                .forEach(facts -> counts.merge(version.quadrantOf(facts), 1L, Long::sum)));
        return counts;
    }

    @Override
    public Recomputed recompute(Officer officer) {
        var version = versions.current();
        var day = touch.today();
        var counted = new long[2];
        forEachBatch(ids -> {
            counted[0] += ids.size();
            counted[1] += transaction.run(() -> {
                var moved = touch.place(ids, version, day);
                told(moved);
                return moved.size();
            });
        });
        touch.note(null, officer.name(), "RECOMPUTED", counted[1] + " of " + counted[0]);
        return new Recomputed(version.number(), counted[0], counted[1]);
    }

    private void told(List<Long> moved) {
        if (!moved.isEmpty()) {
            sql.change(
                    "update tambon_catalog.product set version = version + 1 where id in ("
                            + Statements.marks(moved.size()) + ")",
                    moved.toArray());
            changes.of(moved);
        }
    }

    private void forEachBatch(Consumer<List<Long>> work) {
        long after = 0;
        while (true) {
            var ids = sql.list(
                    "select id from tambon_catalog.product where id > ? order by id limit ?",
                    row -> row.number("id"),
                    after,
                    AT_ONCE);
            if (ids.isEmpty()) {
                return;
            }
            work.accept(ids);
            after = ids.getLast();
        }
    }

    private static void refuseWrong(List<Rule> rules, Faults faults) {
        if (rules.isEmpty()) {
            faults.add("rules", new Missing());
        }
        if (rules.size() > MOST_RULES) {
            faults.add("rules", new TooMany(MOST_RULES));
        }
        for (int i = 0; i < rules.size(); i++) {
            var at = "rules[" + i + "].";
            if (!rules.get(i).quadrant().matches("[A-D]")) {
                faults.add(at + "quadrant", new Malformed());
            }
            faults.range(at + "leastStars", rules.get(i).leastStars(), 0, 5);
            faults.range(at + "leastLicences", rules.get(i).leastLicences(), 0, 20);
            faults.range(at + "leastPerMonth", rules.get(i).leastPerMonth(), 0, MOST_A_MONTH);
        }
    }
}
