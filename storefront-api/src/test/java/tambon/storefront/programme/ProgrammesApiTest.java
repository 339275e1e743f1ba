package tambon.storefront.programme;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.infra.id.PublicId;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.People;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class ProgrammesApiTest implements WithServer {

    private static final String PROGRAMMES = "/api/v1/staff/programmes";

    @Inject
    People people;

    @Inject
    Shop shop;

    @Inject
    ObjectMapper json;

    @Test
    void a_province_makes_a_programme_and_lets_producers_take_part() throws IOException {
        var province = people.provinceOfficer("81");
        var sold = shop.sells("กะปิกุ้ง", 60, 1);
        var producer = PublicId.of(sold.producerId());
        var made = made(province, "KBO", 2601);

        var added = province.json("POST", PROGRAMMES + "/" + made + "/participants", entrants(producer));
        var twice = province.json("POST", PROGRAMMES + "/" + made + "/participants", entrants(producer));

        assertThat(read(added).get("added").getIntValue()).isEqualTo(1);
        assertThat(read(twice).get("added").getIntValue()).isZero();
        assertThat(read(province.get(PROGRAMMES + "/" + made))
                        .get("participants")
                        .getIntValue())
                .isEqualTo(1);
        assertThat(province.get(PROGRAMMES + "/" + made + "/participants").body())
                .contains(producer);
        assertThat(province.get(PROGRAMMES + "?year=2601").body()).contains(made);
        assertThat(province.get("/api/v1/staff/cohorts/KBO/2601").body()).contains(producer);
        assertThat(people.provinceOfficer("92")
                        .get("/api/v1/staff/cohorts/KBO/2601")
                        .body())
                .doesNotContain(producer);

        assertThat(province.json("DELETE", PROGRAMMES + "/" + made + "/participants/" + producer, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(province.get("/api/v1/staff/cohorts/KBO/2601").body()).doesNotContain(producer);
    }

    @Test
    void names_and_exclusions_change_by_version_and_kind_and_year_stay() throws IOException {
        var province = people.provinceOfficer("81");
        var made = made(province, "PREMIUM", 2602);
        var changed =
                "{\"version\":1,\"nameTh\":\"สู่สากล รุ่น 2\",\"excludes\":{\"kinds\":[\"KBO\"],\"fromYear\":2599,\"toYear\":2602}}";

        var answer = province.json("PUT", PROGRAMMES + "/" + made, changed);
        var late = province.json("PUT", PROGRAMMES + "/" + made, changed);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(read(answer).get("nameTh").getStringValue()).isEqualTo("สู่สากล รุ่น 2");
        assertThat(read(answer).get("kind").getStringValue()).isEqualTo("PREMIUM");
        assertThat(read(answer).get("excludes").get("fromYear").getIntValue()).isEqualTo(2599);
        assertThat(late.statusCode()).isEqualTo(409);
    }

    @Test
    void who_was_in_an_excluded_programme_is_not_taken_and_not_on_the_list() throws IOException {
        var province = people.provinceOfficer("81");
        var producer = PublicId.of(shop.sells("ปลาเค็ม", 60, 1).producerId());
        var earlier = made(province, "TRADER", 2603);
        province.json("POST", PROGRAMMES + "/" + earlier + "/participants", entrants(producer));
        var later = made(
                province,
                "YOUNG_OTOP",
                2604,
                ",\"excludes\":{\"kinds\":[\"TRADER\"],\"fromYear\":2603,\"toYear\":2604}");

        assertThat(province.json("POST", PROGRAMMES + "/" + later + "/participants", entrants(producer))
                        .statusCode())
                .isEqualTo(409);
        assertThat(found(province, "/api/v1/staff/targets?area=810502", producer))
                .isTrue();
        assertThat(found(province, "/api/v1/staff/targets?area=810502&not=TRADER&not-from=2603&not-to=2604", producer))
                .isFalse();
    }

    @Test
    void another_provinces_programme_is_not_there() throws IOException {
        var made = made(people.provinceOfficer("81"), "OTHER", 2605);
        var elsewhere = people.provinceOfficer("92");

        assertThat(elsewhere.get(PROGRAMMES + "/" + made).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(PROGRAMMES + "/" + made + "/participants").statusCode())
                .isEqualTo(404);
        assertThat(elsewhere
                        .json("POST", PROGRAMMES + "/" + made + "/participants", entrants(PublicId.of(1)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(elsewhere
                        .json("PUT", PROGRAMMES + "/" + made, "{\"version\":1,\"nameTh\":\"ก\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    /** Looks through all pages. */
    private boolean found(Browser browser, String path, String producer) throws IOException {
        var next = path;
        while (true) {
            var page = read(browser.get(next));
            for (var item : page.get("items").values()) {
                if (item.get("producer").getStringValue().equals(producer)) {
                    return true;
                }
            }
            var cursor = page.get("next");
            if (cursor == null || cursor.isNull()) {
                return false;
            }
            next = path + "&cursor=" + cursor.getStringValue();
        }
    }

    private String made(Browser officer, String kind, int year, String... more) throws IOException {
        var answer = officer.json(
                "POST",
                PROGRAMMES,
                "{\"kind\":\"" + kind + "\",\"yearBe\":" + year + ",\"nameTh\":\"โครงการ\"" + String.join("", more)
                        + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer).get("id").getStringValue();
    }

    private static String entrants(String producer) {
        return "{\"entrants\":[{\"producer\":\"" + producer + "\"}]}";
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        return json.readValue(answer.body(), JsonNode.class);
    }
}
