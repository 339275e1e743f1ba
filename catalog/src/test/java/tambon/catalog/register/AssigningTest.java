package tambon.catalog.register;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NoSuchRegistration;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.RegisterReminders;
import tambon.catalog.RegistrationCard;
import tambon.catalog.RegistrationMove;
import tambon.catalog.RegistrationStep;
import tambon.catalog.Registrations;
import tambon.catalog.Registrations.Assignee;
import tambon.catalog.WorkList;
import tambon.infra.testing.StatementCount;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.catalog.register.RegisterFixture.DEPARTMENT;
import static tambon.catalog.register.RegisterFixture.DISTRICT;
import static tambon.catalog.register.RegisterFixture.PROVINCE;
import static tambon.catalog.register.RegisterFixture.somebody;

/** Work given to a colleague, several at a time, taken back, and counted. */
@MicronautTest(transactional = false)
class AssigningTest implements WithDatabase {

    private final DistrictOfficer colleague =
            new DistrictOfficer(ThreadLocalRandom.current().nextLong(1_000, Long.MAX_VALUE), "สมชาย", "8101");
    private final Assignee to = new Assignee(colleague.accountId(), colleague.name());

    @Inject
    Registrations registrations;

    @Inject
    RegisterReminders reminders;

    @Inject
    RegisterFixture given;

    @Test
    void several_are_given_to_one_colleague_and_each_keeps_a_step_of_it() throws Exception {
        var applicant = somebody();
        var ids = List.of(
                given.submitted(applicant).id(),
                given.submitted(applicant).id(),
                given.checked(applicant).id());

        var statements = StatementCount.of(() -> {
            registrations.assign(DISTRICT, ids, to);
            return ids;
        });
        registrations.assign(DISTRICT, ids, to);

        assertThat(statements.stream().filter(each -> each.contains("tambon_catalog")))
                .hasSize(3);
        assertThat(registrations.work(colleague, WorkList.MINE, null, 10).items())
                .extracting(RegistrationCard::id)
                .containsExactlyElementsOf(ids);
        assertThat(reminders.counts(colleague).mine()).isEqualTo(3);
        for (long id : ids) {
            assertThat(registrations.steps(DISTRICT, id).stream()
                            .filter(step -> step.what().equals("ASSIGNED")))
                    .extracting(RegistrationStep::actorName, RegistrationStep::reasons)
                    .as("told once")
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(DISTRICT.name(), "สมชาย"));
        }
    }

    @Test
    void what_was_given_is_taken_back_and_moving_on_it_is_nobodys() {
        var applicant = somebody();
        var taken = given.submitted(applicant);
        var moved = given.checked(applicant);
        registrations.assign(DISTRICT, List.of(taken.id(), moved.id()), to);

        registrations.assign(DISTRICT, List.of(taken.id()), null);
        given.move(DISTRICT, moved, new RegistrationMove.Consent(given.meeting(DISTRICT)));

        assertThat(registrations.find(DISTRICT, taken.id()).orElseThrow().assignedName())
                .isEmpty();
        assertThat(registrations.find(PROVINCE, moved.id()).orElseThrow().assignedName())
                .isEmpty();
        assertThat(reminders.counts(colleague).mine()).isZero();
    }

    @Test
    void one_that_is_elsewhere_keeps_all_from_being_given() {
        var applicant = somebody();
        var here = given.submitted(applicant).id();
        var elsewhere = new DistrictOfficer(15, "อำเภออื่น", "8104");

        assertThatThrownBy(() -> registrations.assign(elsewhere, List.of(here), to))
                .isInstanceOfSatisfying(
                        RegisterRejected.class, it -> assertThat(it.reason()).isEqualTo(new NoSuchRegistration(here)));
        assertThatThrownBy(() -> registrations.assign(DISTRICT, List.of(here, 1L), to))
                .isInstanceOfSatisfying(
                        RegisterRejected.class, it -> assertThat(it.reason()).isEqualTo(new NoSuchRegistration(1)));
        assertThatThrownBy(() -> registrations.assign(applicant, List.of(here), to))
                .isInstanceOfSatisfying(
                        RegisterRejected.class, it -> assertThat(it.reason()).isInstanceOf(NotYours.class));

        assertThat(registrations.find(DISTRICT, here).orElseThrow().assignedName())
                .isEmpty();
    }

    @Test
    void revocations_are_a_list_of_the_provinces_and_committees_see_only_what_they_decide() {
        var applicant = somebody();
        var ordered = given.move(
                DEPARTMENT, given.registered(applicant), new RegistrationMove.OrderRevocation("ซื้อมาขายไป"));
        int before = reminders.counts(PROVINCE).revocations();

        assertThat(before).isPositive();
        var list = registrations.work(PROVINCE, WorkList.REVOCATIONS, null, 100).items();
        assertThat(list).allSatisfy(card -> assertThat(card.state().name()).isEqualTo("REVOCATION_ORDERED"));
        given.move(PROVINCE, ordered, new RegistrationMove.Revoke());
        assertThat(registrations.work(PROVINCE, WorkList.REVOCATIONS, null, 100).items())
                .extracting(RegistrationCard::id)
                .doesNotContain(ordered.id());
        assertThat(registrations.work(DISTRICT, WorkList.COMMITTEE, null, 100).items())
                .allSatisfy(card -> assertThat(card.state().name()).isEqualTo("CHECKED"));
        assertThat(registrations.work(DEPARTMENT, WorkList.COMMITTEE, null, 10).items())
                .isEmpty();
    }
}
