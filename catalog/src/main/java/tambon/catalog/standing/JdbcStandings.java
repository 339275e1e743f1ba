package tambon.catalog.standing;

import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.CatalogRejected.Unknown;
import tambon.catalog.Listings;
import tambon.catalog.Standings;
import tambon.catalog.form.Faults;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcStandings implements Standings {

    private static final int EVIDENCE = 300;
    private static final int TOPIC = 4_000;

    private final Statements sql;
    private final WholeTransaction transaction;
    private final Listings listings;
    private final StandingReader reader;
    private final Touch touch;
    private final Clock clock;

    JdbcStandings(
            Statements sql,
            WholeTransaction transaction,
            Listings listings,
            StandingReader reader,
            Touch touch,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.listings = listings;
        this.reader = reader;
        this.touch = touch;
        this.clock = clock;
    }

    @Override
    public Optional<Standing> find(Officer officer, long productId) {
        return Optional.ofNullable(listings.cards(List.of(productId)).get(productId))
                .filter(card -> card.areaCode().startsWith(officer.area()))
                .map(reader::all);
    }

    @Override
    public List<Programme> programmes() {
        return reader.programmes();
    }

    @Override
    public void rate(Officer officer, long productId, Rating rating) {
        var faults = new Faults();
        faults.range("roundYear", rating.roundYear(), 2540, thisYear());
        faults.range("stars", rating.stars(), 1, 5);
        notInFuture("announcedOn", rating.announcedOn(), faults);
        var evidence = faults.line("evidence", rating.evidence(), EVIDENCE);
        faults.refuseIfAny();
        record(
                officer,
                productId,
                "STARS",
                rating.roundYear() + " · " + rating.level() + " · " + rating.stars() + " · " + rating.evidence(),
                () -> {
                    sql.change(
                            """
                    insert into tambon_catalog.star_rating (product_id, round_year, level, stars, announced_on, evidence,
                    recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                    on duplicate key update stars = values(stars), announced_on = values(announced_on),
                    evidence = values(evidence), recorded_by = values(recorded_by), recorded_at = values(recorded_at)""",
                            productId,
                            rating.roundYear(),
                            rating.level(),
                            rating.stars(),
                            rating.announcedOn().toString(),
                            evidence,
                            officer.name(),
                            clock.instant());
                    touch.refresh(List.of(productId));
                });
    }

    @Override
    public void label(Officer officer, long productId, Label label) {
        var faults = new Faults();
        if (programmes().stream().noneMatch(one -> one.name().equals(label.programme()) && !one.retired())) {
            faults.add("programme", new Unknown());
        }
        faults.range("yearBe", label.yearBe(), 2540, thisYear());
        notInFuture("givenOn", label.givenOn(), faults);
        faults.refuseIfAny();
        record(
                officer,
                productId,
                "LABEL",
                label.programme() + " " + label.yearBe(),
                () -> sql.change(
                        """
                        insert into tambon_catalog.product_label (product_id, programme, year_be, given_on, recorded_by,
                        recorded_at) values (?, ?, ?, ?, ?, ?)
                        on duplicate key update given_on = values(given_on), recorded_by = values(recorded_by),
                        recorded_at = values(recorded_at)""",
                        productId,
                        label.programme(),
                        label.yearBe(),
                        label.givenOn().toString(),
                        officer.name(),
                        clock.instant()));
    }

    @Override
    public void unlabel(Officer officer, long productId, String programme, int yearBe) {
        record(
                officer,
                productId,
                "UNLABEL",
                programme + " " + yearBe,
                () -> sql.change(
                        "delete from tambon_catalog.product_label where product_id = ? and programme = ? and year_be = ?",
                        productId,
                        programme,
                        yearBe));
    }

    @Override
    public void judgeWisdom(Officer officer, long productId, Wisdom wisdom) {
        var faults = new Faults();
        var evidence = faults.text("wisdomEvidence", wisdom.evidence(), 1_000);
        if (wisdom.counts() && evidence.isEmpty()) {
            faults.add("wisdomEvidence", new Missing());
        }
        notInFuture("since", wisdom.since(), faults);
        faults.refuseIfAny();
        record(
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

    @Override
    public void assess(Officer officer, long productId, KboCheck check) {
        var faults = new Faults();
        faults.range("kboYear", check.yearBe(), 2540, thisYear());
        var assessor = faults.name("assessor", check.assessor(), 150);
        notInFuture("assessedOn", check.assessedOn(), faults);
        faults.refuseIfAny();
        record(
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

    @Override
    public void keepLesson(Officer officer, long productId, Lesson lesson) {
        var faults = new Faults();
        faults.range("lessonYear", lesson.yearBe(), 2540, thisYear());
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
        record(
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

    private void record(Officer officer, long productId, String what, String facts, Runnable work) {
        transaction.run(() -> {
            touch.lock(officer.area(), productId);
            work.run();
            touch.note(productId, officer.name(), what, facts);
            return productId;
        });
    }

    private int thisYear() {
        return FiscalYear.of(touch.today()).be();
    }

    private void notInFuture(String field, LocalDate day, Faults faults) {
        if (day.isAfter(touch.today())) {
            faults.add(field, new Unknown());
        }
    }
}
