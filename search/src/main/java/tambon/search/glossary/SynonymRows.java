package tambon.search.glossary;

import io.micronaut.transaction.annotation.Transactional;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.search.SynonymRefused;
import tambon.search.SynonymRefused.Reason;
import tambon.search.Synonyms.Change;
import tambon.search.Synonyms.Rule;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** The staff's rules in the database. Who changes them holds the version's row to the end, so versions become visible in their order. */
@Singleton
class SynonymRows {

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    SynonymRows(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    long version() {
        return sql.first("select version from tambon_search.synonym_version where id = 1", row -> row.number("version"))
                .orElseThrow();
    }

    List<Rule> all(int most) {
        return sql.list(
                "select id, terms, added_by, added_at from tambon_search.synonym_rule order by terms, id limit ?",
                row -> new Rule(row.number("id"), row.text("terms"), row.number("added_by"), row.time("added_at")),
                most);
    }

    List<Change> changes(int most) {
        return sql.list(
                "select kind, terms, changed_by, changed_at from tambon_search.synonym_change order by id desc limit ?",
                row -> new Change(
                        row.constant("kind", Change.Kind.class),
                        row.text("terms"),
                        row.number("changed_by"),
                        row.time("changed_at")),
                most);
    }

    @Transactional
    public Rule add(String terms, long account, int most) {
        raiseVersion();
        long count = sql.first("select count(*) as rules from tambon_search.synonym_rule", row -> row.number("rules"))
                .orElse(0L);
        if (count >= most) {
            throw new SynonymRefused(Reason.TOO_MANY);
        }
        var rule = new Rule(ids.next(), terms, account, clock.instant());
        int added = sql.change(
                "insert ignore into tambon_search.synonym_rule (id, terms, added_by, added_at) values (?, ?, ?, ?)",
                rule.id(),
                terms,
                account,
                rule.addedAt());
        if (added == 0) {
            throw new SynonymRefused(Reason.ALREADY_THERE);
        }
        keep(Change.Kind.ADDED, rule.id(), terms, account);
        return rule;
    }

    @Transactional
    public void remove(long id, long account) {
        raiseVersion();
        var terms =
                sql.first("select terms from tambon_search.synonym_rule where id = ?", row -> row.text("terms"), id);
        if (terms.isPresent() && sql.change("delete from tambon_search.synonym_rule where id = ?", id) == 1) {
            keep(Change.Kind.REMOVED, id, terms.get(), account);
        }
    }

    private void raiseVersion() {
        sql.change("update tambon_search.synonym_version set version = version + 1 where id = 1");
    }

    private void keep(Change.Kind kind, long rule, String terms, long account) {
        sql.change(
                "insert into tambon_search.synonym_change (id, rule_id, kind, terms, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                ids.next(),
                rule,
                kind,
                terms,
                account,
                clock.instant());
    }
}
