package tambon.catalog.standing;

import tambon.catalog.QuadrantRules.Rule;
import tambon.catalog.QuadrantRules.Version;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** The versions of the rule table, kept for good. */
@Singleton
class RuleVersions {

    private final Statements sql;
    private final Clock clock;

    RuleVersions(Statements sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Numbered(int version, Rule rule) {}

    /** The one in force first. */
    List<Version> all() {
        var rules = sql
                .list(
                        """
                        select version, quadrant, least_stars, least_licences, least_per_month
                        from tambon_catalog.quadrant_rule order by version, position""",
                        row -> new Numbered(
                                row.count("version"),
                                new Rule(
                                        row.text("quadrant"),
                                        row.count("least_stars"),
                                        row.count("least_licences"),
                                        row.count("least_per_month"))))
                .stream()
                .collect(groupingBy(Numbered::version, mapping(Numbered::rule, toList())));
        return sql.list(
                "select version, note, made_by, made_at from tambon_catalog.quadrant_rules order by version desc",
                row -> new Version(
                        row.count("version"),
                        row.text("note"),
                        row.text("made_by"),
                        row.time("made_at"),
                        rules.getOrDefault(row.count("version"), List.of())));
    }

    Version current() {
        return all().getFirst();
    }

    /** Keeps a new version under the next number; its row is unique, so that of two at once one is refused and repeated. */
    int add(String who, String note, List<Rule> rules) {
        int number = current().number() + 1;
        sql.change(
                "insert into tambon_catalog.quadrant_rules (version, note, made_by, made_at) values (?, ?, ?, ?)",
                number,
                note,
                who,
                clock.instant());
        var rows = new ArrayList<List<Object>>();
        for (var rule : rules) {
            rows.add(List.of(
                    number,
                    rows.size() + 1,
                    rule.quadrant(),
                    rule.leastStars(),
                    rule.leastLicences(),
                    rule.leastPerMonth()));
        }
        sql.batch("""
                insert into tambon_catalog.quadrant_rule (version, position, quadrant, least_stars, least_licences,
                least_per_month) values (?, ?, ?, ?, ?, ?)""", rows);
        return number;
    }
}
