package tambon.catalog.programme;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tambon.catalog.CatalogFixture;
import tambon.catalog.Cohorts;
import tambon.catalog.Cohorts.Cohort;
import tambon.catalog.Cohorts.Member;
import tambon.catalog.Programmes;
import tambon.catalog.Programmes.Entrant;
import tambon.catalog.Programmes.Exclusion;
import tambon.catalog.Programmes.Form;
import tambon.catalog.Programmes.Kind;
import tambon.catalog.Programmes.Participant;
import tambon.catalog.Programmes.Programme;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.AlreadyServed;
import tambon.catalog.RegisterRejected.NoSuchProgramme;
import tambon.catalog.RegisterRejected.NotInArea;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.infra.database.Statements;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class ProgrammesTest implements WithDatabase {

    private static final DistrictOfficer DISTRICT = new DistrictOfficer(11, "อำเภอเมืองกระบี่", "8101");
    private static final ProvinceOfficer PROVINCE = new ProvinceOfficer(12, "จังหวัดกระบี่", "81");
    private static final ProvinceOfficer ELSEWHERE = new ProvinceOfficer(22, "จังหวัดตรัง", "92");
    private static final DepartmentOfficer DEPARTMENT = new DepartmentOfficer(13, "กรมการพัฒนาชุมชน");

    @Inject
    Programmes programmes;

    @Inject
    Cohorts cohorts;

    @Inject
    CatalogFixture given;

    @Inject
    Statements sql;

    @Test
    void a_province_runs_its_own_and_sees_the_departments() {
        var own = programme(PROVINCE, Kind.KBO, 2601, Exclusion.NONE);
        var all = programme(DEPARTMENT, Kind.KBO, 2601, Exclusion.NONE);

        assertThat(own.mayChange()).isTrue();
        assertThat(programmes.find(DISTRICT, own.id())).isPresent();
        assertThat(programmes.find(PROVINCE, all.id()).orElseThrow().mayChange())
                .isFalse();
        assertThat(programmes.find(ELSEWHERE, own.id())).isEmpty();
        refused(() -> programmes.enrol(PROVINCE, all.id(), List.of(new Entrant(1, null))), new NotYours());
        refused(
                () -> programmes.enrol(ELSEWHERE, own.id(), List.of(new Entrant(1, null))),
                new NoSuchProgramme(own.id()));
        refused(() -> programmes.create(DISTRICT, form(Kind.KBO, 2601, Exclusion.NONE)), new NotYours());
        refused(() -> programmes.list(new Applicant(5, "ใคร"), null, null, 10), new NotYours());
    }

    @Test
    void who_was_in_a_programme_it_excludes_is_not_taken() {
        long served = given.producer().id();
        long free = given.producer().id();
        programmes.enrol(
                PROVINCE,
                programme(PROVINCE, Kind.ONLINE_SELLER, 2602, Exclusion.NONE).id(),
                List.of(entrant(served)));
        var kbo = programme(PROVINCE, Kind.KBO, 2604, new Exclusion(Set.of(Kind.ONLINE_SELLER), 2602, 2604));

        refused(
                () -> programmes.enrol(PROVINCE, kbo.id(), List.of(entrant(served), entrant(free))),
                new AlreadyServed(List.of(served)));
        assertThat(participants(kbo)).isEmpty();
        assertThat(programmes.enrol(PROVINCE, kbo.id(), List.of(entrant(free)))).isEqualTo(1);
        assertThat(programmes.enrol(PROVINCE, kbo.id(), List.of(entrant(free)))).isZero();
        assertThat(programmes.joined(List.of(served, free)).get(free))
                .extracting(Programmes.Joined::yearBe)
                .containsExactly(2604);

        // and the other way round: one that takes part in it is not taken by what it excludes
        var late = programme(PROVINCE, Kind.ONLINE_SELLER, 2603, Exclusion.NONE);
        refused(() -> programmes.enrol(PROVINCE, late.id(), List.of(entrant(free))), new AlreadyServed(List.of(free)));
    }

    @Test
    void once_a_year_in_programmes_of_a_kind() {
        long producer = given.producer().id();
        programmes.enrol(
                DEPARTMENT,
                programme(DEPARTMENT, Kind.TRADER, 2605, Exclusion.NONE).id(),
                List.of(entrant(producer)));
        var again = programme(PROVINCE, Kind.TRADER, 2605, Exclusion.NONE);

        refused(
                () -> programmes.enrol(PROVINCE, again.id(), List.of(entrant(producer))),
                new AlreadyServed(List.of(producer)));
    }

    @Test
    void of_two_programmes_that_exclude_each_other_one_gets_the_producer() throws Exception {
        var exclusion = new Exclusion(Set.of(Kind.KBO, Kind.QUADRANT_D), 2606, 2606);
        var kinds = List.of(Kind.KBO, Kind.QUADRANT_D);
        var rivals = kinds.stream()
                .map(kind -> programme(PROVINCE, kind, 2606, exclusion))
                .toList();
        for (int round = 0; round < 5; round++) {
            long producer = given.producer().id();
            try (var threads = Executors.newFixedThreadPool(8)) {
                var tries = Stream.generate(() -> rivals)
                        .limit(4)
                        .flatMap(List::stream)
                        .<Callable<Boolean>>map(rival -> () -> enrolled(rival, producer))
                        .toList();
                for (var done : threads.invokeAll(tries)) {
                    done.get();
                }
            }
            assertThat(programmes.joined(List.of(producer)).get(producer)).hasSize(1);
        }
    }

    @Test
    void only_producers_of_the_area_with_products_of_their_own() {
        var here = given.producer();
        var there = given.producer("920101");
        var product = given.published(there, CatalogFixture.variant("", 90));
        var kbo = programme(PROVINCE, Kind.KBO, 2607, Exclusion.NONE);

        refused(
                () -> programmes.enrol(PROVINCE, kbo.id(), List.of(entrant(there.id()))),
                new NotInArea(List.of(there.id())));
        refused(
                () -> programmes.enrol(PROVINCE, kbo.id(), List.of(new Entrant(here.id(), product.id()))),
                new NotInArea(List.of(here.id())));
    }

    @Test
    void a_cohort_is_told_in_batches_with_its_products() {
        var year = 2608;
        var kbo = programme(DEPARTMENT, Kind.KBO, year, Exclusion.NONE);
        var premium = programme(DEPARTMENT, Kind.PREMIUM, year, Exclusion.NONE);
        var krabi = given.producer();
        var trang = given.producer("920101");
        var paste = given.published(krabi, CatalogFixture.variant("", 90));
        programmes.enrol(DEPARTMENT, kbo.id(), List.of(new Entrant(krabi.id(), paste.id()), entrant(trang.id())));
        programmes.enrol(DEPARTMENT, premium.id(), List.of(new Entrant(krabi.id(), paste.id())));

        assertThat(members(Cohort.DEVELOPED, year, ""))
                .containsExactlyInAnyOrder(
                        new Member(krabi.id(), paste.id(), "810116"), new Member(trang.id(), null, "920101"));
        assertThat(members(Cohort.KBO, year, "81"))
                .extracting(Member::producerId)
                .containsExactly(krabi.id());
        assertThat(members(Cohort.KBO, year, "9201"))
                .extracting(Member::producerId)
                .containsExactly(trang.id());
        assertThat(members(Cohort.TRAINED, year, "")).isEmpty();
        assertThat(cohorts.years(Cohort.KBO)).contains(year);

        programmes.release(DEPARTMENT, kbo.id(), trang.id());
        assertThat(members(Cohort.DEVELOPED, year, "92")).isEmpty();
        assertThat(acts(trang.id())).containsExactly("ENROLLED", "RELEASED");
    }

    private List<String> acts(long producer) {
        return sql.list(
                "select act from tambon_catalog.office_act where subject = 'PRODUCER' and subject_id = ? order by id",
                row -> row.text("act"),
                producer);
    }

    private List<Member> members(Cohort cohort, int year, String area) {
        var all = new ArrayList<Member>();
        cohorts.members(cohort, year, area, all::addAll);
        return all;
    }

    private boolean enrolled(Programme programme, long producer) {
        try {
            return programmes.enrol(PROVINCE, programme.id(), List.of(entrant(producer))) == 1;
        } catch (RegisterRejected lost) {
            assertThat(lost.reason()).isEqualTo(new AlreadyServed(List.of(producer)));
            return false;
        }
    }

    private List<Participant> participants(Programme programme) {
        return programmes.participants(PROVINCE, programme.id(), null, 10).items();
    }

    private static Entrant entrant(long producer) {
        return new Entrant(producer, null);
    }

    private Programme programme(RegisterActor officer, Kind kind, int year, Exclusion excludes) {
        return programmes.create(officer, form(kind, year, excludes));
    }

    private static Form form(Kind kind, int year, Exclusion excludes) {
        return new Form(kind, year, CatalogFixture.unique("โครงการ"), "", excludes);
    }

    private static void refused(Runnable work, RegisterRejected.@Nullable Reason reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RegisterRejected.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }
}
