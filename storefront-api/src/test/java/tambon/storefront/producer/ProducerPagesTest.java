package tambon.storefront.producer;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.People;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.Shop.Sold;
import tambon.storefront.testing.WithServer;

import javax.imageio.ImageIO;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A producer keeps its shop by forms alone, as a browser without script sends them. */
@MicronautTest(transactional = false)
class ProducerPagesTest implements WithServer {

    @Inject
    Shop shop;

    @Inject
    People people;

    private Sold paste;
    private Browser producer;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false");
    }

    @BeforeEach
    void open() {
        paste = shop.sells("กะปิ", 75, 10);
        producer = people.producer(paste.producerId());
    }

    @Test
    void a_new_product_is_a_draft_until_it_is_put_on_the_shelf() {
        var begun = producer.submit(
                "/my/products", "nameTh", "น้ำพริกนรก", "type", "FOOD", "variants[0].price", "๖๕", "unitTh", "กระปุก");
        var address = path(begun);

        assertThat(page(follow(begun))).contains("น้ำพริกนรก", "เก็บเป็นร่างแล้ว", "เปิดขาย");
        var shown = "/p/" + address.substring(address.lastIndexOf('/') + 1) + "/";
        assertThat(people.guest().get(shown).statusCode()).isEqualTo(404);

        assertThat(page(follow(producer.submit(address + "/publish")))).contains("เปิดขายแล้ว");
        assertThat(page(shown(people.guest(), shown))).contains("น้ำพริกนรก", "฿65");

        assertThat(page(follow(producer.submit(address + "/hide")))).contains("ซ่อนแล้ว");
        assertThat(people.guest().get(shown).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_a_new_product_is_told_at_its_field() {
        var answer = producer.submit(
                "/my/products", "nameTh", "", "type", "GOLD", "variants[0].price", "แพง", "unitTh", "x".repeat(31));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"type-error\"", "id=\"variants[0].price-error\"", "value=\"แพง\"");
    }

    @Test
    void words_are_changed_as_they_were_read_and_a_second_window_is_told() {
        var words = "/my/products/" + paste.id() + "/words";
        var version = hidden(producer.get(words).body(), "version");

        var saved = producer.submit(words, words("กะปิกุ้ง", version));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(page(shown(people.guest(), paste.page()))).contains("กะปิกุ้ง", "หมักสามเดือน");

        var late = producer.submit(words, words("กะปิเคย", version));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(page(shown(people.guest(), paste.page()))).contains("กะปิกุ้ง");
    }

    @Test
    void a_draft_keeps_itself_while_it_is_written() {
        var begun = producer.submit("/my/products", "nameTh", "ปลาส้ม", "type", "FOOD", "variants[0].price", "");
        var address = path(begun);

        assertThat(page(producer.submit(address + "/words/draft", words("ปลาส้มพะเยา", ""))))
                .contains("บันทึกร่างให้แล้ว");
        assertThat(page(producer.get(address + "/words"))).contains("ปลาส้มพะเยา", "หมักสามเดือน");
        assertThat(page(producer.submit(address + "/words/draft", words("", ""))))
                .contains("ยังบันทึกร่างไม่ได้");
    }

    @Test
    void stock_is_counted_and_a_number_that_moved_meanwhile_is_shown_first() {
        var address = "/my/products/" + paste.id() + "/stock";
        var count = "count-" + paste.variant();
        var seen = "seen-" + paste.variant();

        assertThat(producer.submit(address, seen, "10", count, "25").statusCode())
                .isEqualTo(303);
        assertThat(shop.left(paste)).isEqualTo(25);

        var late = producer.submit(address, seen, "10", count, "9");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("ระหว่างที่นับมีคนซื้อไป", "value=\"25\"");
        assertThat(producer.submit(address, seen, "25", count, "-4").statusCode())
                .isEqualTo(422);
        assertThat(shop.left(paste)).isEqualTo(25);
    }

    @Test
    void a_photo_is_taken_shown_to_buyers_and_taken_away_again() throws IOException {
        var address = "/my/products/" + paste.id() + "/photos";

        var added = producer.upload(address, "photo", "กะปิ.png", photo(), "altTh", "กะปิในกระปุก", "altEn", "");
        assertThat(page(follow(added))).contains("ใส่รูปแล้ว");
        var page = producer.get(address).body();
        assertThat(page).contains("alt=\"กะปิในกระปุก\"");
        var picture = "/pictures/" + between(page, "<li><img src=\"/pictures/", "\"");
        assertSentAsItIsTaken(picture);

        var remove = address + "/" + between(page, address + "/", "/remove") + "/remove";
        assertThat(page(follow(producer.submit(remove)))).contains("เอารูปออกแล้ว");
        assertThat(producer.get(address).body()).doesNotContain("กะปิในกระปุก");
    }

    /** WebP to those who take it, JPEG to all others, and nothing twice. */
    private void assertSentAsItIsTaken(String picture) {
        var plain = people.guest().get(picture);
        assertThat(plain.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        var small = people.guest().get(picture, "Accept", "image/avif,image/webp,*/*;q=0.8");
        assertThat(small.headers().firstValue("Content-Type")).hasValue("image/webp");
        for (var answer : List.of(plain, small)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Vary")).hasValue("Accept");
            var tag = answer.headers().firstValue("ETag").orElseThrow();
            var again = people.guest().get(picture, "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
        }
        assertThat(plain.headers().firstValue("ETag"))
                .isNotEqualTo(small.headers().firstValue("ETag"));
    }

    @Test
    void what_is_no_photo_is_refused_in_words() {
        var script = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";

        var refused = producer.upload(
                "/my/products/" + paste.id() + "/photos",
                "photo",
                "../../photo.png",
                script.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("class=\"notice warn\"", "JPEG");
    }

    @Test
    void somebody_elses_goods_do_not_exist_here() {
        var other = shop.sells("น้ำปลา", 40, 3);
        for (var part : List.of("", "/words", "/sales", "/stock", "/photos")) {
            assertThat(producer.get("/my/products/" + other.id() + part).statusCode())
                    .as(part)
                    .isEqualTo(404);
        }
        assertThat(producer.submit("/my/products/" + other.id() + "/hide").statusCode())
                .isEqualTo(404);
        assertThat(producer.submit("/my/products/" + other.id() + "/words", words("ของฉัน", "1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(people.guest().get("/my/products").statusCode()).isEqualTo(303);
        assertThat(page(shown(people.guest(), other.page()))).contains("น้ำปลา");
    }

    private static String[] words(String name, String version) {
        return new String[] {
            "nameTh", name, "type", "FOOD", "storyTh", "หมักสามเดือน", "unitTh", "กระปุก", "version", version
        };
    }

    private static byte[] photo() throws IOException {
        var image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(140, 60, 40));
        pen.fillRect(100, 100, 500, 300);
        pen.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        return producer.get(answer.headers().firstValue("Location").orElseThrow());
    }

    /** A product page sends whoever asks without its name to the full address. */
    private static HttpResponse<String> shown(Browser browser, String address) {
        var answer = browser.get(address);
        return answer.headers().firstValue("Location").map(browser::get).orElse(answer);
    }

    private static String path(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElseThrow();
        return location.contains("?") ? location.substring(0, location.indexOf('?')) : location;
    }

    private static String page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String hidden(String page, String field) {
        return between(page, "name=\"" + field + "\" value=\"", "\"");
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        assertThat(from).as("no " + start).isNotNegative();
        return text.substring(from + start.length(), text.indexOf(end, from + start.length()));
    }
}
