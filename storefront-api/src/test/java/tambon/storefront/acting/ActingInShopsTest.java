package tambon.storefront.acting;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
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
import tambon.infra.event.Relay;
import tambon.infra.id.PublicId;
import tambon.infra.time.FiscalYear;
import tambon.storefront.account.Account;
import tambon.storefront.account.Accounts;
import tambon.storefront.account.NewAccount;
import tambon.storefront.account.Standing;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Hubs by grant, colleagues by their group, offices by consent: into a shop, marked, and out of it at once. */
@MicronautTest(transactional = false)
class ActingInShopsTest implements WithServer {

    private static final String PASSWORD = "a tall coconut tree";
    private static final Pattern POST = Pattern.compile("name=\"post\" value=\"([^\"]+)\"");
    private static final Pattern GRANT = Pattern.compile("/my/people/grants/([^/]+)/end");

    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Inject
    ProducerGroups groups;

    @Inject
    Registrations registrations;

    @Inject
    CommitteeMeetings meetings;

    @Inject
    Relay relay;

    @Inject
    Shop shop;

    @Inject
    Clock clock;

    private record Person(Account account, Browser browser) {
        Applicant actor() {
            return new Applicant(account.id(), account.name());
        }
    }

    private record Hub(Person officer, ProducerGroup group) {}

    @Test
    void a_hub_does_what_it_was_granted_and_nothing_else() {
        var sold = shop.sells("น้ำพริกปลาฉลาด", 55, 3);
        var maker = person(new Standing.ForProducer(sold.producerId()));
        var hub = hub(ProducerGroup.Shape.COLLECTION_CENTRE);
        var hands = hub.officer().browser();
        assertThat(POST.matcher(hands.get("/acting").body()).find()).isFalse();

        grant(maker, hub, "GOODS", "STOCK");
        var entered = enter(hands);

        assertThat(entered).isEqualTo("/my/products");
        assertThat(hands.get("/my/products").body())
                .contains("น้ำพริกปลาฉลาด")
                .contains(hub.group().nameTh())
                .doesNotContain("href=\"/my/income\"");
        assertThat(hands.get("/my/products/" + sold.id() + "/stock").statusCode())
                .isEqualTo(200);
        for (var closed :
                List.of("/my", "/my/orders", "/my/income", "/my/payouts", "/my/vat", "/my/people", "/my/promotions")) {
            assertThat(hands.get(closed).statusCode()).as(closed).isEqualTo(403);
        }
        assertThat(hands.json("GET", "/api/v1/producer/orders", "").statusCode())
                .isEqualTo(403);
        assertThat(hands.json("GET", "/api/v1/producer/grants", "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_a_hub_does_bears_its_name_and_the_producer_reads_it() {
        var sold = shop.sells("กะปิหวาน", 80, 4);
        var maker = person(new Standing.ForProducer(sold.producerId()));
        var hub = hub(ProducerGroup.Shape.NETWORK);
        grant(maker, hub, "STOCK");
        enter(hub.officer().browser());

        var counted = hub.officer()
                .browser()
                .json(
                        "PUT",
                        "/api/v1/producer/products/" + sold.id() + "/stock",
                        "[{\"variant\":\"" + sold.variant() + "\",\"seen\":4,\"left\":9}]");
        var renamed = hub.officer().browser().submit("/my/products/" + sold.id() + "/hide");

        assertThat(counted.statusCode()).as(counted.body()).isEqualTo(200);
        assertThat(renamed.statusCode()).isEqualTo(403);
        assertThat(shop.left(sold)).isEqualTo(9);
        assertThat(maker.browser().get("/my/people").body())
                .contains("คนของศูนย์ · " + hub.group().nameTh())
                .contains("ดูแลสต็อก");
    }

    @Test
    void a_grant_that_was_taken_back_is_refused_at_once_and_at_the_next_renewal_forgotten() {
        var sold = shop.sells("ปลาส้ม", 60, 2);
        var maker = person(new Standing.ForProducer(sold.producerId()));
        var hub = hub(ProducerGroup.Shape.COLLECTION_CENTRE);
        grant(maker, hub, "GOODS");
        var hands = hub.officer().browser();
        enter(hands);
        assertThat(hands.without("access").get("/my/products").statusCode())
                .as("renewed")
                .isEqualTo(200);

        var grants = GRANT.matcher(maker.browser().get("/my/people").body());
        assertThat(grants.find()).isTrue();
        var stranger =
                person(new Standing.ForProducer(shop.sells("ของคนอื่น", 5, 1).producerId()));
        assertThat(stranger.browser()
                        .submit("/my/people/grants/" + grants.group(1) + "/end")
                        .statusCode())
                .isEqualTo(404);
        assertThat(hands.get("/my/products").statusCode()).isEqualTo(200);
        maker.browser().submit("/my/people/grants/" + grants.group(1) + "/end");

        assertThat(hands.get("/my/products").statusCode()).isEqualTo(403);
        assertThat(hands.get("/register/groups").statusCode())
                .as("nothing of a shop")
                .isEqualTo(200);
        hands.without("access");
        assertThat(hands.get("/acting").body()).doesNotContain("class=\"acting\"");
    }

    @Test
    void only_networks_and_centres_are_granted_anything_and_only_their_officers_act() {
        var sold = shop.sells("ขนมลา", 40, 2);
        var maker = person(new Standing.ForProducer(sold.producerId()));
        var plain = hub(ProducerGroup.Shape.GROUP);
        var hub = hub(ProducerGroup.Shape.NETWORK);
        var member = person(new Standing.Buyer());
        groups.addMember(
                hub.officer().actor(),
                hub.group().id(),
                new ProducerGroups.NewMember(
                        "สมาชิก", ProducerGroup.Role.MEMBER, 1, member.account().id()));

        assertThat(give(maker, plain, "GOODS").statusCode()).isEqualTo(404);
        assertThat(give(maker, hub).statusCode()).as("no right named").isEqualTo(422);
        grant(maker, hub, "ORDERS");

        assertThat(POST.matcher(member.browser().get("/acting").body()).find()).isFalse();
        var posts = POST.matcher(hub.officer().browser().get("/acting").body());
        assertThat(posts.find()).isTrue();
        assertThat(member.browser().submit("/acting", "post", posts.group(1)).statusCode())
                .isEqualTo(404);
        assertThat(member.browser()
                        .json("PUT", "/api/v1/session/acting", "{\"post\":\"" + posts.group(1) + "\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void programs_act_by_a_token_of_the_shop() {
        var sold = shop.sells("ชาใบหม่อน", 90, 2);
        var maker = person(new Standing.ForProducer(sold.producerId()));
        var hub = hub(ProducerGroup.Shape.NETWORK);
        var given = maker.browser()
                .json(
                        "POST",
                        "/api/v1/producer/grants",
                        "{\"hub\":\"" + PublicId.of(hub.group().id()) + "\",\"rights\":[\"ORDERS\"],\"from\":\""
                                + today() + "\",\"until\":\"" + today().plusDays(9) + "\"}");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        var shops = hub.officer()
                .browser()
                .json("GET", "/api/v1/session/acting", "")
                .body();

        var token = hub.officer()
                .browser()
                .json("PUT", "/api/v1/session/acting", "{\"post\":\"" + between(shops, "\"post\":\"", "\"") + "\"}")
                .body();
        var bearer = "Bearer " + between(token, "\"accessToken\":\"", "\"");

        var program = new Browser(server.getURI());
        assertThat(program.get("/api/v1/producer/orders", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.get("/api/v1/producer/products", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void every_chair_and_secretary_keeps_the_groups_shop_until_they_leave_it() {
        var chair = person(new Standing.Buyer());
        var secretary = person(new Standing.Buyer());
        var group = groups.create(chair.actor(), groupForm(ProducerGroup.Shape.GROUP));
        var registered = registered(chair, group);
        relay.deliverAll();
        assertThat(accounts.find(chair.account().id()).orElseThrow().standing())
                .isEqualTo(new Standing.ForProducer(registered.producerId()));

        var page = "/register/groups/" + PublicId.of(group.id());
        chair.browser()
                .submit(
                        page + "/members",
                        "name",
                        "เลขา",
                        "role",
                        "SECRETARY",
                        "shares",
                        "1",
                        "login",
                        secretary.account().login());
        assertThat(enter(secretary.browser())).isEqualTo("/my");
        assertThat(secretary.browser().get("/my").statusCode()).isEqualTo(200);
        assertThat(secretary.browser().get("/my/payouts").statusCode()).isEqualTo(200);

        var member = groups.find(chair.actor(), group.id()).orElseThrow().members().stream()
                .filter(each -> each.role() == ProducerGroup.Role.SECRETARY)
                .findAny()
                .orElseThrow();
        chair.browser().submit(page + "/members/" + PublicId.of(member.id()), "leaves", "1");
        assertThat(secretary.browser().get("/my").statusCode()).isEqualTo(403);
    }

    @Test
    void an_account_that_leaves_its_group_is_the_producers_no_more() {
        var chair = person(new Standing.Buyer());
        var secretary = person(new Standing.Buyer());
        var group = groups.create(chair.actor(), groupForm(ProducerGroup.Shape.GROUP));
        registered(chair, group);
        groups.addMember(
                chair.actor(),
                group.id(),
                new ProducerGroups.NewMember(
                        "เลขา",
                        ProducerGroup.Role.SECRETARY,
                        1,
                        secretary.account().id()));
        relay.deliverAll();

        var left = groups.find(secretary.actor(), group.id())
                .orElseThrow()
                .members()
                .getFirst();
        groups.removeMember(secretary.actor(), group.id(), left.id());
        relay.deliverAll();

        assertThat(accounts.find(chair.account().id()).orElseThrow().standing()).isEqualTo(new Standing.Buyer());
        assertThat(chair.browser().without("access").get("/register/groups").statusCode())
                .as("signed out")
                .isEqualTo(303);
    }

    @Test
    void an_office_acts_by_consent_and_only_while_it_stands() {
        var chair = person(new Standing.Buyer());
        var registered = registered(chair, groups.create(chair.actor(), groupForm(ProducerGroup.Shape.GROUP)));
        var officer = person(new Standing.OfDistrict("8101"));
        var elsewhere = person(new Standing.OfDistrict("8104"));
        var mine = PublicId.of(Long.valueOf(registered.producerId())) + ".OFFICE";
        assertThat(officer.browser().get("/acting").body()).doesNotContain(mine);

        var help = "/register/applications/" + PublicId.of(registered.id()) + "/help";
        assertThat(chair.browser()
                        .submit(help, "until", today().plusDays(20).toString())
                        .statusCode())
                .isEqualTo(303);
        assertThat(elsewhere.browser().get("/acting").body()).doesNotContain(mine);
        var posts = Pattern.compile("value=\"(" + Pattern.quote(mine) + "[^\"]+)\"")
                .matcher(officer.browser().get("/acting").body());
        assertThat(posts.find()).isTrue();
        officer.browser().submit("/acting", "post", posts.group(1));

        assertThat(officer.browser().get("/my/products").body()).contains("สำนักงานพัฒนาชุมชนอำเภอเมืองกระบี่");
        assertThat(officer.browser().get("/my/payouts").statusCode()).isEqualTo(403);
        assertThat(officer.browser().get("/staff/register").statusCode())
                .as("not an officer meanwhile")
                .isEqualTo(403);
        chair.browser().submit(help, "end", "1");
        assertThat(officer.browser().get("/my/products").statusCode()).isEqualTo(403);
        officer.browser().submit("/acting/over");
        assertThat(officer.browser().get("/staff/register").statusCode()).isEqualTo(200);
    }

    private Person person(Standing standing) {
        var login = UUID.randomUUID() + "@example.com";
        var account = accounts.create(new NewAccount(login, "คนของศูนย์", PASSWORD, standing));
        var browser = new Browser(server.getURI());
        browser.submit("/sign-in", "login", login, "password", PASSWORD);
        return new Person(account, browser);
    }

    private Hub hub(ProducerGroup.Shape shape) {
        var officer = person(new Standing.Buyer());
        return new Hub(officer, groups.create(officer.actor(), groupForm(shape)));
    }

    private static ProducerGroups.Form groupForm(ProducerGroup.Shape shape) {
        return new ProducerGroups.Form(
                shape, "ศูนย์ " + UUID.randomUUID().toString().substring(0, 8), "810116", "กะปิ", "", null);
    }

    private java.net.http.HttpResponse<String> give(Person maker, Hub hub, String... rights) {
        var fields = new java.util.ArrayList<>(List.of(
                "hub",
                PublicId.of(hub.group().id()),
                "from",
                today().toString(),
                "until",
                today().plusDays(30).toString()));
        for (var right : rights) {
            fields.addAll(List.of("rights", right));
        }
        return maker.browser().submit("/my/people/grants", fields.toArray(String[]::new));
    }

    private void grant(Person maker, Hub hub, String... rights) {
        assertThat(give(maker, hub, rights).statusCode()).isEqualTo(303);
    }

    /** Enters the only shop there is; where that led. */
    private static String enter(Browser browser) {
        var posts = POST.matcher(browser.get("/acting").body());
        assertThat(posts.find()).isTrue();
        return browser.submit("/acting", "post", posts.group(1))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private Registration registered(Person chair, ProducerGroup group) {
        for (int i = 1; i < ProducerGroup.LEAST_MEMBERS; i++) {
            groups.addMember(
                    chair.actor(),
                    group.id(),
                    new ProducerGroups.NewMember("สมาชิก " + i, ProducerGroup.Role.MEMBER, 1, null));
        }
        var district = new DistrictOfficer(1, "อำเภอ", "8101");
        var province = new ProvinceOfficer(2, "จังหวัด", "81");
        var it = registrations.create(
                chair.actor(),
                new RegistrationForm(
                        ProducerKind.COMMUNITY_GROUP,
                        group.nameTh(),
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
                        group.id(),
                        null),
                null);
        it = move(chair.actor(), it, new RegistrationMove.Submit());
        it = move(district, it, new RegistrationMove.PassCheck());
        it = move(district, it, new RegistrationMove.Consent(meeting(district)));
        it = move(province, it, new RegistrationMove.Certify(meeting(province)));
        return move(province, it, new RegistrationMove.Announce());
    }

    private long meeting(RegisterActor officer) {
        return meetings.record(officer, "ครั้งที่ 1", today(), List.of("ประธาน"))
                .id();
    }

    private Registration move(RegisterActor actor, Registration it, RegistrationMove move) {
        return registrations.move(actor, new RegistrationPick(it.id(), it.version(), move, null));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }
}
