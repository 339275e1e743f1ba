package tambon.storefront.producer;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.CheckoutForm;
import tambon.storefront.testing.People;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.Shop.Sold;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** A producer lets its goods be fetched; what is fetched never looks like a parcel. */
@MicronautTest(transactional = false)
class FetchedGoodsTest implements WithServer {

    private static final String TRACKING = "name=\"trackingNumber\"";

    @Inject
    Shop shop;

    @Inject
    People people;

    private Sold paste;
    private Browser producer;
    private Browser buyer;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false");
    }

    @BeforeEach
    void open() {
        paste = shop.sells("กะปิ", 75, 10);
        producer = people.producer(paste.producerId());
        buyer = people.guest();
        buyer.submit("/cart", "variant", paste.variant(), "quantity", "2");
    }

    @Test
    void both_sides_are_told_where_and_when_and_it_is_handed_over() {
        add("PICK_UP_GROUP", "place", "ศาลาหมู่ 4", "hours", "ทุกวัน 9.00–17.00 น.");
        assertThat(page(buyer.get("/cart"))).contains("รับที่กลุ่ม", "ศาลาหมู่ 4", "ทุกวัน 9.00–17.00 น.", "฿150");
        var order = CheckoutForm.press(buyer, CheckoutForm.of(buyer, "COD"));

        assertThat(page(buyer.get(order)))
                .contains("รับที่กลุ่ม", "ศาลาหมู่ 4", "ทุกวัน 9.00–17.00 น.", "ยังไม่ต้องมา", "จ่าย ฿150 ตอนมารับของ");
        var mine = onlyOrder();
        assertThat(page(producer.get("/my/orders"))).contains("รับที่กลุ่ม", "ศาลาหมู่ 4");
        assertThat(page(producer.get(mine)))
                .contains("ผู้ซื้อมารับเอง", "ศาลาหมู่ 4", "ส่งมอบและได้รับเงินแล้ว")
                .doesNotContain(TRACKING, "12/3 หมู่ 4", "81180");
        assertThat(page(producer.get(mine + "/slip")))
                .contains("ผู้มารับ", "สมใจ ใจดี", "ศาลาหมู่ 4", "เก็บเงินตอนมารับ")
                .doesNotContain("81180", "12/3 หมู่ 4");

        assertThat(page(follow(producer, step(producer, mine + "/packed")))).contains("รอผู้ซื้อมารับ");
        assertThat(page(buyer.get(order))).contains("พร้อมให้มารับ", "มารับได้เลย");
        assertThat(page(follow(producer, step(producer, mine + "/handed-over"))))
                .contains("ส่งมอบแล้ว");
        assertThat(page(buyer.get(order)))
                .contains("รับของแล้ว", "ได้รับของครบแล้ว")
                .doesNotContain("มารับได้เลย");
    }

    @Test
    void what_is_fetched_cannot_be_shipped_and_what_is_sent_cannot_be_handed_over() {
        add("PICK_UP_CENTRE", "place", "ศูนย์ OTOP เมืองกระบี่");
        CheckoutForm.press(buyer, CheckoutForm.of(buyer, "COD"));
        var mine = onlyOrder();

        assertThat(step(producer, mine + "/shipped", "carrier", "OWN_DELIVERY").statusCode())
                .isEqualTo(422);

        var sent = shop.sells("น้ำพริก", 60, 10);
        var other = people.producer(sent.producerId());
        buyer.submit("/cart", "variant", sent.variant(), "quantity", "1");
        CheckoutForm.press(buyer, CheckoutForm.of(buyer, "COD"));
        var parcel = onlyOrder(other);

        assertThat(step(other, parcel + "/handed-over").statusCode()).isEqualTo(409);
        assertThat(page(other.get(parcel)))
                .contains(TRACKING, "ผู้ซื้อเลือกไปรษณีย์ไทย", "81180")
                .doesNotContain("value=\"PICK_UP\"");
        assertThat(page(other.get(parcel + "/slip"))).contains("ส่งทางไปรษณีย์ไทย", "81180");
    }

    @Test
    void the_carrier_that_the_buyer_chose_stands_there_already() {
        add("FLASH", "near", "30", "basis", "WEIGHT");
        var order = CheckoutForm.press(buyer, CheckoutForm.of(buyer, "COD"));
        var mine = onlyOrder();

        assertThat(page(buyer.get(order))).contains("แฟลช");
        assertThat(page(producer.get(mine))).containsPattern("value=\"FLASH\" selected");
    }

    @Test
    void a_fair_has_a_last_day_and_a_place_is_where_something_is() {
        assertThat(refusal("PICK_UP_FAIR", "place", "บูธ A12")).contains("id=\"endsOn-error\"", "value=\"บูธ A12\"");
        assertThat(refusal("PICK_UP_GROUP", "place", " ")).contains("id=\"place-error\"");

        add("PICK_UP_FAIR", "place", "บูธ A12", "endsOn", "2099-12-31");

        assertThat(page(producer.get("/my/delivery"))).contains("บูธ A12", "31 ธ.ค. 2642");
        assertThat(page(buyer.get("/cart"))).contains("บูธ A12", "31 ธ.ค. 2642");
    }

    @Test
    void a_way_that_is_taken_away_is_not_offered_any_more() {
        add("FLASH", "near", "30");
        var way = Pattern.compile("/my/delivery/([^/\"]+)/removed").matcher(page(producer.get("/my/delivery")));
        assertThat(way.find()).isTrue();

        producer.submit("/my/delivery/" + way.group(1) + "/removed");

        assertThat(page(producer.get("/my/delivery"))).contains("ตอนนี้ใช้อัตรากลาง");
        assertThat(page(buyer.get("/cart"))).contains("ไปรษณีย์ไทย").doesNotContain("แฟลช");
    }

    private void add(String kind, String... more) {
        assertThat(submit(kind, more).statusCode()).isEqualTo(303);
    }

    private String refusal(String kind, String... more) {
        var answer = submit(kind, more);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    private HttpResponse<String> submit(String kind, String... more) {
        return producer.submit("/my/delivery", with("kind", kind, more));
    }

    /** A step of an order, with a key of its own as the page's form has. */
    private static HttpResponse<String> step(Browser who, String address, String... more) {
        return who.submit(address, with("key", UUID.randomUUID().toString(), more));
    }

    private static String[] with(String name, String value, String... more) {
        var fields = new String[more.length + 2];
        fields[0] = name;
        fields[1] = value;
        System.arraycopy(more, 0, fields, 2, more.length);
        return fields;
    }

    private String onlyOrder() {
        return onlyOrder(producer);
    }

    private static String onlyOrder(Browser producer) {
        var found = Pattern.compile("href=\"(/my/orders/[^\"?]+)\"").matcher(page(producer.get("/my/orders")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> follow(Browser who, HttpResponse<String> answer) {
        return who.get(CheckoutForm.placed(answer));
    }

    private static String page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
