package tambon.storefront.producer;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.People;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.Shop.Sold;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A producer's program keeps its goods: what it says comes back whole, and nothing that it sends back is lost. */
@MicronautTest(transactional = false)
class ProductApiTest implements WithServer {

    private static final String CLOTH = """
            {"type": "TEXTILE", "nameTh": "ผ้าขาวม้า %s", "nameEn": "Loincloth", "storyTh": "ทอมือ", "storyEn": "Handwoven",
             "keywords": ["ผ้าทอ"], "unitTh": "ผืน", "unitEn": "piece",
             "options": [{"th": "สี", "en": "Colour"}, {"th": "ขนาด"}],
             "attributes": {"fibre": {"th": "ฝ้าย 100%%", "en": "Cotton"}, "dye": {"th": "สีธรรมชาติ"}},
             "video": "https://video.example/cloth", "perMonth": 120,
             "variants": [
               {"choices": [{"th": "คราม", "en": "Indigo"}, {"th": "ใหญ่"}], "priceSatang": 50000,
                "tiers": [{"least": 5, "priceSatang": 48000}, {"least": 10, "priceSatang": 45000}], "weightGrams": 400,
                "box": {"lengthMm": 305, "widthMm": 200, "heightMm": 50}, "preOrderShipsOn": "2030-01-15",
                "gtin": "4006381333931", "traderCode": "TX-01"},
               {"choices": [{"th": "ขาว"}, {"th": "เล็ก"}], "priceSatang": 30000, "madeToOrderDays": 7}]}""";

    @Inject
    Shop shop;

    @Inject
    People people;

    @Inject
    ObjectMapper json;

    @Inject
    ResourceResolver resources;

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
    void everything_said_of_a_product_comes_back() {
        var made = made("หนึ่ง");

        assertThat(made)
                .containsEntry("options", List.of(Map.of("th", "สี", "en", "Colour"), Map.of("th", "ขนาด")))
                .containsEntry("video", "https://video.example/cloth")
                .containsEntry("perMonth", 120);
        assertThat(at(made, "attributes", "dye")).isEqualTo(Map.of("th", "สีธรรมชาติ", "en", "Natural"));
        assertThat(variants(made).getFirst())
                .containsEntry("nameTh", "คราม · ใหญ่")
                .containsEntry("choices", List.of(Map.of("th", "คราม", "en", "Indigo"), Map.of("th", "ใหญ่")))
                .containsEntry(
                        "tiers",
                        List.of(Map.of("least", 5, "priceSatang", 48_000), Map.of("least", 10, "priceSatang", 45_000)))
                .containsEntry("weightGrams", 400)
                .containsEntry("box", Map.of("lengthMm", 305, "widthMm", 200, "heightMm", 50))
                .containsEntry("preOrderShipsOn", "2030-01-15")
                .containsEntry("gtin", "4006381333931")
                .containsEntry("traderCode", "TX-01");
        assertThat(variants(made).getLast()).containsEntry("madeToOrderDays", 7).doesNotContainKeys("box", "gtin");
    }

    @Test
    void what_was_read_can_be_sent_back_and_only_the_version_is_another() {
        var made = made("สอง");

        var sent = read(producer.json("PUT", address(made), text(made)), 200);

        assertThat(sent).containsEntry("version", (int) made.get("version") + 1);
        assertThat(without(sent, "version")).isEqualTo(without(made, "version"));
        assertThat(read(producer.get(address(made)), 200)).isEqualTo(sent);
    }

    @Test
    void buyers_programs_read_the_same() {
        var made = made("สาม");
        read(producer.json("POST", address(made) + "/publish", ""), 200);

        var seen = read(people.guest().get("/api/v1/products/" + made.get("id")), 200);

        assertThat(seen)
                .containsEntry("options", made.get("options"))
                .containsEntry("attributes", made.get("attributes"))
                .containsEntry("video", made.get("video"));
        assertThat(variants(seen).getFirst())
                .containsEntry("tiers", variants(made).getFirst().get("tiers"))
                .containsEntry("box", variants(made).getFirst().get("box"))
                .containsEntry("preOrderShipsOn", "2030-01-15");
    }

    @ParameterizedTest(name = "{1} instead of {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"least": 5, "priceSatang": 48000} | {"least": 1, "priceSatang": 48000}  | variants[0].tiers[0].least
            {"least": 5, "priceSatang": 48000} | {"least": 5, "priceSatang": 50000}  | variants[0].tiers[0].priceSatang
            {"least": 5, "priceSatang": 48000} | {"priceSatang": 48000}              | variants[0].tiers[0].least
            {"least": 5, "priceSatang": 48000} | null                                | variants[0].tiers[0]
            "priceSatang": 50000               | "priceSatang": 0                    | variants[0].priceSatang
            "heightMm": 50                     | "heightMm": 0                       | variants[0].box.heightMm
            , "heightMm": 50                   | ''                                  | variants[0].box.heightMm
            4006381333931                      | 4006381333930                       | variants[0].gtin
            TX-01                              | รหัส                                 | variants[0].traderCode
            "preOrderShipsOn"                  | "madeToOrderDays": 3, "preOrderShipsOn" | variants[0].preOrderShipsOn
            {"th": "ขนาด"}                     | {"th": "สี"}                         | options[1]
            {"th": "ขนาด"}                     | null                                | options[1]
            {"th": "ขาว"}, {"th": "เล็ก"}       | {"th": "ขาว"}                        | variants[1].choices[1]
            "fibre"                            | "ingredients"                       | attributes.ingredients
            สีธรรมชาติ                           | สีสะท้อนแสง                           | attributes.dye
            {"th": "สีธรรมชาติ"}                 | null                                | attributes.dye
            https://video.example              | http://video.example                | video
            "perMonth": 120                    | "perMonth": 0                       | perMonth
            ["ผ้าทอ"]                           | [null]                              | keywords[0]
            "TEXTILE"                          | null                                | type
            """)
    void what_is_wrong_is_told_at_its_field_and_nothing_is_kept(String right, String wrong, String field) {
        var refused = read(
                producer.json("POST", "/api/v1/producer/products", cloth("สี่").replace(right, wrong)), 422);

        assertThat(refused).containsEntry("type", "/problems/fields-wrong");
        assertThat(list(refused, "fields"))
                .extracting(problem -> problem.get("name"))
                .contains(field);
        assertThat(list(read(producer.get("/api/v1/producer/products"), 200), "items"))
                .extracting(card -> card.get("nameTh"))
                .containsExactly("กะปิ");
    }

    @Test
    void a_stranger_s_product_is_none_and_a_late_change_is_told() {
        var made = made("ห้า");
        var stranger = people.producer(shop.sells("ปลาเค็ม", 50, 1).producerId());

        assertThat(stranger.json("PUT", address(made), text(made)).statusCode()).isEqualTo(404);
        assertThat(stranger.get(address(made)).statusCode()).isEqualTo(404);
        assertThat(people.guest().json("PUT", address(made), text(made)).statusCode())
                .isEqualTo(401);
        read(producer.json("PUT", address(made), text(made)), 200);
        assertThat(producer.json("PUT", address(made), text(made)).statusCode()).isEqualTo(409);
    }

    /** Each key that is answered is described, and each that may be sent. */
    @Test
    void the_description_knows_every_field() {
        Map<String, Object> described = new Yaml()
                .load(resources
                        .getResourceAsStream("classpath:META-INF/swagger/tambon-1.yml")
                        .orElseThrow());
        var made = made("หก");
        var schemas = object(at(described, "components", "schemas"));
        var answered = object(at(
                described,
                "paths",
                "/api/v1/producer/products/{id}",
                "get",
                "responses",
                "200",
                "content",
                "application/json",
                "schema"));

        assertDescribed(made, answered, schemas);
        assertDescribed(
                without(made, "id", "state", "pictures", "publishedAt"),
                Map.of("$ref", "#/components/schemas/WrittenProduct"),
                schemas,
                "left");
    }

    private static void assertDescribed(
            Object value, Map<String, Object> schema, Map<String, Object> schemas, String... aside) {
        var known = followed(schema, schemas);
        switch (value) {
            case List<?> several -> {
                var items = object(known.get("items"));
                several.forEach(one -> assertDescribed(one, items, schemas, aside));
            }
            case Map<?, ?> fields
            when known.get("additionalProperties") instanceof Map<?, ?> each ->
                fields.values().forEach(one -> assertDescribed(one, object(each), schemas, aside));
            case Map<?, ?> fields -> {
                var properties = object(known.get("properties"));
                without(object(fields), aside).forEach((name, one) -> {
                    assertThat(properties).containsKey(name);
                    assertDescribed(one, object(properties.get(name)), schemas, aside);
                });
            }
            default -> assertThat(known).containsAnyOf(Map.entry("type", "string"), Map.entry("type", "integer"));
        }
    }

    private static Map<String, Object> followed(Map<String, Object> schema, Map<String, Object> schemas) {
        var one = schema.get("allOf") instanceof List<?> only ? object(only.getFirst()) : schema;
        return one.get("$ref") instanceof String name
                ? object(schemas.get(name.substring(name.lastIndexOf('/') + 1)))
                : one;
    }

    private Map<String, Object> made(String name) {
        return read(producer.json("POST", "/api/v1/producer/products", cloth(name)), 201);
    }

    private static String cloth(String name) {
        return CLOTH.formatted(name);
    }

    private static String address(Map<String, Object> product) {
        return "/api/v1/producer/products/" + product.get("id");
    }

    private static List<Map<String, Object>> variants(Map<String, Object> product) {
        return list(product, "variants");
    }

    @SuppressWarnings("unchecked") // as JSON and YAML are read
    private static List<Map<String, Object>> list(Map<String, Object> answer, String field) {
        return (List<Map<String, Object>>) answer.get(field);
    }

    @SuppressWarnings("unchecked") // as JSON and YAML are read
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private static Object at(Map<String, Object> answer, String... path) {
        Object value = answer;
        for (var step : path) {
            value = object(value).get(step);
        }
        return value;
    }

    private static Map<String, Object> without(Map<String, Object> answer, String... fields) {
        var rest = new HashMap<>(answer);
        List.of(fields).forEach(rest::remove);
        return rest;
    }

    private String text(Map<String, Object> product) {
        try {
            return json.writeValueAsString(product);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // a JSON object
    private Map<String, Object> read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        try {
            return json.readValue(answer.body(), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
