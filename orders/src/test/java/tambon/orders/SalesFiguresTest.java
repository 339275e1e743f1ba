package tambon.orders;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.Offer;
import tambon.catalog.Producer;
import tambon.catalog.ProducerCard;
import tambon.catalog.ProducerFilter;
import tambon.catalog.ProducerForm;
import tambon.catalog.ProducerKind;
import tambon.catalog.Producers;
import tambon.catalog.ProductType;
import tambon.infra.database.Statements;
import tambon.infra.event.Relay;
import tambon.infra.money.Money;
import tambon.infra.page.Slice;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.DoubtfulSales.Rule;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.SalesFigures.Grouping;
import tambon.orders.SalesFigures.Picked;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.orders.PlaceOrderTest.reason;

@MicronautTest(transactional = false)
@Timeout(120)
class SalesFiguresTest implements WithDatabase {

    private static final FiscalYear NOW = FiscalYear.of(Instant.now());
    private static final FiscalYear BASE = new FiscalYear(2563);

    @Singleton
    @Replaces(Producers.class)
    static class FakeProducers implements Producers {
        @Override
        public Optional<Producer> find(long id) {
            return Optional.of(new Producer(
                    id,
                    1,
                    ProducerKind.COMMUNITY_GROUP,
                    "กลุ่ม",
                    "Group",
                    "",
                    "",
                    Market.AO_NANG,
                    "0812345678",
                    Instant.EPOCH));
        }

        @Override
        public Map<Long, ProducerCard> cards(Collection<Long> ids) {
            return ids.stream()
                    .collect(toMap(
                            id -> id,
                            id -> new ProducerCard(
                                    id, ProducerKind.COMMUNITY_GROUP, "กลุ่ม", "Group", Market.AO_NANG)));
        }

        @Override
        public Slice<ProducerCard> browse(ProducerFilter filter, @Nullable String cursor, int size) {
            return new Slice<>(List.of(), null);
        }

        @Override
        public Producer register(ProducerForm form) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Producer change(long id, int version, ProducerForm form) {
            throw new UnsupportedOperationException();
        }
    }

    @Inject
    Market market;

    @Inject
    PayOrder pay;

    @Inject
    FulfilOrders fulfil;

    @Inject
    SalesFigures figures;

    @Inject
    RecordSales record;

    @Inject
    DoubtfulSales doubts;

    @Inject
    Relay relay;

    @Inject
    Statements sql;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false", "tambon.promptpay.id", "0812345678");
    }

    @Test
    void a_sale_counts_when_its_money_is_seen_and_not_before() {
        var paste = market.goods(market.producer(), 12_000, 50);
        var order = market.buy(paste, 2, PaymentMethod.PROMPTPAY);
        relay.deliverAll();
        assertThat(figures.total(of(paste.producerId()))).isEqualTo(Money.ZERO);

        pay.confirm(order.id(), "staff");
        relay.deliverAll();
        relay.deliverAll();

        assertThat(figures.total(of(paste.producerId()))).isEqualTo(Money.baht(240));
        assertThat(figures.rows(of(paste.producerId()), null, 10).items())
                .singleElement()
                .satisfies(row -> assertThat(row.orderId()).isEqualTo(order.id()));
    }

    @Test
    void an_order_whose_goods_are_scanned_at_a_fair_as_well_is_asked_about_and_counts_until_somebody_answers() {
        var paste = market.goods(market.producer(), 12_000, 50);
        var order = market.buy(paste, 2, PaymentMethod.PROMPTPAY);
        pay.confirm(order.id(), "staff");
        relay.deliverAll();

        record.record(
                List.of(scannedAtAFair(paste, Instant.now(), 24_000), scannedAtAFair(paste, Instant.now(), 12_000)));

        assertThat(doubts.ofProducer(paste.producerId(), null, 10).items())
                .as("the one of the same amount")
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.rule()).isEqualTo(Rule.PICKED_UP_AT_FAIR);
                    assertThat(List.of(doubt.earlier(), doubt.later()))
                            .extracting(SalesFigures.Row::channel)
                            .containsExactlyInAnyOrder("OWN_SHOP", "REGIONAL_FAIR");
                });
        assertThat(figures.total(of(paste.producerId()))).isEqualTo(Money.baht(240 + 240 + 120));
    }

    private static Sale scannedAtAFair(Offer paste, Instant at, long satang) {
        return new Sale(
                "FAIR",
                UUID.randomUUID().toString(),
                at,
                paste.producerId(),
                paste.productId(),
                paste.variantId(),
                ProductType.FOOD,
                1,
                Money.satang(satang),
                Money.ZERO,
                "REGIONAL_FAIR",
                Market.AO_NANG,
                null,
                null,
                "บูธ",
                null,
                Confidence.SYSTEM_VERIFIED);
    }

    @Test
    void a_cancelled_sale_is_taken_back_by_a_row_that_points_at_it() {
        var paste = market.goods(market.producer(), 12_000, 50);
        var order = market.buy(paste, 2, PaymentMethod.PROMPTPAY);
        pay.confirm(order.id(), "staff");
        fulfil.cancel(paste.producerId(), order.parts().getFirst().id(), "หมดแล้ว", "maker");

        relay.deliverAll();

        var rows = figures.rows(of(paste.producerId()), null, 10).items();
        assertThat(figures.total(of(paste.producerId()))).isEqualTo(Money.ZERO);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().reverses()).isEqualTo(rows.getLast().id());
        assertThat(figures.by(Grouping.CHANNEL, of(paste.producerId())))
                .containsExactly(new SalesFigures.Sum("OWN_SHOP", Money.ZERO, 0, 0));
    }

    @Test
    void a_parcel_nobody_accepted_is_no_sale() {
        var paste = market.goods(market.producer(), 12_000, 50);
        var part = market.buy(paste, 2, PaymentMethod.COD).parts().getFirst();
        fulfil.cancel(paste.producerId(), part.id(), "ไม่มีผู้รับ", "maker");

        relay.deliverAll();

        assertThat(figures.rows(of(paste.producerId()), null, 10).items()).isEmpty();
    }

    @Test
    void after_many_orders_the_ledger_is_the_lines_net_of_what_was_cancelled_and_every_sum_is_its_rows() {
        var random = new Random(20_261_121);
        var expected = new HashMap<Long, Long>();
        for (int i = 0; i < 60; i++) {
            playOut(random, expected);
        }
        relay.deliverAll();

        expected.forEach(
                (producer, net) -> assertThat(figures.total(of(producer))).isEqualTo(Money.satang(net)));
        assertThat(difference(
                        "select producer_id, fiscal_year, month, channel, coalesce(product_type, 'NONE') product_type,"
                                + " area_code, sum(net_satang) net, sum(quantity) pieces, sum(sales) sales"
                                + " from tambon_orders.sales_entry where producer_id is not null"
                                + " group by producer_id, fiscal_year, month, channel, product_type, area_code",
                        "select producer_id, fiscal_year, month, channel, product_type, area_code, net_satang, pieces, sales"
                                + " from tambon_orders.sales_by_producer"))
                .isZero();
        assertThat(difference(
                        "select fiscal_year, district_code, month, channel, coalesce(product_type, 'NONE') product_type,"
                                + " sum(net_satang) net,"
                                + " sum(quantity) pieces, sum(sales) sales from tambon_orders.sales_entry"
                                + " group by fiscal_year, district_code, month, channel, product_type",
                        "select fiscal_year, district_code, month, channel, product_type, net_satang, pieces, sales"
                                + " from tambon_orders.sales_by_area"))
                .isZero();
        assertThat(difference(
                        "select fiscal_year, producer_id, sum(net_satang) net from tambon_orders.sales_entry"
                                + " where producer_id is not null group by fiscal_year, producer_id",
                        "select fiscal_year, producer_id, net_satang from tambon_orders.producer_year"))
                .isZero();
        assertThat(sql.first(
                        "select count(*) n from tambon_orders.stock s where available"
                                + " + (select coalesce(sum(quantity), 0) from tambon_orders.stock_hold h where h.variant_id = s.variant_id)"
                                + " <> (select coalesce(sum(quantity), 0)"
                                + " from tambon_orders.stock_movement m where m.variant_id = s.variant_id)",
                        row -> row.number("n")))
                .contains(0L);
    }

    private void playOut(Random random, Map<Long, Long> expected) {
        var buyer = Market.visitor();
        int producers = 1 + random.nextInt(3);
        for (int p = 0; p < producers; p++) {
            long producer = market.producer();
            for (int i = 0; i <= random.nextInt(3); i++) {
                var goods = market.goods(producer, 1 + random.nextInt(500_000), 100);
                market.carts.add(buyer, goods.variantId(), 1 + random.nextInt(20));
            }
        }
        var method = random.nextBoolean() ? PaymentMethod.PROMPTPAY : PaymentMethod.COD;
        var order = market.placeOrder.place(market.command(buyer, method));
        boolean paid = method == PaymentMethod.PROMPTPAY && random.nextInt(5) > 0;
        if (paid) {
            pay.confirm(order.id(), "staff");
        }
        for (var part : order.parts()) {
            expected.put(part.producerId(), 0L);
            if (method == PaymentMethod.PROMPTPAY && !paid) {
                continue;
            }
            if (random.nextInt(3) == 0) {
                fulfil.cancel(part.producerId(), part.id(), "เหตุสุดวิสัย", "maker");
                continue;
            }
            if (method == PaymentMethod.COD) {
                fulfil.ship(part.producerId(), part.id(), Carrier.OWN_DELIVERY, "", "maker");
                fulfil.deliver(part.producerId(), part.id(), "maker");
            }
            expected.put(part.producerId(), part.goods().satang());
        }
    }

    /** Rows that one has and the other has not. */
    private long difference(String one, String other) {
        return sql.first(
                        "select count(*) n from ((" + one + " except " + other + ") union all (" + other + " except "
                                + one + ")) d",
                        row -> row.number("n"))
                .orElseThrow();
    }

    @Test
    void sums_by_every_grouping_are_the_same_money() {
        var producer = market.producer();
        pay.confirm(
                market.buy(market.goods(producer, 12_345, 50), 2, PaymentMethod.PROMPTPAY)
                        .id(),
                "staff");
        relay.deliverAll();

        for (var grouping : Grouping.values()) {
            if (grouping == Grouping.COHORT) {
                continue; // these goods are in none
            }
            var sums = figures.by(grouping, of(producer));
            assertThat(sums).as(grouping.name()).hasSize(1);
            assertThat(sums.getFirst().net()).isEqualTo(Money.satang(24_690));
        }
        assertThat(figures.by(Grouping.DISTRICT, of(producer)).getFirst().key()).isEqualTo("8101");
        assertThat(figures.by(Grouping.PROVINCE, new Picked(NOW, null, "81", null, null, null)))
                .singleElement()
                .satisfies(sum -> assertThat(sum.key()).isEqualTo("81"));
        assertThat(figures.by(Grouping.PROVINCE, new Picked(NOW, null, "82", null, null, null)))
                .isEmpty();
        assertThat(figures.by(Grouping.MONTH, of(producer)).getFirst().key()).matches("25[0-9]{2}-[01][0-9]");
    }

    @Test
    void income_stands_beside_its_base_and_a_missing_base_is_missing() {
        var producer = market.producer();
        var silent = market.producer();
        pay.confirm(
                market.buy(market.goods(producer, 10_600, 50), 10, PaymentMethod.PROMPTPAY)
                        .id(),
                "staff");
        relay.deliverAll();
        assertThat(figures.income(producer, NOW, BASE).growthPermille()).isEmpty();

        figures.setBase(producer, BASE, Money.baht(2_000), "แบบสำรวจ 2563", "officer");
        figures.setBase(producer, BASE, Money.baht(1_000), "แก้ไข", "officer");
        figures.setBase(silent, BASE, Money.baht(500), "แบบสำรวจ 2563", "officer");

        assertThat(figures.income(producer, NOW, BASE).growthPermille()).contains(60L);
        var listed = new ArrayList<SalesFigures.Income>();
        var page = figures.incomes(NOW, BASE, "8101", null, 2);
        listed.addAll(page.items());
        while (page.next() != null) {
            page = figures.incomes(NOW, BASE, "8101", page.next(), 2);
            listed.addAll(page.items());
        }
        assertThat(listed)
                .contains(new SalesFigures.Income(producer, Money.baht(1_060), Optional.of(Money.baht(1_000))));
        assertThat(listed).contains(new SalesFigures.Income(silent, Money.ZERO, Optional.of(Money.baht(500))));
        assertThat(listed.stream().map(SalesFigures.Income::producerId)).doesNotHaveDuplicates();
        assertThat(figures.incomes(NOW, BASE, "90", null, 10).items()).isEmpty();
        assertThatThrownBy(() -> figures.setBase(producer, BASE, Money.baht(1), " ", "x"))
                .satisfies(reason(Invalid.class));
    }

    @Test
    void rows_are_paged_newest_first_without_gap() {
        var paste = market.goods(market.producer(), 100, 500);
        for (int i = 0; i < 7; i++) {
            pay.confirm(market.buy(paste, 1, PaymentMethod.PROMPTPAY).id(), "staff");
        }
        relay.deliverAll();

        var first = figures.rows(of(paste.producerId()), null, 4);
        var rest = figures.rows(of(paste.producerId()), first.next(), 4);

        assertThat(first.items()).hasSize(4);
        assertThat(rest.items()).hasSize(3).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.next()).isNull();
    }

    private static Picked of(long producer) {
        return new Picked(null, null, "", producer, null, null);
    }
}
