package tambon.catalog.standing;

import tambon.catalog.CatalogRejected.Unknown;
import tambon.catalog.Listings;
import tambon.catalog.Standings;
import tambon.catalog.form.Faults;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcStandings implements Standings {

    private static final int EVIDENCE = 300;

    private final Statements sql;
    private final Listings listings;
    private final StandingReader reader;
    private final Judgements judgements;
    private final Recording recording;
    private final Touch touch;
    private final Clock clock;

    JdbcStandings(
            Statements sql,
            Listings listings,
            StandingReader reader,
            Judgements judgements,
            Recording recording,
            Touch touch,
            Clock clock) {
        this.sql = sql;
        this.listings = listings;
        this.reader = reader;
        this.judgements = judgements;
        this.recording = recording;
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
        faults.range("roundYear", rating.roundYear(), 2540, recording.thisYear());
        faults.range("stars", rating.stars(), 1, 5);
        recording.notInFuture("announcedOn", rating.announcedOn(), faults);
        var evidence = faults.line("evidence", rating.evidence(), EVIDENCE);
        faults.refuseIfAny();
        recording.keep(
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
        faults.range("yearBe", label.yearBe(), 2540, recording.thisYear());
        recording.notInFuture("givenOn", label.givenOn(), faults);
        faults.refuseIfAny();
        recording.keep(
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
        recording.keep(
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
        judgements.judgeWisdom(officer, productId, wisdom);
    }

    @Override
    public void assess(Officer officer, long productId, KboCheck check) {
        judgements.assess(officer, productId, check);
    }

    @Override
    public void keepLesson(Officer officer, long productId, Lesson lesson) {
        judgements.keepLesson(officer, productId, lesson);
    }
}
