package tambon.storefront.ledger;

import com.microsoft.playwright.options.Cookie;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.ReportPeriod;
import tambon.orders.SalesFigures;
import tambon.orders.SalesFigures.Picked;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.People;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.WithServer;
import tambon.wholepath.Chromium;

import javax.imageio.ImageIO;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Everybody who records sales away from the shop does so on pages alone, and what they record is the ledger's. */
@MicronautTest(transactional = false)
class SalesAwayPagesTest implements WithServer {

    private static final LocalDate TODAY = LocalDate.now(FiscalYear.BANGKOK);
    private static final String AO_LUEK = "8105";

    @Inject
    Shop shop;

    @Inject
    People people;

    @Inject
    SalesFigures figures;

    @Inject
    EmbeddedServer server;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false");
    }

    @Test
    void a_booth_without_script_sells_undoes_counts_its_cash_and_brings_the_rest_back() {
        var paste = shop.sells("กะปิหน้างาน", 120, 30);
        var seller = people.producer(paste.producerId());
        assertThat(seller.submit("/my/fairs", "event", "", "firstDay", TODAY.toString())
                        .statusCode())
                .isEqualTo(422);

        var booth = path(seller.submit(
                "/my/fairs",
                "event",
                "งานของดีกระบี่",
                "channel",
                "PROVINCIAL_FAIR",
                "firstDay",
                TODAY.toString(),
                "lastDay",
                TODAY.toString(),
                "district",
                "อ่าวลึก",
                "province",
                "กระบี่",
                "take-" + paste.variant(),
                "10"));
        assertThat(shop.left(paste)).isEqualTo(20);
        var sale = UUID.randomUUID().toString();
        var pieces = "sell-" + paste.variant();
        seller.submit(booth + "/sales", "id", sale, "method", "CASH", pieces, "3");
        seller.submit(booth + "/sales", "id", sale, "method", "CASH", pieces, "3");
        var mistake = UUID.randomUUID().toString();
        seller.submit(booth + "/sales", "id", mistake, "method", "CASH", pieces, "5");
        seller.submit(booth + "/undo", "id", UUID.randomUUID().toString(), "sale", mistake);
        seller.submit(
                booth + "/cash",
                "id",
                UUID.randomUUID().toString(),
                "day",
                TODAY.toString(),
                "counted",
                "350",
                "note",
                "ทอนผิด");

        assertThat(income(paste)).isEqualTo(Money.baht(360));
        assertThat(seller.get(booth).body()).contains("฿360", "350", "−10");
        assertThat(people.producer(shop.sells("ของคนอื่น", 50, 1).producerId())
                        .get(booth)
                        .statusCode())
                .isEqualTo(404);
        seller.submit(booth + "/close", "back-" + paste.variant(), "6");
        assertThat(shop.left(paste)).isEqualTo(26);
        assertThat(seller.get(booth).body()).contains("หายไป 1 ชิ้น");
        seller.submit(
                booth + "/settlements", "variant", paste.variant(), "kind", "GIVEN_AWAY", "pieces", "1", "note", "ชิม");
        assertThat(seller.get(booth).body())
                .contains("แจกหรือให้ชิม")
                .doesNotContain("action=\"" + booth + "/settlements\"");
    }

    @Test
    void fair_mode_is_an_application_that_a_phone_installs() {
        var phone = people.guest();
        var answer = phone.get("/my/fairs/fair.webmanifest");
        var manifest = answer.body();

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/manifest+json");
        assertThat(manifest)
                .contains(
                        "\"start_url\":\"/my/fairs\"",
                        "\"scope\":\"/my/fairs\"",
                        "\"display\":\"standalone\"",
                        "\"192x192\"",
                        "\"512x512\"",
                        "\"maskable\"");
        assertThat(Pattern.compile("\"src\":\"([^\"]+)\"").matcher(manifest).results())
                .hasSize(4)
                .allSatisfy(icon ->
                        assertThat(phone.get(icon.group(1)).statusCode()).isEqualTo(200));
        var worker = phone.get("/my/fairs/worker.js");
        assertThat(worker.headers().firstValue("Service-Worker-Allowed")).contains("/my/fairs");
        assertThat(worker.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
    }

    @Test
    void a_market_is_set_up_its_day_entered_with_a_photo_and_its_month_typed_or_sent_as_the_official_file()
            throws IOException {
        var officer = people.districtOfficer(AO_LUEK);
        var login = UUID.randomUUID() + "@example.com";
        var manager = people.marketManager(AO_LUEK, login);
        var name = "ตลาด " + UUID.randomUUID();
        var elsewhere = market(officer, name, "อ่าวนาง", "เมืองกระบี่", login);
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("ตำบลนี้อยู่นอกพื้นที่ที่คุณดูแล");

        var market = path(market(officer, name, "อ่าวลึกใต้", "อ่าวลึก", login));
        assertThat(manager.get(market + "/edit").statusCode()).isEqualTo(403);
        assertThat(people.districtOfficer("8101").get(market).statusCode()).isEqualTo(404);
        var day = manager.submit(
                market + "/day",
                "day",
                TODAY.toString(),
                "sellers",
                "12",
                "sales",
                "1500.50",
                "buyersAsked",
                "5",
                "buyersSatisfied",
                "6");
        assertThat(day.body()).contains("ผู้ซื้อที่พอใจมากกว่าที่ถามไม่ได้");
        manager.submit(
                market + "/day",
                "day",
                TODAY.toString(),
                "sellers",
                "12",
                "sales",
                "1500.50",
                "buyersAsked",
                "5",
                "buyersSatisfied",
                "4");
        var page = manager.get(market).body();
        assertThat(page).contains("฿1,500.50", "ผู้ซื้อพอใจ 4 จาก 5 คน").doesNotContain("MarketForm", "/photo\" alt");
        var photo = find(page, "action=\"(/markets/days/[^\"]+/photo)\"");
        manager.upload(photo, "photo", "day.png", png(), "back", market.substring(market.lastIndexOf('/') + 1));
        assertThat(manager.fetch(photo).headers().firstValue("Content-Type")).contains("image/jpeg");

        var result = "/staff/reports/market-result/"
                + ReportPeriod.of(ReportPeriod.Rhythm.QUARTER, TODAY).code() + "/" + AO_LUEK;
        assertThat(officer.get(result).body()).contains("<img src=\"" + photo + "\"");
        assertThat(officer.fetch(result + "/pdf").headers().firstValue("Content-Type"))
                .contains("application/pdf");

        var id = market.substring(market.lastIndexOf('/') + 1);
        var month = YearMonth.from(TODAY).toString();
        var less = officer.submit("/markets/months", "month", month, "days-" + id, "1", "sales-" + id, "1");
        assertThat(less.statusCode()).isEqualTo(422);
        assertThat(less.body()).contains("น้อยกว่ายอดที่บันทึกรายวันไว้");
        officer.submit("/markets/months", "month", month, "days-" + id, "1", "sales-" + id, "2000");
        assertThat(officer.get("/markets?month=" + month).body()).contains("value=\"2000\"");

        var report =
                "/staff/reports/market-sales/" + (TODAY.getYear() + 543) + "-" + month.substring(5) + "/" + AO_LUEK;
        var official = officer.fetch(report + "/xlsx").body();
        var preview = path(officer.upload("/markets/upload", "file", "รายงาน.xlsx", official, "month", month));
        assertThat(officer.get(preview).body()).contains(name, "พร้อมบันทึก").doesNotContain("badge warn");
        officer.submit(preview);
        assertThat(officer.get(preview).body()).contains("บันทึกไฟล์นี้แล้ว");
        assertThat(officer.get("/markets?month=" + month).body()).contains("value=\"2000\"");
    }

    /** In a real browser: what moves and pastes is a script. */
    @Test
    void a_month_of_many_markets_is_typed_and_pasted_like_a_spreadsheet() {
        var officer = people.districtOfficer("8103");
        var names = List.of("ตลาด ก " + UUID.randomUUID(), "ตลาด ข " + UUID.randomUUID());
        names.forEach(name -> market(officer, name, "เกาะลันตาใหญ่", "เกาะลันตา", ""));
        var month = YearMonth.from(TODAY).minusMonths(1);
        try (var chromium = new Chromium();
                var desk = chromium.desk(true)) {
            var page = desk.newPage();
            desk.addCookies(officer.cookies().entrySet().stream()
                    .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                            .setUrl(server.getURI().toString()))
                    .toList());
            page.navigate(server.getURI() + "/markets?month=" + month);
            var first = page.getByLabel("วันเปิดตลาด/เดือน " + names.getFirst());

            first.click();
            page.keyboard().type("3");
            page.keyboard().press("Enter");
            page.keyboard().type("4");
            page.keyboard().press("ArrowUp");
            first.evaluate(
                    "(input, text) => {"
                            + " const data = new DataTransfer(); data.setData('text/plain', text);"
                            + " input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
                    "8\t12,500.50\r\n4\t900\r\n");
            page.keyboard().press("ArrowRight");

            assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
                    .isEqualTo("ยอดจำหน่าย/เดือน " + names.getFirst());
            page.click("main form .bar button");
            page.waitForURL(Pattern.compile("[?&]kept=2"));
            for (var typed : Map.of(names.getFirst(), List.of("8", "12500.50"), names.getLast(), List.of("4", "900"))
                    .entrySet()) {
                assertThat(List.of(
                                page.getByLabel("วันเปิดตลาด/เดือน " + typed.getKey())
                                        .inputValue(),
                                page.getByLabel("ยอดจำหน่าย/เดือน " + typed.getKey())
                                        .inputValue()))
                        .isEqualTo(typed.getValue());
            }
        }
    }

    @Test
    void a_booth_at_a_market_whose_total_of_the_day_is_entered_too_is_asked_about_once() {
        var paste = shop.sells("กะปิที่ตลาดนัด", 120, 30);
        var seller = people.producer(paste.producerId());
        var booth = path(seller.submit(
                "/my/fairs",
                "event",
                "ตลาดนัดลำทับ",
                "channel",
                "KTYD_MARKET",
                "firstDay",
                TODAY.toString(),
                "lastDay",
                TODAY.toString(),
                "district",
                "ลำทับ",
                "province",
                "กระบี่",
                "take-" + paste.variant(),
                "10"));
        sell(seller, booth, paste);
        var officer = people.districtOfficer("8107");
        var market = path(market(officer, "ตลาด " + UUID.randomUUID(), "ลำทับ", "ลำทับ", ""));
        assertThat(officer.get("/staff/sales/doubtful").body()).doesNotContain("ยอดรวมของตลาดอาจรวมรายการนี้แล้ว");

        officer.submit(market + "/day", "day", TODAY.toString(), "sellers", "12", "sales", "9000");
        sell(seller, booth, paste);

        assertThat(officer.get("/staff/sales/doubtful").body())
                .contains("฿9,000")
                .containsOnlyOnce("ยอดรวมของตลาดอาจรวมรายการนี้แล้ว");
    }

    private static void sell(Browser seller, String booth, Shop.Sold sold) {
        seller.submit(
                booth + "/sales", "id", UUID.randomUUID().toString(), "method", "CASH", "sell-" + sold.variant(), "1");
    }

    private static HttpResponse<String> market(
            Browser officer, String name, String tambon, String district, String manager) {
        return officer.submit(
                "/markets/new",
                "name",
                name,
                "tambon",
                tambon,
                "district",
                district,
                "province",
                "กระบี่",
                "pattern",
                "WEEKLY",
                "state",
                "OPEN",
                "sellers",
                "12",
                "manager",
                manager);
    }

    @Test
    void a_shop_on_another_platform_is_counted_from_its_file_and_what_its_goods_are_is_remembered() {
        var paste = shop.sells("กะปิออนไลน์", 120, 30);
        var seller = people.producer(paste.producerId());
        seller.submit("/my/marketplaces", "channel", "SHOPEE", "name", "ร้านกะปิ");
        var shopId = find(seller.get("/my/marketplaces").body(), "<option value=\"([^\"]+)\">Shopee · ร้านกะปิ");
        var head = "order_no,line,date,status,sku,product,quantity,returned_quantity,gross_baht,discount_baht\n";
        var sold = head + "A1,1," + TODAY + ",sold,K1,กะปิ,2,0,240,20\n";

        var first = file(seller, shopId, sold + "A2,1," + TODAY + ",cancelled,K1,กะปิ,1,0,120,0\n");
        assertThat(seller.get(first).body()).contains("กะปิ <span class=\"optional\">K1</span>", "฿220");
        seller.submit(first + "/mapping", "sku", "K1", "variant", paste.variant());
        assertThat(seller.get(first).body()).doesNotContain("<span class=\"optional\">K1</span>");
        seller.submit(first);
        assertThat(income(paste)).isEqualTo(Money.baht(220));

        var again = file(seller, shopId, head + "A1,1," + TODAY + ",returned,K1,กะปิ,2,2,240,20\n");
        assertThat(seller.get(again).body()).contains("คืนหรือยกเลิก");
        seller.submit(again);
        seller.submit(again);
        assertThat(income(paste)).isEqualTo(Money.ZERO);
        assertThat(people.producer(shop.sells("ของคนอื่น", 50, 1).producerId())
                        .get(again)
                        .statusCode())
                .isEqualTo(404);
        var wrong = seller.upload(
                "/my/marketplaces/files",
                "file",
                "x.csv",
                "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
                "shop",
                shopId);
        assertThat(wrong.body()).contains("ไม่พบคอลัมน์ที่ต้องใช้ในไฟล์นี้");
    }

    private static String file(Browser seller, String shopId, String csv) {
        return path(seller.upload(
                "/my/marketplaces/files", "file", "orders.csv", csv.getBytes(StandardCharsets.UTF_8), "shop", shopId));
    }

    @Test
    void a_trader_asks_from_the_products_page_orders_receives_sells_on_and_settles() {
        var paste = shop.sells("กะปิฝากขาย", 120, 30);
        var trader = people.trader("81");
        var producer = people.producer(paste.producerId());
        var named = trader.get(paste.page()).headers().firstValue("Location").orElseThrow();
        assertThat(trader.get(named).body()).contains("/trader/new?product=" + paste.id());

        var order = path(trader.submit(
                "/trader/new", "product", paste.id(), "kind", "CONSIGNED", "pieces-" + paste.variant(), "6"));
        var own = order.replace("/trader/", "/my/trader/");
        assertThat(people.trader("81").get(order).statusCode()).isEqualTo(404);
        producer.submit(own + "/move", "move", "QUOTE", "price-" + paste.variant(), "90");
        assertThat(producer.submit(own + "/move", "move", "ORDER").statusCode()).isEqualTo(409);
        trader.submit(order + "/move", "move", "ORDER");
        producer.submit(own + "/move", "move", "SEND");
        trader.submit(order + "/move", "move", "RECEIVE");
        assertThat(shop.left(paste)).isEqualTo(24);
        assertThat(income(paste)).isEqualTo(Money.ZERO);
        var press = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            trader.submit(
                    order + "/resales",
                    "press",
                    press,
                    "variant",
                    paste.variant(),
                    "channel",
                    "DEPARTMENT_STORE",
                    "quantity",
                    "4",
                    "price",
                    "150",
                    "day",
                    TODAY.toString());
        }
        assertThat(income(paste)).isEqualTo(Money.baht(360));
        var tooMany = trader.submit(
                order + "/resales",
                "press",
                UUID.randomUUID().toString(),
                "variant",
                paste.variant(),
                "channel",
                "LINE",
                "quantity",
                "3",
                "price",
                "150",
                "day",
                TODAY.toString());
        assertThat(tooMany.body()).contains("จำนวนเกินที่มีอยู่");
        trader.submit(
                order + "/returns", "press", UUID.randomUUID().toString(), "variant", paste.variant(), "pieces", "2");
        assertThat(shop.left(paste)).isEqualTo(26);
        producer.submit(own + "/move", "move", "INVOICE", "number", "INV-1");
        trader.submit(order + "/move", "move", "SETTLE", "number", "TR-" + paste.id());
        assertThat(producer.get(own).body()).contains("จ่ายครบแล้ว");

        var quarter = "q" + ((TODAY.getMonthValue() + 2) % 12 / 3 + 1);
        var report = people.provinceOfficer("81")
                .get("/staff/reports/trader-quarter/" + FiscalYear.of(TODAY).be() + "-" + quarter + "/81")
                .body();
        assertThat(report).containsPattern("ขายต่อได้ \\(บาท\\)</dt><dd>600<");
    }

    @Test
    void what_marketers_log_is_the_provinces_monthly_form() {
        var marketer = people.marketer("82");
        var month = YearMonth.from(TODAY).toString();
        var bad = marketer.submit(
                "/marketer/entries",
                "month",
                month,
                "press",
                UUID.randomUUID().toString(),
                "work",
                "CLIP",
                "day",
                TODAY.toString(),
                "pieces",
                "2",
                "subject",
                "ผ้าปาเต๊ะ",
                "evidence",
                "ไม่ใช่ลิงก์");
        assertThat(bad.body()).contains("ใส่ลิงก์เต็ม");
        log(marketer, "CLIP", "2");
        log(marketer, "LIVE", "3");
        log(marketer, "LIVE", "7");
        var last = find(marketer.get("/marketer").body(), "action=\"(/marketer/entries/[^\"]+/undo)\"");
        marketer.submit(last, "month", month);
        marketer.submit("/marketer/plan", "month", month, "plan", "คลิปสี่ตอน");

        var form = "/staff/reports/marketer-month/" + (TODAY.getYear() + 543) + "-" + month.substring(5) + "/82";
        var officer = people.provinceOfficer("82");
        assertThat(officer.get(form).body().replaceAll("\\s+", " "))
                .containsPattern("จำนวนนักการตลาดรุ่นใหม่ \\(คน\\)</dt><dd>1<")
                .containsPattern("คลิปวิดีโอ \\(คลิป\\)</td> ?<td class=\"num\">4</td> ?<td class=\"num\">2<")
                .containsPattern("Live สด \\(ครั้ง\\)</td> ?<td class=\"num\">2</td> ?<td class=\"num\">3<");
        officer.submit(form + "/typed", "field-remark4", "เกินเป้าหมาย");
        assertThat(officer.get(form).body()).contains(">เกินเป้าหมาย</td>");

        marketer.submit("/marketer/report", "month", month, "report", "ครบตามแผน");
        assertThat(log(marketer, "LIVE", "1").body()).contains("ส่งรายงานของเดือนนี้แล้ว");
    }

    private static HttpResponse<String> log(Browser marketer, String work, String pieces) {
        return marketer.submit(
                "/marketer/entries",
                "month",
                YearMonth.from(TODAY).toString(),
                "press",
                UUID.randomUUID().toString(),
                "work",
                work,
                "day",
                TODAY.toString(),
                "pieces",
                pieces,
                "subject",
                "ผ้าปาเต๊ะ",
                "evidence",
                "");
    }

    @Test
    void what_a_producer_tells_by_telephone_counts_until_it_is_denied_by_the_link() {
        var paste = shop.sells("กะปิทางโทรศัพท์", 120, 3);
        var officer = people.districtOfficer(AO_LUEK);
        assertThat(told(people.districtOfficer("8101"), paste, "WALK_IN").body())
                .contains("ไม่พบผู้ผลิตนี้ในพื้นที่ของคุณ");
        assertThat(told(officer, paste, "OWN_SHOP").statusCode()).isEqualTo(422);
        assertThat(told(officer, paste, "WALK_IN").statusCode()).isEqualTo(303);
        assertThat(income(paste)).isEqualTo(Money.baht(700));

        var make = find(officer.get("/staff/told").body(), "action=\"(/staff/told/[^\"]+/link)\"");
        var link = find(officer.submit(make).body(), "<code>http://[^/]+(/told/[^<]+)</code>");
        var guest = people.guest();
        assertThat(guest.get(link).body()).contains("฿700");
        assertThat(guest.submit(link, "answer", "wrong").body()).contains("ขอบคุณ");
        assertThat(income(paste)).isEqualTo(Money.ZERO);
        assertThat(guest.get(link).body()).contains("ลิงก์นี้ใช้แล้วหรือหมดอายุ");
    }

    private static HttpResponse<String> told(Browser officer, Shop.Sold sold, String channel) {
        return officer.submit(
                "/staff/told",
                "producer",
                "กลุ่มแม่บ้าน (" + PublicId.of(sold.producerId()) + ")",
                "day",
                TODAY.toString(),
                "channel",
                channel,
                "amount",
                "700");
    }

    private Money income(Shop.Sold sold) {
        return figures.total(new Picked(null, null, "", sold.producerId(), null, null));
    }

    /** Where the answer sends to, without the word on what was done. */
    private static String path(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("[?].*", "");
    }

    private static String find(String page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static byte[] png() throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }
}
