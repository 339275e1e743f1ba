package tambon.catalog.offer;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.catalog.CatalogFixture;
import tambon.catalog.EditListings;
import tambon.catalog.Listing;
import tambon.catalog.ListingForm;
import tambon.catalog.Offer;
import tambon.catalog.Offers;
import tambon.catalog.ProductType;
import tambon.catalog.SellerVat;
import tambon.catalog.VariantDetails;
import tambon.catalog.VariantDetails.Tier;
import tambon.catalog.VatRegister;
import tambon.infra.money.Money;
import tambon.infra.testing.StatementCount;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.catalog.CatalogFixture.formOf;
import static tambon.catalog.CatalogFixture.variant;

@MicronautTest(transactional = false)
class OffersTest implements WithDatabase {

    @Inject
    Offers offers;

    @Inject
    EditListings editing;

    @Inject
    VatRegister vats;

    @Inject
    CatalogFixture given;

    @Test
    void an_offer_says_all_that_an_order_keeps() {
        var producer = given.producer("810116");
        var listing = given.published(producer, variant("กระปุกเล็ก", 85));
        var id = listing.variants().getFirst().id();

        assertThat(offers.byVariant(List.of(id)))
                .containsExactly(java.util.Map.entry(
                        id,
                        new Offer(
                                id,
                                listing.id(),
                                producer.id(),
                                ProductType.FOOD,
                                listing.nameTh(),
                                "Shrimp paste",
                                "กระปุกเล็ก",
                                "",
                                listing.slug(),
                                listing.pictureAddress(),
                                producer.nameTh(),
                                "Ao Nang Housewives",
                                "810116",
                                Money.baht(85),
                                250,
                                null,
                                true,
                                VariantDetails.NONE,
                                null)));
    }

    @Test
    void an_offer_knows_wholesale_prices_the_harvest_the_box_and_the_sellers_tax_id() {
        var producer = given.producer();
        vats.change(producer.id(), new SellerVat("0994000165510", "00000"));
        var details = new VariantDetails(
                List.of(),
                List.of(new Tier(10, Money.baht(80)), new Tier(50, Money.baht(70))),
                LocalDate.of(2027, 1, 15),
                new VariantDetails.Box(200, 100, 50),
                "TR-001",
                "8851234567890".substring(0, 12) + "8");
        var listing =
                given.published(producer, new ListingForm.Variant(null, "", "", Money.baht(85), 250, null, details));

        var offer = offers.byVariant(List.of(only(listing))).get(only(listing));

        assertThat(offer.details()).isEqualTo(details);
        assertThat(offer.vat()).isEqualTo(new SellerVat("0994000165510", "00000"));
        assertThat(List.of(1, 9, 10, 49, 50, 5_000))
                .extracting(offer::priceOf)
                .containsExactly(
                        Money.baht(85), Money.baht(85), Money.baht(80), Money.baht(80), Money.baht(70), Money.baht(70));
    }

    @Test
    void a_tax_id_with_a_mistyped_digit_is_refused() {
        var producer = given.producer();

        assertThatThrownBy(() -> vats.change(producer.id(), new SellerVat("0994000165511", "00000")))
                .hasMessageContaining("CheckDigitWrong");
        assertThat(vats.of(producer.id())).isEmpty();
    }

    @Test
    void what_is_not_sold_is_answered_and_not_for_sale() {
        var producer = given.producer();
        var draft = given.draft(producer, variant("", 85));
        var hidden = given.published(producer, variant("", 85));
        editing.hide(producer.id(), hidden.id());
        var asked = given.published(producer, new ListingForm.Variant(null, "", "", null, 0, null));
        var changed = given.published(producer, variant("เก่า", 85));
        editing.change(producer.id(), changed.id(), changed.version(), formOf(changed, List.of(variant("ใหม่", 90))));

        var ids = List.of(only(draft), only(hidden), only(asked), only(changed));
        var found = offers.byVariant(ids);

        assertThat(found).containsOnlyKeys(ids);
        assertThat(found.values()).noneMatch(Offer::forSale);
    }

    @Test
    void two_hundred_are_answered_by_one_statement_and_more_are_not_asked_for() throws Exception {
        var listing = given.published(
                given.producer(),
                IntStream.range(0, 50).mapToObj(i -> variant("แบบ " + i, 85)).toArray(ListingForm.Variant[]::new));
        var ids = LongStream.concat(
                        LongStream.range(0, 150), listing.variants().stream().mapToLong(Listing.Variant::id))
                .boxed()
                .toList();

        assertThat(StatementCount.of(() -> offers.byVariant(ids))).hasSize(1);
        assertThat(StatementCount.of(() -> offers.byVariant(List.of()))).isEmpty();
        assertThat(offers.byVariant(ids)).hasSize(50);
        for (int some = 1; some <= 9; some++) {
            assertThat(offers.byVariant(ids.subList(150, 150 + some))).hasSize(some);
        }
        assertThatThrownBy(
                        () -> offers.byVariant(LongStream.range(0, 201).boxed().toList()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long only(Listing listing) {
        return listing.variants().getFirst().id();
    }
}
