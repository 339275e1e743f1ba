package tambon.catalog.listing;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.catalog.CatalogFixture;
import tambon.catalog.EditListings;
import tambon.catalog.Listing;
import tambon.catalog.ListingCard;
import tambon.catalog.ListingFilter;
import tambon.catalog.ListingState;
import tambon.catalog.Listings;
import tambon.catalog.ProductType;
import tambon.infra.money.Money;
import tambon.infra.testing.StatementCount;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static tambon.catalog.CatalogFixture.form;
import static tambon.catalog.CatalogFixture.variant;

@MicronautTest(transactional = false)
class ListingsTest implements WithDatabase {

    @Inject
    Listings listings;

    @Inject
    EditListings editing;

    @Inject
    CatalogFixture given;

    @Test
    void a_published_product_is_on_its_page_with_all_there_is_to_say() {
        var producer = given.producer("810116");
        var made = given.published(producer, variant("กระปุกเล็ก", 85), variant("กระปุกใหญ่", 160));

        var shown = listings.published(made.id()).orElseThrow();

        assertThat(shown.nameTh()).isEqualTo(made.nameTh());
        assertThat(shown.slug()).startsWith("กะปิกุ้ง-");
        assertThat(shown.state()).isEqualTo(ListingState.PUBLISHED);
        assertThat(shown.variants()).extracting(Listing.Variant::nameTh).containsExactly("กระปุกเล็ก", "กระปุกใหญ่");
        assertThat(shown.variants())
                .extracting(Listing.Variant::price)
                .containsExactly(Money.baht(85), Money.baht(160));
        assertThat(shown.keywords()).containsExactly("เคย", "kapi");
        assertThat(shown.producer().nameTh()).isEqualTo(producer.nameTh());
        assertThat(shown.areaCode()).isEqualTo("810116");
        assertThat(shown.pictureAddress()).matches("/pictures/[0-9a-z]{13}-food\\.svg");
        assertThat(shown.publishedAt()).isNotNull();
    }

    @Test
    void drafts_and_hidden_goods_are_seen_by_their_producer_alone() {
        var producer = given.producer();
        var stranger = given.producer();
        var draft = given.draft(producer, variant("", 85));
        var hidden = given.published(producer, variant("", 85));
        editing.hide(producer.id(), hidden.id());

        assertThat(listings.published(draft.id())).isEmpty();
        assertThat(listings.published(hidden.id())).isEmpty();
        assertThat(listings.browse(ListingFilter.by(producer.id()), null, 10).items())
                .isEmpty();
        assertThat(listings.own(producer.id(), null, 10).items())
                .extracting(ListingCard::state)
                .containsExactly(ListingState.HIDDEN, ListingState.DRAFT);
        assertThat(listings.ownOne(producer.id(), draft.id())).isPresent();
        assertThat(listings.ownOne(stranger.id(), draft.id())).isEmpty();
    }

    @Test
    void cards_are_found_by_id_whatever_their_state() {
        var producer = given.producer();
        var draft = given.draft(producer, variant("", 85));
        var shown = given.published(producer, variant("", 85));

        var cards = listings.cards(List.of(draft.id(), shown.id(), 1L));

        assertThat(cards).containsOnlyKeys(draft.id(), shown.id());
        assertThat(cards.get(draft.id()).nameTh()).isEqualTo(draft.nameTh());
        assertThat(listings.cards(List.of())).isEmpty();
    }

    @Test
    void browsing_narrows_by_type_province_district_and_producer() {
        var krabi = given.producer("810116");
        var nan = given.producer("5501");
        var paste = given.published(krabi, variant("", 85));
        var cloth = given.published(nan, form(ProductType.TEXTILE, variant("", 900)));

        assertThat(ids(new ListingFilter(ProductType.TEXTILE, "55", null, null)))
                .contains(cloth.id())
                .doesNotContain(paste.id());
        assertThat(ids(new ListingFilter(null, "81", null, null)))
                .contains(paste.id())
                .doesNotContain(cloth.id());
        assertThat(ids(new ListingFilter(null, null, "8101", null)))
                .contains(paste.id())
                .doesNotContain(cloth.id());
        assertThat(ids(ListingFilter.by(nan.id()))).containsExactly(cloth.id());
        assertThat(ids(new ListingFilter(ProductType.FOOD, null, null, nan.id())))
                .isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        var producer = given.producer();
        var made = IntStream.range(0, 7)
                .mapToObj(i -> given.published(producer, variant("", 85)).id())
                .toList();

        var read = new ArrayList<Long>();
        String cursor = null;
        do {
            var page = listings.browse(ListingFilter.by(producer.id()), cursor, 3);
            page.items().forEach(card -> read.add(card.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(read).containsExactlyElementsOf(made.reversed());
    }

    @Test
    void a_cursor_that_was_never_given_out_starts_over_and_a_wild_size_is_cut() {
        var producer = given.producer();
        given.published(producer, variant("", 85));

        assertThat(listings.browse(ListingFilter.by(producer.id()), "' or 1=1 --", Integer.MAX_VALUE)
                        .items())
                .hasSize(1);
        assertThat(listings.browse(ListingFilter.by(producer.id()), null, -5).items())
                .hasSize(1);
    }

    @Test
    void a_card_tells_the_range_of_prices_and_none_where_buyers_ask() {
        var producer = given.producer();
        given.published(producer, variant("ก", 85), variant("ข", 160));
        given.published(producer, new tambon.catalog.ListingForm.Variant(null, "", "", null, 0, 14));

        var cards = listings.browse(ListingFilter.by(producer.id()), null, 10).items();

        assertThat(cards.getFirst().priceFrom()).isNull();
        assertThat(cards.getFirst().madeToOrder()).isTrue();
        assertThat(cards.getLast().priceFrom()).isEqualTo(Money.baht(85));
        assertThat(cards.getLast().priceTo()).isEqualTo(Money.baht(160));
        assertThat(cards.getLast().madeToOrder()).isFalse();
    }

    @Test
    void a_product_page_takes_three_statements_and_a_list_takes_one() throws Exception {
        var producer = given.producer();
        var made = given.published(producer, variant("ก", 85), variant("ข", 160));

        assertThat(StatementCount.of(() -> listings.published(made.id()))).hasSize(2);
        assertThat(StatementCount.of(() -> listings.published(1))).hasSize(1);
        assertThat(StatementCount.of(() -> listings.browse(ListingFilter.ALL, null, 24)))
                .hasSize(1);
        assertThat(StatementCount.of(() -> listings.own(producer.id(), null, 24)))
                .hasSize(1);
    }

    private java.util.List<Long> ids(ListingFilter filter) {
        return listings.browse(filter, null, 100).items().stream()
                .map(ListingCard::id)
                .toList();
    }
}
