package tambon.wholepath;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.infra.database.Statements;
import tambon.infra.id.PublicId;
import tambon.storefront.account.Accounts;
import tambon.storefront.account.NewAccount;
import tambon.storefront.account.Standing;
import tambon.storefront.testing.People;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** A new weaver's first product, from her phone past the officer's desk to the label on it, in a real browser. */
@MicronautTest(transactional = false)
class GoodsWalkTest implements WithServer {

    private static final String PASSWORD = "a tall coconut tree";
    private static final Path PICTURES = Path.of("target", "goods-pages");

    private final List<String> found = new ArrayList<>();

    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Inject
    Shop shop;

    @Inject
    People people;

    @Inject
    Statements sql;

    @Test
    void from_the_first_words_past_the_desk_to_the_label() {
        var sold = shop.sells("ผ้าไหมลายขอ", 1_250, 4);
        sql.change("update tambon_catalog.producer set on_trial = true where id = ?", sold.producerId());
        try (var chromium = new Chromium()) {
            var weaver = signIn(chromium.phone(true).newPage(), new Standing.ForProducer(sold.producerId()));
            var officer = signIn(chromium.desk(true).newPage(), new Standing.OfDepartment());
            var buyer = chromium.phone(true).newPage();

            var address = begin(weaver);
            answer(weaver, address);
            priceByColour(weaver, address);
            licence(weaver, address);
            weaver.navigate(address);
            weaver.click("form[action$='/publish'] button");
            assertThat(weaver.content()).contains("ส่งให้เจ้าหน้าที่ดูแล้ว", "รอเจ้าหน้าที่ดูก่อนเปิดขาย");
            look(weaver, "product-waits");
            assertThat(buyer.navigate(at("/origin/" + id(address))).status()).isEqualTo(404);

            officer.navigate(at("/staff/goods"));
            assertThat(officer.content()).contains("ผ้าขาวม้าย้อมคราม");
            look(officer, "queue");
            officer.locator("article", new Page.LocatorOptions().setHasText("ผ้าขาวม้าย้อมคราม"))
                    .locator("button[value='approve']")
                    .click();
            label(weaver, address);
            buyer.navigate(weaver.locator("a[href*='/origin/']").getAttribute("href"));
            assertThat(buyer.content()).contains("2569-01", "มผช.", "ยังใช้ได้");
            look(buyer, "origin");
            buyer.navigate(at("/p/" + id(address)));
            assertThat(buyer.content()).contains("คราม · ผืนใหญ่", "ฝ้าย 100%", "฿450", "Product");
            look(buyer, "product");

            standing(officer, at("/staff/goods/" + id(address)));
            for (var page : List.of("licences", "quadrants", "questions", "forbidden")) {
                officer.navigate(at("/staff/goods/" + page));
                look(officer, page);
            }
            sheet(weaver);
            assertThat(found).isEmpty();
        }
        assertThat(people.producer(sold.producerId()).get("/staff/goods").statusCode())
                .isEqualTo(403);
        assertThat(people.districtOfficer("5001")
                        .get("/staff/goods/" + sold.id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(people.districtOfficer("8105")
                        .submit("/staff/goods/quadrants", "recompute", "yes")
                        .statusCode())
                .isEqualTo(403);
    }

    private String begin(Page weaver) {
        weaver.navigate(at("/my/products/new"));
        weaver.fill("#nameTh", "ผ้าขาวม้าย้อมคราม");
        weaver.check("input[value='TEXTILE']");
        weaver.fill("[name='variants[0].price']", "350");
        weaver.click("main form button");
        var address = weaver.url().replaceAll("[?#].*", "");
        look(weaver, "own-product");
        return address;
    }

    private void answer(Page weaver, String address) {
        weaver.navigate(address + "/answers");
        weaver.fill("[name='attributes.fibre']", "ฝ้าย 100%");
        weaver.selectOption("[name='attributes.dye']", "สีธรรมชาติ");
        weaver.fill("#perMonth", "120");
        look(weaver, "answers");
        weaver.click("main form button");
        assertThat(weaver.content()).contains("ตอบแล้ว 2 ข้อ");
    }

    private void priceByColour(Page weaver, String address) {
        weaver.navigate(address + "/sales");
        weaver.click("summary:has-text('ขายหลายสี')");
        weaver.fill("[name='options[0]']", "สี");
        weaver.fill("[name='options[1]']", "ขนาด");
        weaver.click("button[name='options']");
        weaver.fill("[name='variants[0].choices[0]']", "คราม");
        weaver.fill("[name='variants[0].choices[1]']", "ผืนใหญ่");
        weaver.fill("[name='variants[0].price']", "500");
        weaver.click("summary:has-text('ราคาส่ง สั่งจอง')");
        weaver.fill("[name='variants[0].tiers[0].least']", "10");
        weaver.fill("[name='variants[0].tiers[0].price']", "450");
        weaver.fill("[name='variants[0].lengthMm']", "30.5");
        weaver.fill("[name='variants[0].widthMm']", "20");
        weaver.click("main form .bar button");
        assertThat(weaver.content()).contains("role=\"alert\"");
        weaver.fill("[name='variants[0].heightMm']", "5");
        look(weaver, "sales");
        weaver.click("main form .bar button");
        assertThat(weaver.url()).contains("said=saved");
    }

    private void licence(Page weaver, String address) {
        weaver.navigate(address + "/licences");
        weaver.selectOption("#kind", "TCPS");
        weaver.fill("#number", "มผช. 200/2546");
        weaver.fill("#expiresOn", "2027-01-10");
        weaver.setInputFiles(
                "#file",
                new FilePayload(
                        "ใบรับรอง.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        weaver.click("main form[enctype] button");
        weaver.navigate(address + "/licences");
        assertThat(weaver.content()).contains("มผช. 200/2546");
        look(weaver, "own-licences");
    }

    private void label(Page weaver, String address) {
        weaver.navigate(address + "/batches");
        weaver.fill("#number", "2569-01");
        weaver.fill("#expiresOn", "2029-12-31");
        weaver.click("main form button");
        weaver.navigate(address + "/batches");
        look(weaver, "batches");
        weaver.click("a[href*='labels?batch=']");
        assertThat(weaver.locator(".labels li").count()).isEqualTo(24);
        look(weaver, "labels");
    }

    private void standing(Page officer, String address) {
        officer.navigate(address);
        officer.click("summary:has-text('บันทึกผลคัดสรร')");
        officer.fill("#stars", "5");
        officer.fill("#evidence", "ประกาศที่ 12");
        officer.click("form:has(input[value='stars']) button");
        assertThat(officer.content()).contains("ประกาศที่ 12", "กลุ่ม A");
        officer.click("summary:has-text('บันทึกการประเมิน')");
        for (var criterion : List.of("applied", "designed", "repeatable", "branded")) {
            officer.check("input[name='" + criterion + "']");
        }
        officer.fill("#assessor", "คณะกรรมการ KBO จังหวัด");
        officer.click("form:has(input[value='kbo']) button");
        assertThat(officer.content()).contains("ได้ 4 จาก 6 ข้อ");
        look(officer, "standing");
    }

    private void sheet(Page weaver) {
        weaver.navigate(at("/my/sheets"));
        look(weaver, "sheets");
        weaver.setInputFiles(
                "#file",
                new FilePayload(
                        "ของฉัน.csv",
                        "text/csv",
                        "name_th,type,price_baht\nผ้าพันคอ,TEXTILE,290\nผิดราคา,TEXTILE,ถูกมาก\n"
                                .getBytes(StandardCharsets.UTF_8)));
        weaver.click("main form button");
        assertThat(weaver.content()).contains("ผ้าพันคอ", "เขียนไม่ถูกแบบ", "ยังไม่มีอะไรเปลี่ยน");
        look(weaver, "sheet");
        weaver.click("form[action$='/apply'] button");
        weaver.navigate(at("/my/products"));
        look(weaver, "own-products");
    }

    private Page signIn(Page page, Standing standing) {
        var login = UUID.randomUUID() + "@example.com";
        accounts.create(new NewAccount(login, "สมหญิง ใจดี", PASSWORD, standing));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().contains("404")
                    && !message.text().contains("422")) {
                found.add(page.url() + ": " + message.text());
            }
        });
        page.navigate(at("/sign-in"));
        page.fill("#login", login);
        page.fill("#password", PASSWORD);
        page.click("main form button");
        return page;
    }

    private String at(String path) {
        return server.getURI() + path;
    }

    private static String id(String address) {
        var id = address.substring(address.lastIndexOf('/') + 1);
        assertThat(PublicId.parse(id)).isPresent();
        return id;
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
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa"))
                .analyze()
                .getViolations()
                .forEach(rule ->
                        rule.getNodes().forEach(node -> found.add(name + ": " + rule.getId() + " " + node.getHtml())));
    }
}
