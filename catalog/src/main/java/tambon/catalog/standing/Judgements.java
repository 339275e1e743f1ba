package tambon.catalog.standing;

import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.Standings.KboCheck;
import tambon.catalog.Standings.Lesson;
import tambon.catalog.Standings.Officer;
import tambon.catalog.Standings.Wisdom;
import tambon.catalog.form.Faults;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** What officers judge of a product by looking at it: wisdom, the KBO checklist, the lesson that it teaches. */
@Singleton
class Judgements {

    private static final int TOPIC = 4_000;

    private final Statements sql;
    private final Recording recording;
    private final Clock clock;

    Judgements(Statements sql, Recording recording, Clock clock) {
        this.sql = sql;
        this.recording = recording;
        this.clock = clock;
    }

    void judgeWisdom(Officer officer, long productId, Wisdom wisdom) {
        var faults = new Faults();
        var evidence = faults.text("wisdomEvidence", wisdom.evidence(), 1_000);
        if (wisdom.counts() && evidence.isEmpty()) {
            faults.add("wisdomEvidence", new Missing());
        }
        recording.notInFuture("since", wisdom.since(), faults);
        faults.refuseIfAny();
        recording.keep(
                officer,
                productId,
                "WISDOM",
                (wisdom.counts() ? "3/3 " : "") + evidence,
                () -> sql.change(
                        """
                        insert into tambon_catalog.wisdom (product_id, proven, handed_down, agreed, evidence, since,
                        recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update proven = values(proven), handed_down = values(handed_down),
                        agreed = values(agreed), evidence = values(evidence), since = values(since),
                        recorded_by = values(recorded_by), recorded_at = values(recorded_at)""",
                        productId,
                        wisdom.proven(),
                        wisdom.handedDown(),
                        wisdom.agreed(),
                        evidence,
                        wisdom.since().toString(),
                        officer.name(),
                        clock.instant()));
    }

    void assess(Officer officer, long productId, KboCheck check) {
        var faults = new Faults();
        faults.range("kboYear", check.yearBe(), 2540, recording.thisYear());
        var assessor = faults.name("assessor", check.assessor(), 150);
        recording.notInFuture("assessedOn", check.assessedOn(), faults);
        faults.refuseIfAny();
        recording.keep(
                officer,
                productId,
                "KBO",
                check.yearBe() + " · " + check.met() + "/6 · " + check.assessor(),
                () -> sql.change(
                        """
                        insert into tambon_catalog.kbo_check (product_id, year_be, applied, designed, repeatable, distinct_,
                        marketed, branded, assessed_on, assessor, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update applied = values(applied), designed = values(designed),
                        repeatable = values(repeatable), distinct_ = values(distinct_), marketed = values(marketed),
                        branded = values(branded), assessed_on = values(assessed_on), assessor = values(assessor),
                        recorded_by = values(recorded_by), recorded_at = values(recorded_at)""",
                        productId,
                        check.yearBe(),
                        check.applied(),
                        check.designed(),
                        check.repeatable(),
                        check.distinct(),
                        check.marketed(),
                        check.branded(),
                        check.assessedOn().toString(),
                        assessor,
                        officer.name(),
                        clock.instant()));
    }

    void keepLesson(Officer officer, long productId, Lesson lesson) {
        var faults = new Faults();
        faults.range("lessonYear", lesson.yearBe(), 2540, recording.thisYear());
        var film = faults.link("film", lesson.film());
        var topics = List.of(
                faults.text("general", lesson.general(), TOPIC),
                faults.text("swot", lesson.swot(), TOPIC),
                faults.text("process", lesson.process(), TOPIC),
                faults.text("results", lesson.results(), TOPIC),
                faults.text("success", lesson.success(), TOPIC),
                faults.text("goals", lesson.goals(), TOPIC),
                faults.text("problems", lesson.problems(), TOPIC));
        faults.refuseIfAny();
        recording.keep(
                officer,
                productId,
                "LESSON",
                Integer.toString(lesson.yearBe()),
                () -> sql.change(
                        """
                        insert into tambon_catalog.lesson (product_id, year_be, general, swot, process, results, success,
                        goals, problems, film, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update general = values(general), swot = values(swot),
                        process = values(process), results = values(results), success = values(success),
                        goals = values(goals), problems = values(problems), film = values(film),
                        recorded_by = values(recorded_by), recorded_at = values(recorded_at)""",
                        productId,
                        lesson.yearBe(),
                        topics.get(0),
                        topics.get(1),
                        topics.get(2),
                        topics.get(3),
                        topics.get(4),
                        topics.get(5),
                        topics.get(6),
                        film,
                        officer.name(),
                        clock.instant()));
    }
}
