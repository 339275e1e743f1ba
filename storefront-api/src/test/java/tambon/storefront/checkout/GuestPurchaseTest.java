package tambon.storefront.checkout;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.CheckoutForm;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.Shop.Sold;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** A guest buys by forms alone, as a browser without script sends them. */
@MicronautTest(transactional = false)
class GuestPurchaseTest implements WithServer {

    @Inject
    EmbeddedServer server;

    @Inject
    Shop shop;

    Browser browser;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false");
    }

    @BeforeEach
    void open() {
        browser = new Browser(server.getURI());
    }

    @Test
    void from_the_product_to_the_order_with_a_qr_code_to_pay_by() {
        var paste = shop.sells("กะปิ", 75, 10);

        assertThat(page(browser.get(shown(paste)))).contains("฿75", "ใส่ตะกร้า", paste.variant());
        assertThat(browser.submit("/cart", "variant", paste.variant(), "quantity", "2")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(browser.get("/cart"))).contains("กะปิ", "฿150");
        assertThat(browser.cookie("cart_count")).contains("2");
        var order = page(browser.get(press(form("PROMPTPAY"))));

        assertThat(order)
                .contains("TB69-", "รอชำระเงิน", "฿150", "สมใจ ใจดี", "081 234 5678", "ตำบลอ่าวนาง", "ฝากไว้หน้าบ้าน")
                .contains("<path d=\"M");
        assertThat(shop.left(paste)).isEqualTo(8);
        assertThat(page(browser.get("/cart"))).contains("ตะกร้ายังว่างอยู่");
        assertThat(page(browser.get("/orders"))).contains("TB69-");
    }

    @Test
    void cash_on_delivery_needs_no_qr_code() {
        putInCart(shop.sells("น้ำพริก", 60, 5), 1);

        assertThat(page(browser.get(press(form("COD")))))
                .contains("จ่ายเงินเมื่อได้รับของ", "รอผู้ขายรับคำสั่งซื้อ")
                .doesNotContain("<path d=\"M");
    }

    @Test
    void pressing_the_button_many_times_makes_one_order() throws Exception {
        var paste = shop.sells("กะปิ", 75, 10);
        putInCart(paste, 1);
        var fields = form("PROMPTPAY");

        var addresses = new ArrayList<String>();
        try (var presses = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 6)
                    .mapToObj(i -> presses.submit(() -> browser.twin().submit("/checkout", fields)))
                    .toList();
            for (var answer : answers) {
                addresses.add(answer.get().headers().firstValue("Location").orElse("none"));
            }
        }

        assertThat(addresses).containsOnly(addresses.getFirst()).allMatch(address -> address.startsWith("/order/"));
        assertThat(shop.left(paste)).isEqualTo(9);
    }

    @Test
    void a_price_that_changed_meanwhile_is_shown_before_anything_is_ordered() {
        var paste = shop.sells("กะปิ", 75, 10);
        putInCart(paste, 1);
        var fields = form("COD");

        shop.asksNow(paste, 80);
        var answer = browser.submit("/checkout", fields);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("ยอดรวมเปลี่ยนจาก", "฿80", "สมใจ ใจดี");
        assertThat(shop.left(paste)).isEqualTo(10);
        var again = CheckoutForm.of(answer.body(), "COD");
        assertThat(follow(browser.submit("/checkout", again))).contains("฿80");
    }

    @Test
    void what_somebody_else_bought_first_cannot_be_ordered() {
        var last = shop.sells("กะปิ", 75, 1);
        putInCart(last, 1);
        var fields = form("COD");
        var faster = new Browser(server.getURI());
        faster.submit("/cart", "variant", last.variant(), "quantity", "1");
        assertThat(faster.submit("/checkout", CheckoutForm.of(faster, "COD")).statusCode())
                .isEqualTo(303);

        var answer = browser.submit("/checkout", fields);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("หมดแล้ว");
        assertThat(page(browser.get("/cart"))).contains("หมดแล้ว โปรดเอาออก").doesNotContain("ไปสั่งซื้อ");
    }

    @Test
    void everything_that_is_wrong_is_told_at_its_field_and_nothing_is_kept() {
        var paste = shop.sells("กะปิ", 75, 10);
        putInCart(paste, 1);
        var agreed = CheckoutForm.hidden(browser.get("/checkout").body(), "agreed");

        var answer = browser.submit(
                "/checkout",
                "key",
                UUID.randomUUID().toString(),
                "agreed",
                agreed,
                "name",
                "",
                "phone",
                "12345",
                "email",
                "somjai@",
                "street",
                "x".repeat(251),
                "tambon",
                "อ่าวนาง",
                "district",
                "เกาะลันตา",
                "province",
                "กระบี่",
                "postcode",
                "8118",
                "method",
                "GOLD",
                "note",
                "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("ยังมี 7 จุดที่ต้องแก้")
                .contains("id=\"name-error\"", "id=\"phone-error\"", "id=\"email-error\"", "id=\"street-error\"")
                .contains("ไม่พบตำบลนี้ในอำเภอเกาะลันตา", "id=\"postcode-error\"", "โปรดเลือกวิธีจ่ายเงินจากรายการ")
                .contains("value=\"12345\"");
        assertThat(shop.left(paste)).isEqualTo(10);
    }

    @Test
    void the_right_postcode_is_told_where_the_wrong_one_was_typed() {
        putInCart(shop.sells("กะปิ", 75, 10), 1);
        var fields = form("COD");
        fields[List.of(fields).indexOf("postcode") + 1] = "10110";

        assertThat(browser.submit("/checkout", fields).body()).contains("รหัสไปรษณีย์ของตำบลอ่าวนาง คือ 81180");
    }

    @Test
    void what_is_taken_out_can_be_put_back() {
        var paste = shop.sells("กะปิ", 75, 10);
        putInCart(paste, 3);

        var taken = browser.submit(
                "/cart/change", "variant", paste.variant(), "before", "3", "quantity", "3", "remove", "1");
        var page = page(browser.get(taken.headers().firstValue("Location").orElseThrow()));

        assertThat(page).contains("เอาสินค้าออกจากตะกร้าแล้ว", "เลิกทำ", "name=\"quantity\" value=\"3\"");
        browser.submit("/cart", "variant", paste.variant(), "quantity", "3");
        assertThat(page(browser.get("/cart"))).contains("฿225");
    }

    @Test
    void more_than_there_is_or_may_be_is_refused_with_the_reason() {
        var paste = shop.sells("กะปิ", 75, 10);

        assertThat(browser.submit("/cart", "variant", paste.variant(), "quantity", "1000")
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.submit("/cart", "variant", paste.variant(), "quantity", "-1")
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.submit(
                                "/cart", "variant", shop.sells("ข้าว", null, 0).variant(), "quantity", "1")
                        .statusCode())
                .isEqualTo(409);
        assertThat(browser.submit("/cart", "variant", "0000000000000", "quantity", "1")
                        .statusCode())
                .isIn(404, 409);
    }

    @Test
    void an_order_is_seen_with_its_key_and_by_nobody_else() {
        putInCart(shop.sells("กะปิ", 75, 10), 1);
        var address = press(form("PROMPTPAY"));
        var stranger = new Browser(server.getURI());
        var bare = address.substring(0, address.indexOf('?'));

        assertThat(stranger.get(bare).statusCode()).isEqualTo(404);
        assertThat(stranger.get(bare + "?key=0000000000000000000000").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(bare + "/qr.png").statusCode()).isEqualTo(404);
        assertThat(stranger.submit(bare + "/slip", "reference", "0123456789").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(address).statusCode()).isEqualTo(200);
        assertThat(browser.get(bare).statusCode())
                .as("this browser keeps the key")
                .isEqualTo(200);
    }

    @Test
    void the_number_of_the_slip_is_taken_once_for_one_order() {
        putInCart(shop.sells("กะปิ", 75, 10), 1);
        var first = press(form("PROMPTPAY"));
        putInCart(shop.sells("กะปิ", 75, 10), 1);
        var second = press(form("PROMPTPAY"));
        var reference = "T" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

        assertThat(browser.submit(first.replace("?", "/slip?"), "reference", reference)
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(browser.get(first))).contains("ได้รับเลขที่รายการแล้ว", reference);
        var refused = browser.submit(second.replace("?", "/slip?"), "reference", reference);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("id=\"reference-error\"");
    }

    private void putInCart(Sold sold, int quantity) {
        browser.submit("/cart", "variant", sold.variant(), "quantity", Integer.toString(quantity));
    }

    private String press(String[] fields) {
        return CheckoutForm.press(browser, fields);
    }

    private String[] form(String method) {
        return CheckoutForm.of(browser, method);
    }

    private String follow(HttpResponse<String> answer) {
        return page(browser.get(answer.headers().firstValue("Location").orElseThrow()));
    }

    private String shown(Sold sold) {
        return browser.get(sold.page()).headers().firstValue("Location").orElseThrow();
    }

    private static String page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
