package tambon.catalog.register;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.catalog.PrivateContacts;
import tambon.catalog.PrivateContacts.Purpose;
import tambon.catalog.PrivateContacts.Reading;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterFile;
import tambon.catalog.RegisterFiles;
import tambon.catalog.RegisterRejected;
import tambon.catalog.Registrations;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.catalog.register.RegisterFixture.DEPARTMENT;
import static tambon.catalog.register.RegisterFixture.DISTRICT;
import static tambon.catalog.register.RegisterFixture.PDF;
import static tambon.catalog.register.RegisterFixture.PROVINCE;
import static tambon.catalog.register.RegisterFixture.somebody;

@MicronautTest(transactional = false)
class PrivateContactsTest implements WithDatabase {

    @Inject
    PrivateContacts personal;

    @Inject
    RegisterFiles files;

    @Inject
    Registrations registrations;

    @Inject
    RegisterFixture given;

    @Test
    void an_officer_reads_a_contact_and_its_owner_and_the_department_see_that() {
        var applicant = somebody();
        var it = given.submitted(applicant);

        var contact = personal.read(DISTRICT, it.id(), Purpose.APPLICATION, "ขอเอกสารเพิ่ม")
                .orElseThrow();

        assertThat(contact.phone()).isEqualTo("081 234 5678");
        assertThat(contact.name()).isEqualTo("สมหญิง ใจดี");
        assertThat(readings(it.id())).extracting(Reading::reader).containsExactly(DISTRICT.name());
        var seen = personal.readings(applicant, it.id(), null, 10).items().getFirst();
        assertThat(seen.purpose()).isEqualTo(Purpose.APPLICATION);
        assertThat(seen.note()).isEqualTo("ขอเอกสารเพิ่ม");
        assertThat(personal.readings(somebody(), it.id(), null, 10).items()).isEmpty();
        assertThat(personal.readings(PROVINCE, it.id(), null, 10).items()).isEmpty();
    }

    @Test
    void who_may_not_see_the_application_reads_nothing_and_leaves_no_record() {
        var it = given.submitted(somebody());

        assertThat(personal.read(new DistrictOfficer(21, "อำเภอคลองท่อม", "8104"), it.id(), Purpose.APPLICATION, ""))
                .isEmpty();
        assertThatThrownBy(() -> personal.read(DEPARTMENT, it.id(), Purpose.COMPLAINT, ""))
                .isInstanceOf(RegisterRejected.class);
        assertThat(readings(it.id())).isEmpty();
    }

    @Test
    void reading_a_paper_with_an_identity_card_is_written_down() {
        var applicant = somebody();
        var draft = given.draft(applicant);
        var card = files.add(
                applicant, draft.id(), RegisterFile.Purpose.IDENTITY, "บัตร.pdf", new ByteArrayInputStream(PDF));
        given.move(
                applicant,
                registrations.find(applicant, draft.id()).orElseThrow(),
                new tambon.catalog.RegistrationMove.Submit());

        assertThat(files.read(applicant, draft.id(), card.id())).isPresent();
        assertThat(readings(draft.id())).isEmpty();
        assertThat(files.read(PROVINCE, draft.id(), card.id())).isPresent();
        assertThat(files.read(DEPARTMENT, draft.id(), card.id())).isEmpty();

        assertThat(readings(draft.id())).extracting(Reading::what).containsExactly("บัตร.pdf");
    }

    private List<Reading> readings(long registration) {
        return personal.readings(DEPARTMENT, registration, null, 100).items();
    }
}
