package tambon.catalog.standing;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tambon.catalog.CatalogFixture;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.FileKindRefused;
import tambon.catalog.CatalogRejected.NoSuchListing;
import tambon.catalog.Licences;
import tambon.catalog.Listings;
import tambon.catalog.QuadrantRules;
import tambon.catalog.QuadrantRules.Rule;
import tambon.catalog.ShownFacts;
import tambon.catalog.StandingOnDay;
import tambon.catalog.StandingOnDay.OnDay;
import tambon.catalog.Standings;
import tambon.catalog.Standings.KboCheck;
import tambon.catalog.Standings.Label;
import tambon.catalog.Standings.Level;
import tambon.catalog.Standings.Officer;
import tambon.catalog.Standings.Rating;
import tambon.catalog.Standings.Wisdom;
import tambon.infra.database.Statements;
import tambon.infra.testing.StatementCount;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tambon.catalog.CatalogFixture.variant;

@MicronautTest(transactional = false)
class StandingsTest implements WithDatabase {

    private static final Officer DEPARTMENT = new Officer("สมชาย", "");
    private static final Officer CHIANG_MAI = new Officer("สมศรี", "50");

    @Inject
    Standings standings;

    @Inject
    StandingOnDay onDay;

    @Inject
    QuadrantRules rules;

    @Inject
    ShownFacts facts;

    @Inject
    Licences licences;

    @Inject
    Listings listings;

    @Inject
    StandingSweep sweep;

    @Inject
    Statements sql;

    @Inject
    Clock clock;

    @Inject
    CatalogFixture given;

    @Test
    void who_looks_back_sees_what_was_true_on_that_day() throws Exception {
        var product = given.published(given.producer(), variant("", 85)).id();
        standings.rate(DEPARTMENT, product, rating(2562, Level.COUNTRY, 3, "2019-11-01"));
        standings.rate(DEPARTMENT, product, rating(2565, Level.PROVINCE, 5, "2022-08-01"));
        standings.rate(DEPARTMENT, product, rating(2565, Level.COUNTRY, 4, "2022-09-15"));
        standings.label(DEPARTMENT, product, new Label("premium", 2565, LocalDate.parse("2022-03-01")));

        assertThat(stars(product, "2019-10-31")).isNull();
        assertThat(stars(product, "2019-11-01")).isEqualTo(3);
        assertThat(stars(product, "2022-08-20")).isEqualTo(5);
        assertThat(stars(product, "2022-09-15")).isEqualTo(4);
        assertThat(on(product, "2022-02-28").labels()).isEmpty();
        assertThat(on(product, "2022-03-01").labels()).containsExactly(new StandingOnDay.Label("premium", 2565));
        assertThat(onDay.of(List.of(1L), today())).containsEntry(1L, OnDay.NOTHING);
        assertThat(StatementCount.of(() -> onDay.of(List.of(product, 1L, 2L), today())))
                .hasSize(3);
        assertThat(listings.published(product).orElseThrow().stars()).isEqualTo(4);
    }

    @Test
    void stars_licences_and_output_move_a_product_between_quadrants() {
        var producer = given.producer();
        var listing = given.published(producer, variant("", 85));
        sweep.sweep();
        assertThat(on(listing.id(), today().toString()).quadrant()).isEqualTo("D");

        standings.rate(DEPARTMENT, listing.id(), rating(2565, Level.COUNTRY, 5, "2022-09-15"));
        assertThat(on(listing.id(), today().toString()).quadrant()).isEqualTo("B");

        sql.change("update tambon_catalog.product set per_month = 500 where id = ?", listing.id());
        var licence = licences.add(producer.id(), listing.id(), fda(today().plusDays(40)), pdf());
        assertThat(on(listing.id(), today().toString()).quadrant()).isEqualTo("A");
        assertThat(licences.expiring("81", producer.id(), 60))
                .extracting(one -> one.licence().id())
                .containsExactly(licence.id());

        sql.change(
                "update tambon_catalog.licence set expires_on = ? where id = ?",
                today().minusDays(1).toString(),
                licence.id());
        sweep.sweep();
        assertThat(on(listing.id(), today().toString()).quadrant()).isEqualTo("B");
    }

    @Test
    void the_rules_are_changed_by_a_version_and_goods_computed_anew() {
        var product = given.published(given.producer(), variant("", 85)).id();
        standings.rate(DEPARTMENT, product, rating(2565, Level.COUNTRY, 1, "2022-09-15"));
        var before = rules.versions().getFirst();
        var mild = List.of(new Rule("A", 1, 0, 0));
        try {
            assertThat(rules.preview(mild).values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(sql.first("select count(*) n from tambon_catalog.product", row -> row.number("n"))
                            .orElseThrow());

            var changed = rules.change(DEPARTMENT, "ทดลอง", mild);
            var done = rules.recompute(DEPARTMENT);

            assertThat(changed.number()).isEqualTo(before.number() + 1);
            assertThat(done.changed()).isPositive().isLessThanOrEqualTo(done.looked());
            assertThat(on(product, today().toString()).quadrant()).isEqualTo("A");
            assertThat(rules.recompute(DEPARTMENT).changed()).isZero();
        } finally {
            rules.change(DEPARTMENT, before.note(), before.rules());
            rules.recompute(DEPARTMENT);
        }
    }

    @Test
    void an_officer_records_only_what_lies_in_the_own_area() {
        var product = given.published(given.producer("810116"), variant("", 85)).id();

        assertThat(standings.find(CHIANG_MAI, product)).isEmpty();
        assertThat(refusal(() -> standings.rate(CHIANG_MAI, product, rating(2565, Level.COUNTRY, 5, "2022-09-15"))))
                .isEqualTo(new NoSuchListing(product));
        assertThat(standings.find(new Officer("x", "8101"), product)).isPresent();
    }

    @Test
    void four_of_six_with_the_first_two_pass_and_every_record_is_kept() throws Exception {
        var product = given.published(given.producer(), variant("", 85)).id();
        var passed = new KboCheck(2565, true, true, true, true, false, false, today(), "คณะกรรมการ KBO");
        var withoutSecond = new KboCheck(2564, true, false, true, true, true, true, today(), "คณะกรรมการ KBO");
        standings.assess(DEPARTMENT, product, passed);
        standings.assess(DEPARTMENT, product, withoutSecond);
        standings.judgeWisdom(DEPARTMENT, product, new Wisdom(true, true, true, "เวทีประชาคม 3 มี.ค.", today()));

        assertThat(passed.passed()).isTrue();
        assertThat(withoutSecond.passed()).isFalse();
        assertThat(sql.list(
                        "select year_be from tambon_catalog.kbo_check where product_id = ? and passed",
                        row -> row.count("year_be"),
                        product))
                .containsExactly(2565);
        var all = standings.find(DEPARTMENT, product).orElseThrow();
        assertThat(all.kbo()).containsExactly(passed, withoutSecond);
        assertThat(all.steps()).extracting(Standings.Step::what).containsExactly("WISDOM", "KBO", "KBO");
        var listing = listings.published(product).orElseThrow();
        assertThat(StatementCount.of(() -> facts.of(listing, today()))).hasSize(1);
        assertThat(facts.of(listing, today()).wisdom()).isTrue();
    }

    @Test
    void a_licence_needs_a_number_days_in_order_and_a_file_that_is_one() {
        var producer = given.producer();
        var product = given.published(producer, variant("", 85)).id();
        var wrong = new Licences.Form(Licences.Kind.FDA, " ", "", today(), today().minusDays(1), "javascript:alert(1)");

        assertThat(refusal(() -> licences.add(producer.id(), product, wrong, null)))
                .isInstanceOfSatisfying(
                        FieldsWrong.class,
                        refused -> assertThat(refused.problems())
                                .extracting(CatalogRejected.FieldProblem::field)
                                .containsExactly("number", "expiresOn", "verifyUrl"));
        assertThat(refusal(() -> licences.add(
                        producer.id(),
                        product,
                        fda(null),
                        new ByteArrayInputStream("<svg/>".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(new FileKindRefused());
        assertThat(refusal(() -> licences.add(given.producer().id(), product, fda(null), null)))
                .isEqualTo(new NoSuchListing(product));

        var kept = licences.add(producer.id(), product, fda(null), pdf());
        assertThat(licences.file(producer.id(), "", kept.id())).isPresent();
        assertThat(licences.file(producer.id() + 1, "", kept.id())).isEmpty();
        assertThat(licences.file(null, "50", kept.id())).isEmpty();
        licences.remove(producer.id(), product, kept.id());
        assertThat(licences.of(product)).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
    }

    private OnDay on(long product, String day) {
        return onDay.of(List.of(product), LocalDate.parse(day)).getOrDefault(product, OnDay.NOTHING);
    }

    private @Nullable Integer stars(long product, String day) {
        return on(product, day).stars();
    }

    private static Rating rating(int year, Level level, int stars, String day) {
        return new Rating(year, level, stars, LocalDate.parse(day), "ประกาศที่ 1");
    }

    private static Licences.Form fda(@Nullable LocalDate until) {
        return new Licences.Form(Licences.Kind.FDA, "81-2-03456-6-0001", "สสจ. กระบี่", null, until, "");
    }

    private static ByteArrayInputStream pdf() {
        return new ByteArrayInputStream("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static CatalogRejected.Reason refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(CatalogRejected.class, call).reason();
    }
}
