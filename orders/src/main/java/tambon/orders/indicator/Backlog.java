package tambon.orders.indicator;

import io.micronaut.context.annotation.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.Counting;
import tambon.orders.indicator.GrowthShelf.Question;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Questions about the whole country that nobody asked before: counted one after the other in the background, so that no
 * visitor waits for a hundred thousand producers. Each is claimed before it is counted and stays until it is: what a
 * killed node leaves, another takes up.
 */
@Singleton
class Backlog {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final Duration ABANDONED = Duration.ofMinutes(2);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int MOST_REMEMBERED = 200;

    private final GrowthShelf shelf;
    private final CohortCopy cohorts;
    private final Statements sql;
    private final Clock clock;
    private final int few;
    private final Semaphore worker = new Semaphore(1);

    Backlog(
            GrowthShelf shelf,
            CohortCopy cohorts,
            Statements sql,
            Clock clock,
            @Value("${tambon.orders.indicators.few:5000}") int few) {
        this.shelf = shelf;
        this.cohorts = cohorts;
        this.sql = sql;
        this.clock = clock;
        this.few = few;
    }

    /** All producers, and each cohort that had members by then. */
    List<Question> questions(FiscalYear year, FiscalYear base) {
        var questions = new ArrayList<Question>();
        questions.add(new Question(year.be(), base.be(), ""));
        cohorts.upTo(year.be()).forEach(cohort -> questions.add(new Question(year.be(), base.be(), cohort)));
        return questions;
    }

    /** Empty where all is on the shelf, or few enough to be counted at once; else how far it is. */
    Optional<Counting> ask(FiscalYear year, FiscalYear base) {
        var questions = questions(year, base);
        var known = shelf.known(year.be(), base.be());
        var unknown = questions.stream()
                .filter(question -> !known.contains(question.cohort()))
                .toList();
        if (!unknown.isEmpty() && isFew(year, base)) {
            return Optional.empty();
        }
        remember(questions, unknown);
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        Thread.ofVirtual().name("indicator-backlog").start(this::goOn);
        return Optional.of(new Counting(questions.size() - unknown.size(), questions.size()));
    }

    private boolean isFew(FiscalYear year, FiscalYear base) {
        return sql.first(
                                "select count(*) n from (select 1 from tambon_orders.producer_year where fiscal_year in (?, ?)"
                                        + " limit " + (few + 1) + ") some",
                                row -> row.number("n"),
                                year.be(),
                                base.be())
                        .orElseThrow()
                <= few;
    }

    private void remember(List<Question> questions, List<Question> unknown) {
        var now = clock.instant();
        var values = new ArrayList<Object>();
        questions.forEach(question -> values.addAll(
                List.of(question.year(), question.base(), question.cohort(), now, unknown.contains(question))));
        sql.change(
                "insert into tambon_orders.indicator_question (fiscal_year, base_year, cohort, asked_at, waits) values "
                        + Statements.rows(questions.size(), 5)
                        + " on duplicate key update asked_at = values(asked_at), waits = waits or values(waits)",
                values.toArray());
    }

    /** Counts until nothing waits that nobody else counts. Returns how many it counted. */
    int goOn() {
        if (!worker.tryAcquire()) {
            return 0; // whoever has it finds this question too
        }
        try {
            int counted = 0;
            for (var next = claim(); next.isPresent(); next = claim()) {
                shelf.recount(next.get());
                done(next.get());
                counted++;
            }
            return counted;
        } catch (RuntimeException failure) {
            LOG.error("A question about the whole country could not be counted; it waits for the next round", failure);
            throw failure;
        } finally {
            worker.release();
        }
    }

    private Optional<Question> claim() {
        var now = clock.instant();
        var free = "waits and (claimed_at is null or claimed_at < ?)";
        var abandoned = now.minus(ABANDONED);
        for (var question : sql.list(
                "select fiscal_year, base_year, cohort from tambon_orders.indicator_question where " + free
                        + " order by asked_at desc, cohort",
                row -> new Question(row.count("fiscal_year"), row.count("base_year"), row.text("cohort")),
                abandoned)) {
            int won = sql.change(
                    "update tambon_orders.indicator_question set claimed_at = ? where fiscal_year = ? and base_year = ?"
                            + " and cohort = ? and " + free,
                    now,
                    question.year(),
                    question.base(),
                    question.cohort(),
                    abandoned);
            if (won == 1) {
                return Optional.of(question);
            }
        }
        return Optional.empty();
    }

    private void done(Question question) {
        sql.change(
                "update tambon_orders.indicator_question set waits = ?, claimed_at = null where fiscal_year = ?"
                        + " and base_year = ? and cohort = ?",
                false,
                question.year(),
                question.base(),
                question.cohort());
    }

    /** What was asked in the last month, newest first; what nobody asked since is forgotten, on the shelf too. */
    List<Question> remembered() {
        var since = clock.instant().minus(REMEMBERED);
        sql.change(
                "delete g from tambon_orders.indicator_growth g join tambon_orders.indicator_question q"
                        + " on q.fiscal_year = g.fiscal_year and q.base_year = g.base_year and q.cohort = g.cohort"
                        + " where q.asked_at < ?",
                since);
        sql.change("delete from tambon_orders.indicator_question where asked_at < ?", since);
        return sql.list(
                "select fiscal_year, base_year, cohort from tambon_orders.indicator_question"
                        + " order by asked_at desc limit " + MOST_REMEMBERED,
                row -> new Question(row.count("fiscal_year"), row.count("base_year"), row.text("cohort")));
    }
}
