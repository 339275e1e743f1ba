package tambon.wholepath;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.storefront.account.Accounts;
import tambon.storefront.account.NewAccount;
import tambon.storefront.account.Standing;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static org.assertj.core.api.Assertions.assertThat;

/** One application's whole life, with five sign-ins, in a real browser: no other test sees all its pages. */
@MicronautTest(transactional = false)
class RegisterWalkTest implements WithServer {

    private static final String PASSWORD = "a tall coconut tree";
    private static final Path PICTURES = Path.of("target", "register-pages");

    private final List<String> found = new ArrayList<>();

    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Test
    void from_the_draft_through_refusal_appeal_and_announcement_to_revocation() {
        var name = name();
        var neighbour = name();
        try (var chromium = new Chromium()) {
            var applicant = signIn(chromium.phone(true).newPage(), new Standing.Buyer());
            var district = signIn(chromium.desk(true).newPage(), new Standing.OfDistrict("8301"));
            var province = signIn(chromium.desk(false).newPage(), new Standing.OfProvince("83"));
            var governor = signIn(chromium.desk(true).newPage(), new Standing.OfProvince("83"));
            var department = signIn(chromium.desk(true).newPage(), new Standing.OfDepartment());

            apply(applicant, neighbour);
            var other = applicant.url().replaceAll("[?#].*", "");
            apply(applicant, name);
            var address = applicant.url().replaceAll("[?#].*", "");

            district.navigate(at("/staff/register"));
            look(district, "desk");
            district.navigate(address);
            look(district, "district");
            press(district, "PASS_CHECK");
            district.navigate(other);
            press(district, "PASS_CHECK");
            hold(district, "อำเภอ", new Decision(name, "CONSENT", ""), new Decision(neighbour, "CONSENT", ""));
            look(district, "meeting");

            hold(
                    province,
                    "จังหวัด",
                    new Decision(name, "REFUSE", "ยังไม่มีสถานที่ผลิตที่ตรวจสอบได้"),
                    new Decision(neighbour, "CERTIFY", ""));
            province.navigate(other);
            assertThat(province.content()).contains("รับรองแล้ว");
            province.navigate(address);
            look(province, "province");
            press(province, "NOTIFY_REFUSAL");
            province.navigate(address + "/letter");
            assertThat(province.content())
                    .contains("ยังไม่มีสถานที่ผลิตที่ตรวจสอบได้")
                    .contains("5 วันทำการ");
            look(province, "letter");

            applicant.navigate(address);
            look(applicant, "refused");
            applicant.fill("#reasons-APPEAL", "มีโรงผลิตแล้ว ตามเอกสารที่แนบ");
            press(applicant, "APPEAL");

            governor.navigate(address);
            governor.fill("#reasons-GRANT_APPEAL", "คำอุทธรณ์ฟังขึ้น ให้รับรอง");
            press(governor, "GRANT_APPEAL");
            announce(province, name, neighbour);
            for (var announced : List.of(address, other)) {
                province.navigate(announced);
                assertThat(province.content()).contains("ขึ้นทะเบียนแล้ว");
            }

            applicant.navigate(at("/register?q=" + name.replace(" ", "+")));
            assertThat(applicant.content()).contains("<th scope=\"row\">");
            look(applicant, "register");
            applicant.navigate(address);
            applicant.click("a[href^='/register/announcements/']");
            assertThat(applicant.content()).contains(name).contains(neighbour);
            look(applicant, "announcement");

            department.navigate(address);
            assertThat(department.content()).doesNotContain("081 234 5678");
            department.fill("#reasons-ORDER_REVOCATION", "ซื้อมาขายไป ไม่ได้ผลิตเอง");
            press(department, "ORDER_REVOCATION");
            department.navigate(at("/staff/register/calendar"));
            look(department, "calendar");
            province.navigate(address);
            press(province, "REVOKE");

            applicant.navigate(at("/register?q=" + name.replace(" ", "+")));
            assertThat(applicant.content()).doesNotContain("<th scope=\"row\">");
            applicant.navigate(address);
            assertThat(applicant.content()).contains("เพิกถอนแล้ว");
            look(applicant, "history");
            applicant.navigate(at("/register/groups"));
            look(applicant, "groups");
            assertThat(found).isEmpty();
        }
    }

    private void apply(Page phone, String name) {
        phone.navigate(at("/register/applications"));
        look(phone, "own");
        phone.click("a[href='/register/applications/new']");
        look(phone, "form");
        phone.fill("#nameTh", name);
        phone.fill("#tambon", "รัษฎา");
        phone.fill("#district", "เมืองภูเก็ต");
        phone.fill("#province", "ภูเก็ต");
        phone.click("main form button:not([name])");
        assertThat(phone.url()).doesNotContain("/new");
        press(phone, "SUBMIT");
        assertThat(phone.content()).contains("role=\"alert\"");
        phone.click("a[href$='/edit']");
        phone.fill("#address", "12 หมู่ 3");
        phone.fill("#contactName", "สมหญิง ใจดี");
        phone.fill("#contactPhone", "081 234 5678");
        phone.fill("#goods", "กะปิ\nน้ำพริก");
        phone.click("main form button:not([name])");
        phone.setInputFiles(
                "#file",
                new FilePayload(
                        "บัตร.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        phone.click("form[action$='/files'] button");
        assertThat(phone.content()).contains("บัตร.pdf");
        look(phone, "draft");
        press(phone, "SUBMIT");
        assertThat(phone.content()).contains("รออำเภอตรวจ");
    }

    private record Decision(String name, String move, String reasons) {}

    /** Records a meeting and what it decided, of all at once. */
    private void hold(Page desk, String title, Decision... decisions) {
        desk.navigate(at("/staff/register/meetings"));
        desk.fill("#title", "ครั้งที่ 1 " + title);
        desk.fill("#members", "ประธาน\nกรรมการ");
        desk.click("main form button");
        for (var decision : decisions) {
            var row = row(desk, decision.name());
            row.locator("select").selectOption(decision.move());
            row.locator("textarea").fill(decision.reasons());
        }
        desk.click("form[action$='/decisions'] button");
        assertThat(desk.locator("form[action$='/decisions']").count())
                .as("nothing left to decide")
                .isZero();
    }

    /** One announcement for several, ticked on the work list. */
    private void announce(Page desk, String... names) {
        desk.navigate(at("/staff/register"));
        for (var name : names) {
            row(desk, name).locator("input[type=checkbox]").check();
        }
        desk.click("button[value='ANNOUNCE']");
    }

    private static Locator row(Page desk, String name) {
        return desk.locator("tr", new Page.LocatorOptions().setHasText(name));
    }

    private static String name() {
        return "กะปิป้าหญิง " + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
    }

    private static void press(Page page, String move) {
        page.click("form:has(input[value='" + move + "']) button");
    }

    private Page signIn(Page page, Standing standing) {
        var login = UUID.randomUUID() + "@example.com";
        accounts.create(new NewAccount(login, "สมหญิง ใจดี", PASSWORD, standing));
        page.navigate(at("/sign-in"));
        page.fill("#login", login);
        page.fill("#password", PASSWORD);
        page.click("main form button");
        return page;
    }

    private String at(String path) {
        return server.getURI() + path;
    }

    /** Notes what is wider than the screen and what axe finds; a picture is kept for people to look at. */
    private void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        int wide = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wide > 0) {
            found.add(name + " is wider than the screen by " + wide);
        }
        if (!name.equals("province") && !name.equals("letter")) { // axe needs JavaScript
            new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa"))
                    .analyze()
                    .getViolations()
                    .forEach(rule -> rule.getNodes()
                            .forEach(node -> found.add(name + ": " + rule.getId() + " " + node.getHtml())));
        }
    }
}
