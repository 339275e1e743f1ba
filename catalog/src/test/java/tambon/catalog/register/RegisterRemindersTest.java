package tambon.catalog.register;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterReminders;
import tambon.catalog.RegisterReminders.Kind;
import tambon.catalog.RegisterReminders.Reminder;
import tambon.catalog.RegistrationMove;
import tambon.infra.database.Statements;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static tambon.catalog.register.RegisterFixture.DEPARTMENT;
import static tambon.catalog.register.RegisterFixture.DISTRICT;
import static tambon.catalog.register.RegisterFixture.PROVINCE;
import static tambon.catalog.register.RegisterFixture.somebody;

@MicronautTest(transactional = false)
class RegisterRemindersTest implements WithDatabase {

    @Inject
    RegisterReminders reminders;

    @Inject
    RegisterFixture given;

    @Inject
    Statements sql;

    @Test
    void the_applicant_is_told_of_corrections_and_of_the_days_to_appeal() {
        var applicant = somebody();
        var corrected = given.move(DISTRICT, given.submitted(applicant), new RegistrationMove.AskCorrections("ขอรูป"));
        var refused = given.notified(applicant);

        assertThat(reminders.of(applicant))
                .extracting(Reminder::kind, Reminder::registrationId, Reminder::day)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Kind.CORRECTION, corrected.id(), corrected.dueOn()),
                        org.assertj.core.groups.Tuple.tuple(Kind.APPEAL_ENDS, refused.id(), refused.appealUntil()));
        assertThat(reminders.of(somebody())).isEmpty();
        assertThat(reminders.of(DEPARTMENT)).isEmpty();
    }

    @Test
    void a_registration_that_ends_soon_is_told_to_its_holder_and_its_offices() {
        var applicant = somebody();
        var ending = given.registered(applicant);
        var lasting = given.registered(applicant);
        until(ending.id(), 30);
        until(lasting.id(), 300);

        assertThat(reminders.of(applicant))
                .containsExactly(new Reminder(
                        Kind.RENEWAL,
                        ending.id(),
                        ending.form().nameTh(),
                        given.today().plusDays(30)));
        for (RegisterActor officer : List.of(DISTRICT, PROVINCE)) {
            assertThat(reminders.of(officer)).hasSizeLessThanOrEqualTo(RegisterReminders.MOST);
        }
    }

    private void until(long registration, int days) {
        sql.change(
                "update tambon_catalog.registration set valid_until = ? where id = ?",
                given.today().plusDays(days).toString(),
                registration);
    }
}
