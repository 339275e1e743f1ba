package tambon.storefront.start;

import io.micronaut.context.annotation.Requires;
import tambon.catalog.CommitteeMeetings;
import tambon.catalog.ProducerGroup;
import tambon.catalog.ProducerGroups;
import tambon.catalog.ProducerKind;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.Registration;
import tambon.catalog.RegistrationForm;
import tambon.catalog.RegistrationMove;
import tambon.catalog.RegistrationPick;
import tambon.catalog.Registrations;
import tambon.infra.id.Ids;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A few applications in the demo district, one at each office's desk, and a collection centre that could sell for others. */
@Singleton
@Requires(property = "tambon.demo", value = "true")
final class DemoApplications {

    private final Registrations registrations;
    private final CommitteeMeetings meetings;
    private final ProducerGroups groups;
    private final Ids ids;
    private final Clock clock;

    DemoApplications(
            Registrations registrations, CommitteeMeetings meetings, ProducerGroups groups, Ids ids, Clock clock) {
        this.groups = groups;
        this.registrations = registrations;
        this.meetings = meetings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Once: whoever has an application here has been here before.
     *
     * @param areaCode a tambon of the demo district
     */
    void sendIn(Applicant buyer, String areaCode) {
        if (!registrations.own(buyer).isEmpty()) {
            return;
        }
        groups.create(
                buyer,
                new ProducerGroups.Form(
                        ProducerGroup.Shape.COLLECTION_CENTRE,
                        "ศูนย์รวบรวมและกระจายผลผลิตอ่าวลึก",
                        areaCode,
                        "",
                        "",
                        null));
        var district = new DistrictOfficer(ids.next(), "เจ้าหน้าที่อำเภอ", areaCode.substring(0, 4));
        var province = new ProvinceOfficer(ids.next(), "เจ้าหน้าที่จังหวัด", areaCode.substring(0, 2));
        sent(buyer, "ครัวสมหญิง น้ำพริกกุ้งเสียบ", areaCode, "น้ำพริกกุ้งเสียบ\nกุ้งต้มหวาน");

        var checked = sent(somebody("มาลี ทองดี"), "ผ้าบาติกมาลี", areaCode, "ผ้าบาติก\nผ้าคลุมไหล่");
        move(district, checked, new RegistrationMove.PassCheck());

        var consented = sent(somebody("ประเสริฐ แซ่ตัน"), "เรือหัวโทงจำลองลุงประเสริฐ", areaCode, "เรือหัวโทงจำลอง");
        consented = move(district, consented, new RegistrationMove.PassCheck());
        move(district, consented, new RegistrationMove.Consent(meeting(district)));

        var refused = sent(somebody("วิชัย รุ่งเรือง"), "ขนมวิชัย", areaCode, "ขนมบ้าบิ่น");
        refused = move(district, refused, new RegistrationMove.PassCheck());
        refused = move(
                district,
                refused,
                new RegistrationMove.WithholdConsent(meeting(district), "ซื้อมาขายไป ไม่ได้ผลิตเองในพื้นที่"));
        move(province, refused, new RegistrationMove.Refuse(meeting(province), "ซื้อมาขายไป ไม่ได้ผลิตเองในพื้นที่"));
    }

    private Applicant somebody(String name) {
        return new Applicant(ids.next(), name);
    }

    private Registration sent(Applicant applicant, String name, String areaCode, String goods) {
        var form = new RegistrationForm(
                ProducerKind.SOLE_OWNER,
                name,
                "",
                areaCode,
                "หมู่ 3",
                applicant.name(),
                "02 000 0000",
                goods,
                "",
                "",
                "",
                true,
                false,
                null,
                null);
        return move(applicant, registrations.create(applicant, form, null), new RegistrationMove.Submit());
    }

    private Registration move(RegisterActor actor, Registration it, RegistrationMove move) {
        return registrations.move(actor, new RegistrationPick(it.id(), it.version(), move, null));
    }

    private long meeting(RegisterActor officer) {
        return meetings.record(
                        officer,
                        "ประชุมคณะกรรมการ ครั้งที่ 1",
                        LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK),
                        List.of("ประธานกรรมการ", "กรรมการ", "กรรมการและเลขานุการ"))
                .id();
    }
}
