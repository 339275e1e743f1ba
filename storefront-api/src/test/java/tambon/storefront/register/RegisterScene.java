package tambon.storefront.register;

import io.micronaut.runtime.server.EmbeddedServer;
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
import tambon.catalog.RegistrationState;
import tambon.catalog.Registrations;
import tambon.infra.time.FiscalYear;
import tambon.storefront.account.Accounts;
import tambon.storefront.account.NewAccount;
import tambon.storefront.account.Standing;
import tambon.storefront.page.Role;
import tambon.storefront.testing.Browser;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The people around one register, signed in, and applications in every state. */
@Singleton
class RegisterScene {

    static final String PASSWORD = "a tall coconut tree";

    private final Accounts accounts;
    private final Registrations registrations;
    private final CommitteeMeetings meetings;
    private final EmbeddedServer server;
    private final Clock clock;
    private final Map<Person, Browser> browsers = new EnumMap<>(Person.class);
    private final Map<Person, RegisterActor> actors = new EnumMap<>(Person.class);

    RegisterScene(
            Accounts accounts,
            Registrations registrations,
            CommitteeMeetings meetings,
            EmbeddedServer server,
            Clock clock) {
        this.accounts = accounts;
        this.registrations = registrations;
        this.meetings = meetings;
        this.server = server;
        this.clock = clock;
    }

    /** Everyone who may try something; each role is somebody's. */
    enum Person {
        GUEST(null, null),
        APPLICANT(Role.BUYER, new Standing.Buyer()),
        STRANGER(Role.BUYER, new Standing.Buyer()),
        OTHER_PRODUCER(Role.PRODUCER, new Standing.ForProducer(42)),
        MARKET_MANAGER(Role.MARKET_MANAGER, new Standing.RunsMarkets("8101")),
        MARKETER(Role.MARKETER, new Standing.MarketerIn("81")),
        TRADER(Role.TRADER, new Standing.TraderIn("81")),
        DISTRICT(Role.DISTRICT_OFFICER, new Standing.OfDistrict("8101")),
        OTHER_DISTRICT(Role.DISTRICT_OFFICER, new Standing.OfDistrict("8104")),
        PROVINCE(Role.PROVINCE_OFFICER, new Standing.OfProvince("81")),
        OTHER_PROVINCE(Role.PROVINCE_OFFICER, new Standing.OfProvince("92")),
        DEPARTMENT(Role.DEPARTMENT_OFFICER, new Standing.OfDepartment());

        final String role;
        final Standing standing;

        Person(String role, Standing standing) {
            this.role = role;
            this.standing = standing;
        }
    }

    void everyoneSignsIn() {
        browsers.put(Person.GUEST, new Browser(server.getURI()));
        for (var person : Person.values()) {
            if (person.standing != null) {
                var login = UUID.randomUUID() + "@example.com";
                long id = accounts.create(new NewAccount(login, person.name(), PASSWORD, person.standing))
                        .id();
                var browser = new Browser(server.getURI(), Browser.anyAddress());
                browser.submit("/sign-in", "login", login, "password", PASSWORD);
                browsers.put(person, browser);
                actors.put(person, actor(id, person));
            }
        }
    }

    Browser browser(Person person) {
        return browsers.get(person);
    }

    RegisterActor actor(Person person) {
        return actors.get(person);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
    }

    static RegistrationForm form(String name) {
        return new RegistrationForm(
                ProducerKind.SOLE_OWNER,
                name,
                "",
                "810116",
                "12 หมู่ 3",
                "สมหญิง ใจดี",
                "081 234 5678",
                "กะปิ",
                "",
                "",
                "",
                true,
                true,
                null,
                null);
    }

    static String name() {
        return "กะปิป้าหญิง " + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
    }

    long meeting(Person person) {
        return meetings.record(actor(person), "ครั้งที่ 1", today(), List.of("ประธาน"))
                .id();
    }

    /** A new application of the applicant's that is there. */
    Registration in(RegistrationState state) {
        return switch (state) {
            case DRAFT -> registrations.create(actor(Person.APPLICANT), form(name()), null);
            case SUBMITTED -> then(Person.APPLICANT, RegistrationState.DRAFT, new RegistrationMove.Submit());
            case CORRECTION_ASKED ->
                then(Person.DISTRICT, RegistrationState.SUBMITTED, new RegistrationMove.AskCorrections("ขอรูป"));
            case CHECKED -> then(Person.DISTRICT, RegistrationState.SUBMITTED, new RegistrationMove.PassCheck());
            case CONSENTED ->
                then(
                        Person.DISTRICT,
                        RegistrationState.CHECKED,
                        new RegistrationMove.Consent(meeting(Person.DISTRICT)));
            case NOT_CONSENTED ->
                then(
                        Person.DISTRICT,
                        RegistrationState.CHECKED,
                        new RegistrationMove.WithholdConsent(meeting(Person.DISTRICT), "ไม่ได้ผลิตเอง"));
            case CERTIFIED ->
                then(
                        Person.PROVINCE,
                        RegistrationState.CONSENTED,
                        new RegistrationMove.Certify(meeting(Person.PROVINCE)));
            case REGISTERED -> then(Person.PROVINCE, RegistrationState.CERTIFIED, new RegistrationMove.Announce());
            case REFUSED ->
                then(
                        Person.PROVINCE,
                        RegistrationState.NOT_CONSENTED,
                        new RegistrationMove.Refuse(meeting(Person.PROVINCE), "ไม่ได้ผลิตเอง"));
            case REFUSAL_NOTIFIED ->
                then(Person.PROVINCE, RegistrationState.REFUSED, new RegistrationMove.NotifyRefusal(null));
            case APPEALED ->
                then(
                        Person.APPLICANT,
                        RegistrationState.REFUSAL_NOTIFIED,
                        new RegistrationMove.Appeal("ผลิตเองทุกขั้นตอน", null));
            case APPEAL_DISMISSED ->
                then(
                        Person.PROVINCE,
                        RegistrationState.APPEALED,
                        new RegistrationMove.DismissAppeal("ไม่มีหลักฐานใหม่"));
            case REVOCATION_ORDERED ->
                then(
                        Person.DEPARTMENT,
                        RegistrationState.REGISTERED,
                        new RegistrationMove.OrderRevocation("ซื้อมาขายไป"));
            case REVOKED -> then(Person.PROVINCE, RegistrationState.REVOCATION_ORDERED, new RegistrationMove.Revoke());
        };
    }

    private Registration then(Person person, RegistrationState before, RegistrationMove move) {
        var it = in(before);
        return registrations.move(actor(person), new RegistrationPick(it.id(), it.version(), move, null));
    }

    private static RegisterActor actor(long id, Person person) {
        return switch (person.standing) {
            case Standing.OfDistrict(var code) -> new DistrictOfficer(id, person.name(), code);
            case Standing.OfProvince(var code) -> new ProvinceOfficer(id, person.name(), code);
            case Standing.OfDepartment _ -> new DepartmentOfficer(id, person.name());
            case Standing.Buyer _,
                    Standing.ForProducer _,
                    Standing.RunsMarkets _,
                    Standing.MarketerIn _,
                    Standing.TraderIn _ -> new Applicant(id, person.name());
        };
    }
}
