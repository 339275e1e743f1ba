package tambon.catalog.register;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.catalog.AssistConsent;
import tambon.catalog.CatalogRejected;
import tambon.catalog.ProducerGroup;
import tambon.catalog.ProducerGroups;
import tambon.catalog.ProducerKind;
import tambon.catalog.PublishedRegister;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.RegisterCalendar;
import tambon.catalog.RegisterFile.Purpose;
import tambon.catalog.RegisterFiles;
import tambon.catalog.RegisterQuery;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.Reason;
import tambon.catalog.Registration;
import tambon.catalog.RegistrationMove;
import tambon.catalog.RegistrationPick;
import tambon.catalog.RegistrationState;
import tambon.catalog.RegistrationStep;
import tambon.catalog.Registrations;
import tambon.catalog.WorkList;
import tambon.infra.database.Statements;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.catalog.register.RegisterFixture.DEPARTMENT;
import static tambon.catalog.register.RegisterFixture.DISTRICT;
import static tambon.catalog.register.RegisterFixture.PDF;
import static tambon.catalog.register.RegisterFixture.PROVINCE;
import static tambon.catalog.register.RegisterFixture.form;
import static tambon.catalog.register.RegisterFixture.somebody;

@MicronautTest(transactional = false)
class RegistrationsTest implements WithDatabase {

    private static final DistrictOfficer ELSEWHERE = new DistrictOfficer(21, "อำเภอคลองท่อม", "8104");
    private static final ProvinceOfficer OTHER_PROVINCE = new ProvinceOfficer(22, "จังหวัดตรัง", "92");

    @Inject
    Registrations registrations;

    @Inject
    PublishedRegister register;

    @Inject
    RegisterFiles files;

    @Inject
    RegisterCalendar calendar;

    @Inject
    ProducerGroups groups;

    @Inject
    RegisterFixture given;

    @Inject
    Statements sql;

    @Test
    void refusal_appeal_certification_announcement_revocation_each_leave_their_step() {
        var applicant = somebody();
        var it = given.notified(applicant);
        assertThat(it.appealUntil()).isEqualTo(calendar.workingDaysAfter(given.today(), 5));

        it = given.move(applicant, it, new RegistrationMove.Appeal("มีสถานที่ผลิตแล้ว", null));
        it = given.move(PROVINCE, it, new RegistrationMove.GrantAppeal("ผู้ว่าราชการจังหวัดเห็นด้วยกับคำอุทธรณ์"));
        it = given.move(PROVINCE, it, new RegistrationMove.Announce());
        assertThat(it.registrationNumber()).matches("8169-[0-9]{5}|81[0-9]{2}-[0-9]{5}");
        assertThat(entry(it)).isPresent();
        it = given.move(DEPARTMENT, it, new RegistrationMove.OrderRevocation("ซื้อมาขายไป"));
        assertThat(entry(it)).isPresent();
        it = given.move(PROVINCE, it, new RegistrationMove.Revoke());

        assertThat(it.state()).isEqualTo(RegistrationState.REVOKED);
        assertThat(entry(it)).isEmpty();
        assertThat(registrations.steps(applicant, it.id()))
                .extracting(RegistrationStep::what)
                .containsExactly(
                        "CREATED",
                        "SUBMIT",
                        "PASS_CHECK",
                        "CONSENT",
                        "REFUSE",
                        "NOTIFY_REFUSAL",
                        "APPEAL",
                        "GRANT_APPEAL",
                        "ANNOUNCE",
                        "ORDER_REVOCATION",
                        "REVOKE");
    }

    @Test
    void corrections_go_back_and_forth() {
        var applicant = somebody();
        var it = given.move(DISTRICT, given.submitted(applicant), new RegistrationMove.AskCorrections("ขอสำเนาบัตร"));
        assertThat(it.reasons()).isEqualTo("ขอสำเนาบัตร");

        it = registrations.change(applicant, it.id(), it.version(), form());
        it = given.move(applicant, it, new RegistrationMove.Submit());

        assertThat(it.state()).isEqualTo(RegistrationState.SUBMITTED);
        assertThat(it.dueOn()).isNotNull();
    }

    @Test
    void what_is_elsewhere_does_not_exist() {
        var it = given.submitted(somebody());

        assertThat(registrations.find(ELSEWHERE, it.id())).isEmpty();
        assertThat(registrations.find(OTHER_PROVINCE, it.id())).isEmpty();
        assertThat(registrations.find(somebody(), it.id())).isEmpty();
        assertThat(registrations.find(DISTRICT, it.id())).isPresent();
        assertThat(registrations.steps(ELSEWHERE, it.id())).isEmpty();
        refused(
                () -> given.move(ELSEWHERE, it, new RegistrationMove.PassCheck()),
                RegisterRejected.NoSuchRegistration.class);
    }

    @Test
    void a_draft_is_seen_by_nobody_else_until_help_is_asked_for() {
        var applicant = somebody();
        var it = given.draft(applicant);
        assertThat(registrations.find(DISTRICT, it.id())).isEmpty();

        registrations.giveHelp(
                applicant,
                it.id(),
                new AssistConsent("สมหญิง ใจดี", given.today(), given.today().plusDays(30)));
        var seen = registrations.find(DISTRICT, it.id()).orElseThrow();
        assertThat(seen.mayEdit()).isTrue();
        var sent = given.move(DISTRICT, seen, new RegistrationMove.Submit());
        assertThat(registrations.steps(applicant, sent.id()).getLast().onBehalf())
                .isTrue();

        registrations.endHelp(applicant, it.id());
        assertThat(registrations.find(applicant, it.id()).orElseThrow().helped())
                .isFalse();
    }

    @Test
    void paper_is_keyed_in_with_consent_and_sent_with_the_paper() {
        var consent =
                new AssistConsent("สมหญิง ใจดี", given.today(), given.today().plusDays(30));
        refusedForm(() -> registrations.create(DISTRICT, form(), null));
        refused(() -> registrations.create(ELSEWHERE, form(), consent), RegisterRejected.NotYours.class);
        var it = registrations.create(DISTRICT, form(), consent);

        refused(() -> given.move(DISTRICT, it, new RegistrationMove.Submit()), RegisterRejected.PaperMissing.class);
        files.add(DISTRICT, it.id(), Purpose.PAPER_FORM, "ใบคำร้อง.pdf", new ByteArrayInputStream(PDF));

        assertThat(given.move(DISTRICT, it, new RegistrationMove.Submit()).byHand())
                .isTrue();
        assertThat(files.of(PROVINCE, it.id())).hasSize(1);
        assertThat(files.of(DEPARTMENT, it.id())).isEmpty();
    }

    @Test
    void officers_read_telephone_numbers_only_by_saying_what_for() {
        var it = given.submitted(somebody());

        var seen = registrations.find(DEPARTMENT, it.id()).orElseThrow().form();

        assertThat(seen.contactPhone()).isEmpty();
        assertThat(seen.contactName()).isEmpty();
        assertThat(seen.address()).isEmpty();
        assertThat(registrations.find(PROVINCE, it.id()).orElseThrow().form().contactPhone())
                .isEmpty();
    }

    @Test
    void an_incomplete_application_is_not_sent() {
        var applicant = somebody();
        var form = form(ProducerKind.COMMUNITY_GROUP, null, null);
        var it = registrations.create(applicant, form, null);

        assertThatThrownBy(() -> given.move(applicant, it, new RegistrationMove.Submit()))
                .isInstanceOf(CatalogRejected.class)
                .hasMessageContaining("groupId");
    }

    @Test
    void a_group_of_five_becomes_an_occupation_group_and_then_a_producer() {
        var chair = somebody();
        var group = groups.create(chair, new ProducerGroups.Form("กลุ่มกะปิ", "810116", "กะปิ", "200 กระปุก", null));
        assertThat(group.stage()).isEqualTo(ProducerGroup.Stage.GATHERING);
        long id = group.id();
        var early = group;
        refused(() -> groups.registerOccupation(DISTRICT, id, early.version()), RegisterRejected.TooFewMembers.class);

        var secretary = somebody();
        groups.addMember(
                chair,
                id,
                new ProducerGroups.NewMember("เลขา", ProducerGroup.Role.SECRETARY, 10, secretary.accountId()));
        for (int i = 0; i < 3; i++) {
            groups.addMember(
                    chair, id, new ProducerGroups.NewMember("สมาชิก " + i, ProducerGroup.Role.MEMBER, 5, null));
        }
        group = groups.registerOccupation(DISTRICT, id, early.version());
        assertThat(group.stage()).isEqualTo(ProducerGroup.Stage.OCCUPATION_GROUP);

        var draft = registrations.create(secretary, form(ProducerKind.COMMUNITY_GROUP, id, null), null);
        assertThat(registrations.own(chair)).extracting("id").contains(draft.id());
        var it = given.move(chair, draft, new RegistrationMove.Submit());
        it = given.move(DISTRICT, it, new RegistrationMove.PassCheck());
        it = given.move(DISTRICT, it, new RegistrationMove.Consent(given.meeting(DISTRICT)));
        it = given.move(PROVINCE, it, new RegistrationMove.Certify(given.meeting(PROVINCE)));
        given.move(PROVINCE, it, new RegistrationMove.Announce());

        assertThat(groups.find(chair, id).orElseThrow().stage()).isEqualTo(ProducerGroup.Stage.OTOP_PRODUCER);
        assertThat(groups.find(DEPARTMENT, id).orElseThrow().members()).isEmpty();
    }

    @Test
    void a_group_has_one_chair_and_somebody_who_acts() {
        var chair = somebody();
        var group = groups.create(chair, new ProducerGroups.Form("กลุ่มทอผ้า", "810116", "", "", null));
        long id = group.id();

        refused(
                () -> groups.addMember(
                        chair, id, new ProducerGroups.NewMember("อีกคน", ProducerGroup.Role.CHAIR, 0, null)),
                RegisterRejected.HasAChair.class);
        refused(
                () -> groups.addMember(
                        chair,
                        id,
                        new ProducerGroups.NewMember("ซ้ำ", ProducerGroup.Role.MEMBER, 0, chair.accountId())),
                RegisterRejected.AlreadyInGroup.class);
        refused(
                () -> groups.removeMember(chair, id, group.members().getFirst().id()),
                RegisterRejected.NobodyLeftToAct.class);
        refused(
                () -> groups.find(somebody(), id)
                        .orElseThrow(() -> new RegisterRejected(new RegisterRejected.NoSuchGroup(id))),
                RegisterRejected.NoSuchGroup.class);
    }

    @Test
    void a_meeting_decides_all_or_none_and_only_its_own_office_counts() {
        var one = given.checked(somebody());
        var two = given.submitted(somebody());
        long meeting = given.meeting(DISTRICT);
        var both = List.of(
                new RegistrationPick(one.id(), one.version(), new RegistrationMove.Consent(meeting), null),
                new RegistrationPick(two.id(), two.version(), new RegistrationMove.Consent(meeting), null));

        refused(() -> run(both), RegisterRejected.OneOfSeveral.class);
        assertThat(state(one)).isEqualTo(RegistrationState.CHECKED);
        refused(
                () -> given.move(DISTRICT, one, new RegistrationMove.Consent(given.meeting(ELSEWHERE))),
                RegisterRejected.WrongMeeting.class);
        var checked = given.move(DISTRICT, two, new RegistrationMove.PassCheck());
        registrations.moveAll(
                DISTRICT,
                List.of(
                        new RegistrationPick(one.id(), one.version(), new RegistrationMove.Consent(meeting), null),
                        new RegistrationPick(
                                checked.id(),
                                checked.version(),
                                new RegistrationMove.WithholdConsent(meeting, "ไม่ได้ผลิตเอง"),
                                null)));

        assertThat(state(one)).isEqualTo(RegistrationState.CONSENTED);
        assertThat(state(two)).isEqualTo(RegistrationState.NOT_CONSENTED);
        assertThat(registrations.work(PROVINCE, WorkList.WAITING, null, 100).items())
                .extracting("id")
                .contains(one.id(), two.id());
    }

    @Test
    void of_many_who_move_it_at_once_one_does() throws Exception {
        var it = given.certified(somebody());
        List<Callable<Boolean>> tries = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        given.move(PROVINCE, it, new RegistrationMove.Announce());
                        return true;
                    } catch (RegisterRejected late) {
                        return false;
                    }
                })
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(tries).stream().filter(done -> done.resultNow()))
                    .hasSize(1);
        }
        assertThat(registrations.steps(PROVINCE, it.id()))
                .filteredOn(step -> step.what().equals("ANNOUNCE"))
                .hasSize(1);
    }

    @Test
    void after_the_last_day_there_is_no_appeal() {
        var applicant = somebody();
        var it = given.notified(applicant);
        sql.change(
                "update tambon_catalog.registration set notified_on = ?, appeal_until = ? where id = ?",
                given.today().minusDays(8).toString(),
                given.today().minusDays(1).toString(),
                it.id());

        refused(
                () -> given.move(applicant, it, new RegistrationMove.Appeal("เพิ่งเห็นจดหมาย", null)),
                RegisterRejected.AppealTooLate.class);
        var inTime = given.move(
                PROVINCE,
                it,
                new RegistrationMove.Appeal(
                        "รับหนังสือไว้ในกำหนด", given.today().minusDays(1)));
        assertThat(inTime.state()).isEqualTo(RegistrationState.APPEALED);
    }

    @Test
    void a_renewal_keeps_number_and_producer_and_takes_the_earlier_ones_place() {
        var applicant = somebody();
        var earlier = given.registered(applicant);
        refused(
                () -> registrations.create(applicant, form(ProducerKind.SOLE_OWNER, null, earlier.id()), null),
                RegisterRejected.TooEarlyToRenew.class);
        sql.change(
                "update tambon_catalog.registration set valid_until = ? where id = ?",
                given.today().plusDays(30).toString(),
                earlier.id());

        var it = registrations.create(applicant, form(ProducerKind.SOLE_OWNER, null, earlier.id()), null);
        it = given.move(applicant, it, new RegistrationMove.Submit());
        it = given.move(DISTRICT, it, new RegistrationMove.PassCheck());
        it = given.move(DISTRICT, it, new RegistrationMove.Consent(given.meeting(DISTRICT)));
        it = given.move(PROVINCE, it, new RegistrationMove.Certify(given.meeting(PROVINCE)));
        it = given.move(PROVINCE, it, new RegistrationMove.Announce());

        assertThat(it.registrationNumber()).isEqualTo(earlier.registrationNumber());
        assertThat(it.producerId()).isEqualTo(earlier.producerId());
        assertThat(entry(it)).isPresent();
        assertThat(entry(earlier)).isEmpty();
    }

    @Test
    void a_sent_file_stays() {
        var applicant = somebody();
        var it = given.draft(applicant);
        var file = files.add(applicant, it.id(), Purpose.PRODUCT, "../../a\\b.png", new ByteArrayInputStream(PDF));
        assertThat(file.name()).isEqualTo("b.png");
        assertThat(file.contentType()).isEqualTo("application/pdf");
        var sent = given.move(applicant, it, new RegistrationMove.Submit());
        var back = given.move(DISTRICT, sent, new RegistrationMove.AskCorrections("ขอรูป"));

        refused(() -> run(() -> files.remove(applicant, back.id(), file.id())), RegisterRejected.NoSuchFile.class);
        refused(
                () -> files.add(applicant, back.id(), Purpose.OTHER, "x", new ByteArrayInputStream("<svg>".getBytes())),
                RegisterRejected.FileKindUnknown.class);
        assertThat(files.read(somebody(), back.id(), file.id())).isEmpty();
    }

    private java.util.Optional<tambon.catalog.RegisterEntry> entry(Registration it) {
        return register.search(new RegisterQuery(it.form().nameTh(), null, null, null), null, 10).items().stream()
                .findFirst();
    }

    private RegistrationState state(Registration it) {
        return registrations.find(PROVINCE, it.id()).orElseThrow().state();
    }

    private Object run(List<RegistrationPick> picks) {
        registrations.moveAll((RegisterActor) DISTRICT, picks);
        return picks;
    }

    private static Object run(Runnable work) {
        work.run();
        return work;
    }

    private static void refused(Callable<?> work, Class<? extends Reason> reason) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(
                        RegisterRejected.class, e -> assertThat(e.reason()).isInstanceOf(reason));
    }

    private static void refusedForm(Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOf(CatalogRejected.class);
    }
}
