package tambon.storefront.goods;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tambon.infra.database.Statements;
import tambon.infra.id.PublicId;
import tambon.storefront.testing.Browser;
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

/** The officers' desk for new goods, by forms alone. Every test decides what it put there. */
@MicronautTest(transactional = false)
class ReviewPagesTest implements WithServer {

    @Inject
    Shop shop;

    @Inject
    People people;

    @Inject
    Statements sql;

    private Sold paste;
    private Browser producer;
    private Browser officer;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false");
    }

    @BeforeEach
    void a_new_seller() {
        paste = shop.sells("กะปิ", 75, 10);
        sql.change("update tambon_catalog.producer set on_trial = true where id = ?", paste.producerId());
        producer = people.producer(paste.producerId());
        officer = people.districtOfficer("8105");
    }

    @Test
    void what_waits_is_read_in_words_of_the_reader() {
        var name = waiting("ผ้าขาวม้า");

        var queue = officer.get("/staff/goods").body();
        assertThat(article(queue, name))
                .contains("ผ้าและเครื่องแต่งกาย", "เส้นใย: ฝ้าย 100%", "สีย้อม: สีธรรมชาติ", "ยังไม่เปิดขาย")
                .doesNotContain("TEXTILE", "fibre:");
        assertThat(article(officer.get("/staff/goods?lang=en").body(), name))
                .contains("Fibre: ฝ้าย 100%")
                .doesNotContain("เส้นใย:");
        assertThat(people.districtOfficer("5001").get("/staff/goods").body()).doesNotContain(name);

        assertThat(decide(queue, name, "approve", "").statusCode()).isEqualTo(303);
        assertThat(officer.get("/staff/goods?lang=th").body()).doesNotContain(name);
    }

    @Test
    void sending_back_needs_reasons_which_the_producer_reads() {
        var name = waiting("ผ้าถุง");
        var queue = officer.get("/staff/goods").body();

        var without = decide(queue, name, "return", " ");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains(name);
        assertThat(decide(queue, name, "return", "ขอรูปสินค้าจริง").statusCode())
                .isEqualTo(303);

        assertThat(producer.get("/my/products/" + idOf(name)).body()).contains("ขอรูปสินค้าจริง");
        assertThat(decide(queue, name, "approve", "").statusCode()).isEqualTo(409);
    }

    @Test
    void what_the_producer_changed_meanwhile_is_not_approved_unseen() {
        var name = waiting("ผ้าห่ม");
        var before = officer.get("/staff/goods").body();
        var words = "/my/products/" + idOf(name) + "/words";
        var version = between(producer.get(words).body(), "name=\"version\" value=\"", "\"");
        assertThat(producer.submit(
                                words,
                                "version",
                                version,
                                "type",
                                "TEXTILE",
                                "nameTh",
                                name,
                                "storyTh",
                                "ทอด้วยกี่กระตุก")
                        .statusCode())
                .isEqualTo(303);

        assertThat(decide(before, name, "approve", "").statusCode()).isEqualTo(409);

        var now = officer.get("/staff/goods").body();
        assertThat(article(now, name)).contains("ทอด้วยกี่กระตุก");
        assertThat(decide(now, name, "approve", "").statusCode()).isEqualTo(303);
    }

    @Test
    void nobody_decides_for_another_area_or_without_being_an_officer() {
        var name = waiting("ผ้าคลุมไหล่");
        var queue = officer.get("/staff/goods").body();
        var review = "/staff/goods/reviews/" + between(article(queue, name), "/staff/goods/reviews/", "\"");

        assertThat(people.districtOfficer("5001")
                        .submit(review, "decision", "approve", "version", "1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(producer.submit(review, "decision", "approve", "version", "1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(people.districtOfficer("5001")
                        .submit("/staff/goods/sellers/" + PublicId.of(paste.producerId()) + "/trust")
                        .statusCode())
                .isEqualTo(404);

        assertThat(decide(queue, name, "approve", "").statusCode()).isEqualTo(303);
    }

    @Test
    void a_trusted_seller_s_goods_are_shown_at_once_but_for_forbidden_words() {
        assertThat(officer.submit("/staff/goods/sellers/" + PublicId.of(paste.producerId()) + "/trust")
                        .statusCode())
                .isEqualTo(303);
        var plain = waiting("ผ้าพันคอ");
        assertThat(people.guest().get("/p/" + idOf(plain) + "/").statusCode()).isIn(200, 301, 303, 308);

        var word = "ต้องห้าม" + UUID.randomUUID().toString().replace("-", "");
        var department = people.departmentOfficer();
        assertThat(officer.submit("/staff/goods/forbidden", "word", word, "reasonTh", "ผิดกฎหมาย")
                        .statusCode())
                .isEqualTo(403);
        assertThat(department
                        .submit("/staff/goods/forbidden", "word", word, "reasonTh", "ผิดกฎหมาย")
                        .statusCode())
                .isEqualTo(303);
        assertThat(department.get("/staff/goods/forbidden").body()).contains(word);
        var doubtful = waiting("ผ้า " + word);
        var queue = officer.get("/staff/goods").body();
        assertThat(article(queue, doubtful)).contains(word, "badge warn");

        assertThat(decide(queue, doubtful, "return", "สินค้านี้ขายไม่ได้").statusCode())
                .isEqualTo(303);
        assertThat(department.submit("/staff/goods/forbidden", "allow", word).statusCode())
                .isEqualTo(303);
        assertThat(department.get("/staff/goods/forbidden").body()).doesNotContain(word);
    }

    /** The name of a cloth that its producer asked to have shown. */
    private String waiting(String name) {
        var unique = name + " " + UUID.randomUUID();
        var made = producer.json("POST", "/api/v1/producer/products", """
                {"type": "TEXTILE", "nameTh": "%s", "variants": [{"priceSatang": 35000}],
                 "attributes": {"fibre": {"th": "ฝ้าย 100%%"}, "dye": {"th": "สีธรรมชาติ"}}}""".formatted(unique));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var id = between(made.body(), "\"id\":\"", "\"");
        assertThat(producer.submit("/my/products/" + id + "/publish").statusCode())
                .isEqualTo(303);
        return unique;
    }

    private String idOf(String name) {
        return PublicId.of(
                sql.first("select id from tambon_catalog.product where name_th = ?", row -> row.number("id"), name)
                        .orElseThrow());
    }

    private HttpResponse<String> decide(String queue, String name, String decision, String reasons) {
        var article = article(queue, name);
        return officer.submit(
                "/staff/goods/reviews/" + between(article, "/staff/goods/reviews/", "\""),
                "version",
                between(article, "name=\"version\" value=\"", "\""),
                "decision",
                decision,
                "reasons",
                reasons);
    }

    private static String article(String page, String name) {
        return Pattern.compile("<article.*?</article>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(one -> one.group())
                .filter(one -> one.contains(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " does not wait"));
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before);
        assertThat(from).as(before).isNotNegative();
        return text.substring(from + before.length(), text.indexOf(after, from + before.length()));
    }
}
