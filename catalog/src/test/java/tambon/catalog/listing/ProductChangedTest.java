package tambon.catalog.listing;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.catalog.CatalogFixture;
import tambon.catalog.EditListings;
import tambon.catalog.Listing;
import tambon.catalog.ListingForm;
import tambon.catalog.Producer;
import tambon.catalog.ProducerForm;
import tambon.catalog.Producers;
import tambon.catalog.ProductChanged;
import tambon.infra.database.Statements;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static tambon.catalog.CatalogFixture.formOf;
import static tambon.catalog.CatalogFixture.variant;

@MicronautTest(transactional = false)
class ProductChangedTest implements WithDatabase {

    @Inject
    EditListings editing;

    @Inject
    Producers producers;

    @Inject
    CatalogFixture given;

    @Inject
    ObjectMapper json;

    @Inject
    Statements sql;

    @Test
    void the_event_is_written_as_the_sample_that_its_listeners_read() throws IOException {
        var event = new ProductChanged(
                380276211044253700L,
                3,
                "PUBLISHED",
                "FOOD",
                "กะปิกุ้งแท้เกาะลันตา",
                "Shrimp paste of Ko Lanta",
                "กะปิกุ้งแท้เกาะลันตา",
                "กุ้งเคยตากแดดสองแดด ตำกับเกลือทะเล",
                "Krill dried two days in the sun and pounded with sea salt.",
                List.of("เคย", "kapi"),
                new ProductChanged.Maker(
                        380276211044253601L,
                        "กลุ่มแม่บ้านเกษตรกรบ้านทุ่งหยีเพ็งร่วมใจ",
                        "Ban Thung Yi Pheng Housewives' Group"),
                "810305",
                8500L,
                16000L,
                4,
                List.of("FDA 81-2-03456-6-0001"),
                false,
                "/pictures/0anvyk8brzf24-320.jpg",
                Instant.parse("2026-11-21T03:15:30.123456Z"),
                "B");

        assertThat(tree(json.writeValueAsString(event))).isEqualTo(sample());
    }

    @Test
    void what_is_unknown_is_written_as_null_and_what_is_empty_as_empty() throws IOException {
        var producer = given.producer();
        var asked = given.published(producer, new ListingForm.Variant(null, "", "", null, 0, null));

        var written = tree(events(asked.id()).getFirst());

        assertThat(keys(written)).containsExactlyInAnyOrderElementsOf(keys(sample()));
        assertThat(written.get("priceFromSatang").isNull()).isTrue();
        assertThat(written.get("stars").isNull()).isTrue();
        assertThat(written.get("licences").size()).isZero();
    }

    @Test
    void each_change_of_what_was_shown_is_told_once_with_all_of_its_state() {
        var producer = given.producer();
        var draft = given.draft(producer, variant("", 85));
        assertThat(events(draft.id())).isEmpty();

        var shown = editing.publish(producer.id(), draft.id());
        editing.publish(producer.id(), draft.id());
        var cheaper = editing.change(
                producer.id(), shown.id(), shown.version(), formOf(shown, List.of(variant("ก", 50), variant("ข", 70))));
        var hidden = editing.hide(producer.id(), shown.id());

        var told = told(shown.id());
        assertThat(told)
                .extracting(ProductChanged::version)
                .containsExactly(shown.version(), cheaper.version(), hidden.version());
        assertThat(told).extracting(ProductChanged::status).containsExactly("PUBLISHED", "PUBLISHED", "HIDDEN");
        assertThat(told).extracting(ProductChanged::priceFromSatang).containsExactly(8_500L, 5_000L, 5_000L);
        assertThat(told.getLast())
                .isEqualTo(new ProductChanged(
                        shown.id(),
                        hidden.version(),
                        "HIDDEN",
                        "FOOD",
                        shown.nameTh(),
                        shown.nameEn(),
                        shown.slug(),
                        shown.storyTh(),
                        shown.storyEn(),
                        shown.keywords(),
                        new ProductChanged.Maker(producer.id(), producer.nameTh(), producer.nameEn()),
                        "810116",
                        5_000L,
                        7_000L,
                        null,
                        List.of(),
                        false,
                        shown.pictureAddress(),
                        requireNonNull(shown.publishedAt()),
                        null));
    }

    @Test
    void a_producer_that_moves_or_is_renamed_takes_its_goods_along() {
        var producer = given.producer();
        var shown = given.published(producer, variant("", 85));
        var draft = given.draft(producer, variant("", 85));

        var moved = producers.change(producer.id(), producer.version(), elsewhere(producer));

        assertThat(moved.version()).isEqualTo(producer.version() + 1);
        var last = told(shown.id()).getLast();
        assertThat(last.version()).isEqualTo(shown.version() + 1);
        assertThat(last.producer().nameTh()).isEqualTo(moved.nameTh());
        assertThat(last.areaCode()).isEqualTo("5501");
        assertThat(events(draft.id())).isEmpty();
    }

    @Test
    void a_change_that_is_refused_is_not_told() {
        var producer = given.producer();
        Listing shown = given.published(producer, variant("", 85));
        var before = events(shown.id());

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> editing.change(
                        producer.id(), shown.id(), shown.version() + 7, formOf(shown, List.of(variant("", 50)))))
                .isInstanceOf(tambon.catalog.CatalogRejected.class);

        assertThat(events(shown.id())).isEqualTo(before);
    }

    private static ProducerForm elsewhere(Producer producer) {
        return new ProducerForm(producer.kind(), producer.nameTh() + " สาขาสอง", "", "", "", "5501", producer.phone());
    }

    private List<String> events(long productId) {
        return sql.list(
                "select payload from tambon_catalog.outbox where type = 'catalog.product-changed.v1'"
                        + " and payload like concat('{\"productId\":', ?, ',%') order by id",
                row -> row.text("payload"), productId);
    }

    private List<ProductChanged> told(long productId) {
        return events(productId).stream()
                .map(payload -> {
                    try {
                        return requireNonNull(json.readValue(payload, ProductChanged.class));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private JsonNode tree(String text) throws IOException {
        return requireNonNull(json.readValue(text, JsonNode.class));
    }

    private JsonNode sample() throws IOException {
        try (var file = getClass().getResourceAsStream("/contract/catalog.product-changed.v1.json")) {
            return requireNonNull(json.readValue(requireNonNull(file), JsonNode.class));
        }
    }

    private static List<String> keys(JsonNode node) {
        var keys = new java.util.ArrayList<String>();
        node.entries().forEach(entry -> keys.add(entry.getKey()));
        return keys;
    }
}
