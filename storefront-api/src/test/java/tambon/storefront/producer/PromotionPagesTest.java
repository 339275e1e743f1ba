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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Promotions from the form that makes them to the cart that has something taken off. */
@MicronautTest(transactional = false)
class PromotionPagesTest implements WithServer {

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
        paste = shop.sells("กะปิ", 100, 50);
        producer = people.producer(paste.producerId());
        buyer = people.guest();
    }

    @Test
    void ten_and_one_for_nothing_by_itself_until_it_is_stopped() {
        make(producer, "/my/promotions", "kind", "BUY_GET", "buy", "10", "free", "1", "code", "LEFT-OVER");
        pick(11);

        assertThat(page(buyer.get("/cart"))).contains("−฿100");

        stop(producer, "/my/promotions");
        assertThat(page(producer.get("/my/promotions"))).contains("จบแล้ว");
        assertThat(page(buyer.get("/cart"))).doesNotContain("−฿100");
    }

    @Test
    void a_code_takes_a_share_off_up_to_a_limit_and_once_for_each_buyer() {
        var code = code();
        make(
                producer,
                "/my/promotions",
                "kind",
                "PERCENT",
                "percent",
                "20",
                "most",
                "50",
                "code",
                code,
                "mostPerBuyer",
                "1");
        pick(5);

        buyer.submit("/cart/coupon", "code", code.toLowerCase(Locale.ROOT));

        assertThat(page(buyer.get("/cart"))).contains(code, "−฿50");
        CheckoutForm.press(buyer, CheckoutForm.of(buyer, "COD"));
        assertThat(page(producer.get("/my/promotions"))).contains("ใช้แล้ว 1 ครั้ง");
        pick(5);
        buyer.submit("/cart/coupon", "code", code);
        var again = buyer.submit("/checkout", CheckoutForm.of(buyer, "COD"));
        assertThat(again.statusCode()).isEqualTo(409);
    }

    @Test
    void the_platforms_coupons_are_the_departments() {
        var code = code();
        var officer = people.departmentOfficer();
        make(officer, "/staff/coupons", "kind", "AMOUNT", "amount", "30", "least", "200", "code", code);
        pick(2);

        buyer.submit("/cart/coupon", "code", code);

        assertThat(page(buyer.get("/cart"))).contains("−฿30");
        assertThat(producer.get("/staff/coupons").statusCode()).isEqualTo(403);
        assertThat(people.districtOfficer("8101").get("/staff/coupons").statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_cannot_be_is_told_at_its_field() {
        var answer = producer.submit("/my/promotions", "kind", "PERCENT", "percent", "ครึ่ง", "endsOn", "2099-12-31");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"percent-error\"", "value=\"ครึ่ง\"");
    }

    private void pick(int pieces) {
        buyer.submit("/cart", "variant", paste.variant(), "quantity", Integer.toString(pieces));
    }

    private static String code() {
        return "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static void make(Browser who, String address, String... fields) {
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "endsOn";
        all[fields.length + 1] = "2099-12-31";
        var answer = who.submit(address, all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static void stop(Browser who, String address) {
        var found =
                Pattern.compile("action=\"(" + address + "/[^\"]+/stopped)\"").matcher(page(who.get(address)));
        assertThat(found.find()).isTrue();
        assertThat(who.submit(found.group(1)).statusCode()).isEqualTo(303);
    }

    private static String page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
