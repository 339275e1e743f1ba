package tambon.catalog.listing;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.catalog.CatalogFixture;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.ChangedMeanwhile;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.CatalogRejected.NoSuchListing;
import tambon.catalog.CatalogRejected.NoSuchProducer;
import tambon.catalog.CatalogRejected.OutOfRange;
import tambon.catalog.CatalogRejected.ProductNameTaken;
import tambon.catalog.CatalogRejected.Reason;
import tambon.catalog.CatalogRejected.Repeated;
import tambon.catalog.CatalogRejected.TooLong;
import tambon.catalog.CatalogRejected.Unknown;
import tambon.catalog.EditListings;
import tambon.catalog.Listing;
import tambon.catalog.ListingForm;
import tambon.catalog.Listings;
import tambon.catalog.ProductDetails;
import tambon.catalog.ProductDetails.Attribute;
import tambon.catalog.ProductDetails.Option;
import tambon.catalog.ProductType;
import tambon.catalog.VariantDetails;
import tambon.catalog.VariantDetails.Choice;
import tambon.catalog.VariantDetails.Tier;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tambon.catalog.CatalogFixture.form;
import static tambon.catalog.CatalogFixture.formOf;
import static tambon.catalog.CatalogFixture.variant;

@MicronautTest(transactional = false)
class EditListingsTest implements WithDatabase {

    @Inject
    EditListings editing;

    @Inject
    Listings listings;

    @Inject
    CatalogFixture given;

    @Test
    void a_change_keeps_the_variants_it_names_adds_the_new_and_withdraws_the_rest() {
        var producer = given.producer();
        var before = given.published(producer, variant("เล็ก", 85), variant("ใหญ่", 160));
        var kept = before.variants().getFirst();

        var after = editing.change(
                producer.id(),
                before.id(),
                before.version(),
                formOf(
                        before,
                        List.of(
                                variant("ยักษ์", 500),
                                new ListingForm.Variant(
                                        kept.id(),
                                        "เล็กมาก",
                                        "tiny",
                                        Money.satang(4_950),
                                        120,
                                        7,
                                        VariantDetails.NONE))));

        assertThat(after.variants()).extracting(Listing.Variant::nameTh).containsExactly("ยักษ์", "เล็กมาก");
        assertThat(after.variants().getLast())
                .isEqualTo(new Listing.Variant(
                        kept.id(), "เล็กมาก", "tiny", Money.satang(4_950), 120, 7, VariantDetails.NONE));
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(listings.published(before.id())).contains(after);
    }

    @Test
    void a_change_of_what_somebody_else_has_changed_is_refused() {
        var producer = given.producer();
        var read = given.published(producer, variant("", 85));
        var form = formOf(read, List.of(variant("", 90)));
        var changed = editing.change(producer.id(), read.id(), read.version(), form);

        assertThat(refusal(() -> editing.change(producer.id(), read.id(), read.version(), form)))
                .isEqualTo(new ChangedMeanwhile(read.version(), changed.version()));
    }

    @Test
    void of_eight_changes_of_one_version_at_once_one_is_kept() throws Exception {
        var producer = given.producer();
        var read = given.published(producer, variant("", 85));
        var form = formOf(read, List.of(variant("", 90)));
        Callable<Boolean> change = () -> {
            try {
                editing.change(producer.id(), read.id(), read.version(), form);
                return true;
            } catch (CatalogRejected refused) {
                return false;
            }
        };

        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = hands.invokeAll(java.util.Collections.nCopies(8, change));
            int kept = 0;
            for (var one : done) {
                kept += one.get() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
        }
        var after = listings.ownOne(producer.id(), read.id()).orElseThrow();
        assertThat(after.variants()).hasSize(1);
        assertThat(after.version()).isEqualTo(read.version() + 1);
    }

    @Test
    void what_belongs_to_another_is_as_if_it_did_not_exist() {
        var owner = given.producer();
        var thief = given.producer();
        var own = given.published(owner, variant("", 85));
        var notFound = new NoSuchListing(own.id());

        assertThat(refusal(() -> editing.publish(thief.id(), own.id()))).isEqualTo(notFound);
        assertThat(refusal(() -> editing.hide(thief.id(), own.id()))).isEqualTo(notFound);
        assertThat(refusal(() -> editing.removePicture(thief.id(), own.id(), 1)))
                .isEqualTo(notFound);
        assertThat(refusal(() -> editing.addPicture(
                        thief.id(), own.id(), new java.io.ByteArrayInputStream(new byte[0]), "", "")))
                .isEqualTo(notFound);
        assertThat(refusal(() -> editing.change(thief.id(), own.id(), own.version(), form(variant("", 1)))))
                .isEqualTo(notFound);
        assertThat(refusal(() -> editing.publish(owner.id(), 404))).isEqualTo(new NoSuchListing(404));
        assertThat(refusal(() -> editing.create(404, form(variant("", 1))))).isEqualTo(new NoSuchProducer(404));
        assertThat(listings.published(own.id())).contains(own);
    }

    @Test
    void a_variant_of_another_product_cannot_be_taken_over() {
        var producer = given.producer();
        var mine = given.published(producer, variant("", 85));
        var other = given.published(given.producer(), variant("", 200));
        var stolen = new ListingForm.Variant(other.variants().getFirst().id(), "", "", Money.satang(1), 0, null);

        assertThat(problems(
                        () -> editing.change(producer.id(), mine.id(), mine.version(), formOf(mine, List.of(stolen)))))
                .containsExactly(Map.entry("variants[0].id", List.of(new Unknown())));
        assertThat(problems(() -> editing.create(producer.id(), form(stolen))))
                .containsExactly(Map.entry("variants[0].id", List.of(new Unknown())));
        assertThat(listings.published(other.id())).contains(other);
    }

    @Test
    void a_producer_has_one_product_of_a_name_however_it_is_written() {
        var producer = given.producer();
        var first = given.draft(producer, variant("", 85));
        var again = new ListingForm(
                ProductType.FOOD,
                " " + first.nameTh().replace(" ", "  ") + "!",
                "",
                "",
                "",
                List.of(),
                "",
                "",
                List.of(variant("", 85)));

        assertThat(refusal(() -> editing.create(producer.id(), again))).isInstanceOf(ProductNameTaken.class);
        assertThat(editing.create(given.producer().id(), again).nameTh()).endsWith("!");
    }

    @Test
    void everything_wrong_with_a_form_is_told_at_once_and_nothing_is_kept() {
        var producer = given.producer();
        var form = new ListingForm(
                ProductType.FOOD,
                " \u0000 ",
                "x".repeat(201),
                "ก".repeat(4_001),
                "",
                List.of("k".repeat(41)),
                "",
                "",
                List.of(
                        new ListingForm.Variant(null, "", "", Money.ZERO, -1, 0),
                        new ListingForm.Variant(null, "!!", "", Money.baht(10_000_001), 1_000_001, 366),
                        variant("แดง", 1),
                        variant("แดง ", 1)));

        assertThat(problems(() -> editing.create(producer.id(), form)))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("nameTh", List.of(new Missing())),
                        Map.entry("nameEn", List.of(new TooLong(200))),
                        Map.entry("storyTh", List.of(new TooLong(4_000))),
                        Map.entry("keywords", List.of(new TooLong(40))),
                        Map.entry("variants[0].nameTh", List.of(new Missing())),
                        Map.entry("variants[0].price", List.of(new OutOfRange(1, 1_000_000_000))),
                        Map.entry("variants[0].weightGrams", List.of(new OutOfRange(0, 1_000_000))),
                        Map.entry("variants[0].madeToOrderDays", List.of(new OutOfRange(1, 365))),
                        Map.entry("variants[1].nameTh", List.of(new Malformed())),
                        Map.entry("variants[1].price", List.of(new OutOfRange(1, 1_000_000_000))),
                        Map.entry("variants[1].weightGrams", List.of(new OutOfRange(0, 1_000_000))),
                        Map.entry("variants[1].madeToOrderDays", List.of(new OutOfRange(1, 365))),
                        Map.entry("variants[3].nameTh", List.of(new Repeated()))));
        assertThat(problems(() -> editing.create(producer.id(), form()))).containsKey("variants");
        assertThat(problems(() -> editing.create(
                        producer.id(),
                        form(IntStream.range(0, 51)
                                .mapToObj(i -> variant("แบบ " + i, 1))
                                .toArray(ListingForm.Variant[]::new)))))
                .containsOnlyKeys("variants");
        assertThat(listings.own(producer.id(), null, 10).items()).isEmpty();
    }

    @Test
    void hiding_and_showing_again_keeps_the_day_it_was_first_shown() {
        var producer = given.producer();
        var first = given.published(producer, variant("", 85));

        editing.hide(producer.id(), first.id());
        var again = editing.publish(producer.id(), first.id());

        assertThat(again.publishedAt()).isEqualTo(first.publishedAt());
        assertThat(again.version()).isEqualTo(first.version() + 2);
        assertThat(editing.publish(producer.id(), first.id()).version()).isEqualTo(again.version());
    }

    private static Reason refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(CatalogRejected.class, call).reason();
    }

    private static Map<String, List<CatalogRejected.Fault>> problems(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return ((FieldsWrong) refusal(call))
                .problems().stream().collect(groupingBy(FieldProblem::field, mapping(FieldProblem::fault, toList())));
    }

    @Test
    void options_name_the_ways_and_everything_said_comes_back() {
        var producer = given.producer();
        var details = new ProductDetails(
                List.of(new Option("สี", "Colour"), new Option("ขนาด", "")),
                List.of(
                        new Attribute("ingredients", "กุ้งเคย\nเกลือ", ""),
                        new Attribute("storage", "แช่เย็น", "Chilled")),
                "https://video.example/kapi",
                400);
        var red = new VariantDetails(
                List.of(new Choice("แดง", "Red"), new Choice("ใหญ่", "")), List.of(), null, null, "", "4006381333931");

        var listing = editing.create(
                producer.id(),
                form(new ListingForm.Variant(null, "ไม่นับ", "", Money.baht(9), 0, null, red))
                        .withDetails(details));

        assertThat(listing.details().options()).isEqualTo(details.options());
        assertThat(listing.details().attributes()).containsExactlyInAnyOrderElementsOf(details.attributes());
        assertThat(listing.details().video()).isEqualTo(details.video());
        assertThat(listing.details().perMonth()).isEqualTo(400);
        assertThat(listing.variants().getFirst().nameTh()).isEqualTo("แดง · ใหญ่");
        assertThat(listing.variants().getFirst().details()).isEqualTo(red);
        assertThat(editing.change(producer.id(), listing.id(), listing.version(), listing.form())
                        .form())
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(listing.form());
    }

    @Test
    void what_is_wrong_with_the_details_is_told_field_by_field() {
        var wrong = new VariantDetails(
                List.of(new Choice("", "")),
                List.of(new Tier(10, Money.baht(95)), new Tier(10, Money.baht(90))),
                LocalDate.of(2027, 1, 1),
                new VariantDetails.Box(0, 1, 1),
                "รหัส",
                "4006381333930");
        var form = form(new ListingForm.Variant(null, "", "", Money.baht(90), 0, 5, wrong))
                .withDetails(new ProductDetails(
                        List.of(new Option("สี", ""), new Option("สี", "")), List.of(), "http://video.example", 0));

        assertThat(refusal(() -> editing.create(given.producer().id(), form)))
                .isInstanceOfSatisfying(
                        FieldsWrong.class,
                        refused -> assertThat(refused.problems())
                                .extracting(CatalogRejected.FieldProblem::field)
                                .containsExactlyInAnyOrder(
                                        "video",
                                        "perMonth",
                                        "options[1]",
                                        "variants[0].preOrderShipsOn",
                                        "variants[0].lengthMm",
                                        "variants[0].traderCode",
                                        "variants[0].choices[0]",
                                        "variants[0].choices[1]",
                                        "variants[0].tiers[0].price",
                                        "variants[0].tiers[1].least",
                                        "variants[0].gtin"));
    }
}
