package tambon.catalog.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogFixture;
import tambon.catalog.CommitteeMeetings;
import tambon.catalog.ProducerKind;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.Registration;
import tambon.catalog.RegistrationForm;
import tambon.catalog.RegistrationMove;
import tambon.catalog.RegistrationPick;
import tambon.catalog.Registrations;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Applicants, officers and applications nobody else has, for tests. */
@Singleton
public class RegisterFixture {

    static final DistrictOfficer DISTRICT = new DistrictOfficer(11, "อำเภอเมืองกระบี่", "8101");
    static final ProvinceOfficer PROVINCE = new ProvinceOfficer(12, "จังหวัดกระบี่", "81");
    static final DepartmentOfficer DEPARTMENT = new DepartmentOfficer(13, "กรมการพัฒนาชุมชน");
    static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Registrations registrations;
    private final CommitteeMeetings meetings;
    private final Clock clock;

    RegisterFixture(Registrations registrations, CommitteeMeetings meetings, Clock clock) {
        this.registrations = registrations;
        this.meetings = meetings;
        this.clock = clock;
    }

    static Applicant somebody() {
        return new Applicant(ThreadLocalRandom.current().nextLong(1_000, Long.MAX_VALUE), "สมหญิง ใจดี");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
    }

    static RegistrationForm form() {
        return form(ProducerKind.SOLE_OWNER, null, null);
    }

    static RegistrationForm form(ProducerKind kind, @Nullable Long group, @Nullable Long renews) {
        return new RegistrationForm(
                kind,
                CatalogFixture.unique("กะปิป้าหญิง"),
                "Auntie Ying",
                "810116",
                "12 หมู่ 3",
                "สมหญิง ใจดี",
                "081 234 5678",
                "กะปิ น้ำพริก",
                "200 กระปุก",
                "",
                "มผช.",
                true,
                false,
                group,
                renews);
    }

    Registration draft(Applicant applicant) {
        return registrations.create(applicant, form(), null);
    }

    Registration move(RegisterActor actor, Registration it, RegistrationMove move) {
        return registrations.move(actor, new RegistrationPick(it.id(), it.version(), move, null));
    }

    Registration submitted(Applicant applicant) {
        return move(applicant, draft(applicant), new RegistrationMove.Submit());
    }

    Registration checked(Applicant applicant) {
        return move(DISTRICT, submitted(applicant), new RegistrationMove.PassCheck());
    }

    Registration consented(Applicant applicant) {
        return move(DISTRICT, checked(applicant), new RegistrationMove.Consent(meeting(DISTRICT)));
    }

    Registration certified(Applicant applicant) {
        return move(PROVINCE, consented(applicant), new RegistrationMove.Certify(meeting(PROVINCE)));
    }

    Registration registered(Applicant applicant) {
        return move(PROVINCE, certified(applicant), new RegistrationMove.Announce());
    }

    Registration refused(Applicant applicant) {
        return move(
                PROVINCE, consented(applicant), new RegistrationMove.Refuse(meeting(PROVINCE), "ยังไม่มีสถานที่ผลิต"));
    }

    Registration notified(Applicant applicant) {
        return move(PROVINCE, refused(applicant), new RegistrationMove.NotifyRefusal(today()));
    }

    long meeting(RegisterActor actor) {
        return meetings.record(actor, "ครั้งที่ 1", today(), List.of("ประธาน", "กรรมการ"))
                .id();
    }
}
