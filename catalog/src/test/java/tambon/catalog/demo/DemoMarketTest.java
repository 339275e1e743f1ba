package tambon.catalog.demo;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.DemoMarket;
import tambon.catalog.EditListings;
import tambon.catalog.ListingCard;
import tambon.catalog.ListingFilter;
import tambon.catalog.ListingState;
import tambon.catalog.Listings;
import tambon.catalog.Offers;
import tambon.catalog.ProductType;
import tambon.catalog.PublishedRegister;
import tambon.catalog.RegisterEntry;
import tambon.catalog.RegisterQuery;
import tambon.catalog.VariantStock;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@MicronautTest(transactional = false)
@Timeout(60)
class DemoMarketTest implements WithDatabase {

    @Inject
    DemoMarket market;

    @Inject
    Listings listings;

    @Inject
    PublishedRegister register;

    @Inject
    EditListings editing;

    @Inject
    Offers offers;

    @Test
    void four_nodes_that_open_it_at_once_open_one_market() throws Exception {
        Callable<DemoMarket.Made> open = market::open;
        var answers = new HashSet<java.util.Map<String, Long>>();
        var stocks = new HashSet<java.util.Set<VariantStock>>();

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var made : nodes.invokeAll(Collections.nCopies(4, open))) {
                answers.add(made.get().producers());
                stocks.add(new HashSet<>(made.get().stock()));
            }
        }

        assertThat(answers).hasSize(1);
        assertThat(stocks).hasSize(1);
        var demo = DemoGoods.read();
        assertThat(answers.iterator().next()).hasSize(demo.producers().size());
        for (var type : ProductType.values()) {
            assertThat(listings.browse(ListingFilter.of(type), null, 5).items()).isNotEmpty();
        }
    }

    @Test
    void its_producers_stand_in_the_register_once() {
        market.open();
        market.open();

        for (var producer : DemoGoods.read().producers()) {
            var number = producer.registrationNo();
            if (!number.isEmpty()) {
                assertThat(register.search(new RegisterQuery(number, null, null, null), null, 5)
                                .items())
                        .extracting(RegisterEntry::nameTh, RegisterEntry::yearBe)
                        .containsExactly(tuple(producer.nameTh(), producer.registeredYear()));
            }
        }
    }

    @Test
    void its_stock_names_variants_that_are_for_sale() {
        var stock = market.open().stock();

        var some = stock.subList(0, Math.min(150, stock.size()));
        var sold = offers.byVariant(some.stream().map(VariantStock::variantId).toList());

        assertThat(some).isNotEmpty().allSatisfy(one -> {
            assertThat(sold.get(one.variantId()).forSale()).isTrue();
            assertThat(sold.get(one.variantId()).productId()).isEqualTo(one.productId());
            assertThat(sold.get(one.variantId()).producerId()).isEqualTo(one.producerId());
            assertThat(sold.get(one.variantId()).madeToOrderDays()).isNull();
        });
    }

    @Test
    void what_a_producer_did_to_its_goods_since_is_not_undone() {
        var before = market.open();
        long producer = before.producers().values().iterator().next();
        var product =
                listings.browse(ListingFilter.by(producer), null, 1).items().getFirst();
        editing.hide(producer, product.id());

        assertThat(market.open()).isEqualTo(before);
        assertThat(listings.own(producer, null, 100).items())
                .filteredOn(card -> card.id() == product.id())
                .extracting(ListingCard::state)
                .containsExactly(ListingState.HIDDEN);
    }
}
