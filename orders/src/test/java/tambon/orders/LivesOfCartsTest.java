package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.GroupShares.Holder;
import tambon.catalog.Offer;
import tambon.catalog.SellerVat;
import tambon.infra.database.Statements;
import tambon.infra.event.Relay;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.orders.Promotions.Kind;
import tambon.orders.Promotions.Terms;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hundred random carts through the whole of it and the real database: several producers, some registered for VAT, some groups
 * of members, promotions and codes of producers and of the platform, commission by rules, shipping, partial refunds with
 * and without restocking, cash and transfers, payouts. Ten thousand carts more go through the same calculations in memory, in {@code
 * CalculationTest}.
 *
 * <p>What must hold is asked of the tables by SQL of the test's own, beside the proof that the books give of themselves.
 */
@MicronautTest(transactional = false)
@Timeout(240)
class LivesOfCartsTest implements WithDatabase {

    private static final int CARTS = 200;
    private static final int PRODUCERS = 12;

    @Inject
    Market market;

    @Inject
    FakeGroupShares groups;

    @Inject
    Promotions promotions;

    @Inject
    PayOrder pay;

    @Inject
    FulfilOrders fulfil;

    @Inject
    Refunds refunds;

    @Inject
    Payouts payouts;

    @Inject
    Books books;

    @Inject
    SalesFigures figures;

    @Inject
    Relay relay;

    @Inject
    Statements sql;

    @Inject
    Clock clock;

    private final String code = "C" + Market.key().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String programme = Market.key();
    private final List<Offer> goods = new ArrayList<>();

    @Override
    public Map<String, String> moreProperties() {
        return Map.of(
                "tambon.orders.timers",
                "false",
                "tambon.promptpay.id",
                "0812345678",
                "tambon.orders.payout-least-satang",
                "1");
    }

    /** Every third producer charges VAT, every fourth is a group, each has a promotion of one kind. */
    @BeforeEach
    void open() {
        var random = new Random(3);
        commission(300);
        for (int i = 0; i < PRODUCERS; i++) {
            long producer = market.producer();
            for (int k = 0; k < 3; k++) {
                var offer = market.goods(producer, 1 + random.nextInt(k == 0 ? 500 : 80_000), 100_000);
                goods.add(i % 3 == 0 ? taxed(offer) : offer);
            }
            if (i % 4 == 0) {
                groups.put(producer, members(random));
            }
            promotions.make(producer, terms(i), "maker");
            if (i % 5 > 0) {
                sql.change(
                        "insert into tambon_orders.commission_programme (programme, producer_id, begins_on, added_at,"
                                + " added_by) values (?, ?, '2026-01-01', now(6), 'staff')",
                        programme,
                        producer);
            }
        }
        promotions.make(
                Promotions.PLATFORM, terms(Kind.AMOUNT, code, 0, 0, 0, Money.baht(50), Money.baht(300)), "staff");
    }

    @Test
    void no_satang_is_lost_or_made_in_the_life_of_any_cart() {
        for (int seed = 0; seed < CARTS; seed++) {
            live(new Random(seed));
        }
        relay.deliverAll();
        sql.change("update tambon_orders.sub_order_move m join tambon_orders.sub_order s on s.id = m.sub_order_id"
                + " set m.at = timestampadd(day, -9, m.at) where " + ours());
        payouts.prepare("staff");

        assertThat(books.prove().faults()).isEmpty();
        assertThat(sum(books.prove().balances().values().stream().toList())).isEqualTo(Money.ZERO);
        theseAreMany();
        partsAreWhatWasPaid();
        whatIsLeftOfALineIsWhatTheLedgerOfSalesSays();
        membersSharesAreTheStatements();
    }

    /** The test would prove little if its carts were all alike. */
    private void theseAreMany() {
        for (var kind : List.of(
                "s.vat_satang > 0",
                "s.platform_discount_satang > 0",
                "s.discount_satang > s.platform_discount_satang",
                "s.commission_satang > 0",
                "l.refunded_quantity between 1 and l.quantity - 1",
                "l.restocked_quantity < l.refunded_quantity",
                "s.refunded_shipping_satang > 0",
                "s.method = 'COD' and s.paid_at is not null")) {
            assertThat(count("select count(*) n from tambon_orders.sub_order s join tambon_orders.order_line l"
                            + " on l.sub_order_id = s.id where " + ours() + " and " + kind))
                    .as(kind)
                    .isGreaterThan(5);
        }
    }

    /** What the buyer paid is what the producers, the Revenue, the platform and the buyer again have of it. */
    private void partsAreWhatWasPaid() {
        assertThat(count("""
                select count(*) n from (select p.id, p.total_satang, sum(s.goods_satang + s.shipping_satang) parts
                from tambon_orders.purchase p join tambon_orders.sub_order s on s.purchase_id = p.id where\s""" + ours() + " group by p.id) o where o.total_satang <> o.parts"))
                .isZero();
        assertThat(count("""
                select count(*) n from (select s.id, s.goods_satang, s.discount_satang, s.platform_discount_satang,
                sum(l.quantity * l.unit_price_satang) gross, sum(l.discount_satang) discount,
                sum(l.platform_discount_satang) platform, sum(l.commission_satang) commission, s.commission_satang
                from tambon_orders.sub_order s join tambon_orders.order_line l on l.sub_order_id = s.id where\s""" + ours()
                        + " group by s.id) part where gross - discount <> goods_satang or discount <> discount_satang"
                        + " or platform <> platform_discount_satang or commission <> commission_satang"))
                .isZero();
        assertThat(count("""
                select count(*) n from (select s.id, s.goods_satang + s.shipping_satang - (select
                coalesce(sum(r.amount_satang), 0) from tambon_orders.refund r where r.sub_order_id = s.id) kept,
                (select coalesce(-sum(e.amount_satang), 0) from tambon_orders.account_entry e where e.account in
                ('PRODUCER_PAYABLE', 'VAT', 'SHIPPING', 'COMMISSION', 'PROMOTION') and e.kind <> 'CASH_KEPT'
                and (e.cause_id = s.id or e.cause_id in
                (select r.id from tambon_orders.refund r where r.sub_order_id = s.id))) shared
                from tambon_orders.sub_order s where s.paid_at is not null and\s""" + ours() + ") part where kept <> shared")).isZero();
    }

    private void whatIsLeftOfALineIsWhatTheLedgerOfSalesSays() {
        var lines = """
                select coalesce(sum((l.quantity - l.refunded_quantity) * l.unit_price_satang
                - (l.discount_satang - floor(l.discount_satang * l.refunded_quantity / l.quantity))
                + (l.platform_discount_satang - floor(l.platform_discount_satang * l.refunded_quantity / l.quantity))), 0) n
                from tambon_orders.order_line l join tambon_orders.sub_order s on s.id = l.sub_order_id
                where s.paid_at is not null and s.producer_id = ?""";
        for (long producer : producers()) {
            assertThat(figures.total(new SalesFigures.Picked(null, null, "", producer, null, null)))
                    .isEqualTo(Money.satang(count(lines, producer)));
        }
    }

    private void membersSharesAreTheStatements() {
        int attributed = 0;
        for (long producer : producers()) {
            for (var statement : payouts.ofProducer(producer, null, 10).items()) {
                var shares = payouts.shares(statement.id());
                assertThat(shares).hasSameSizeAs(groups.of(producer));
                attributed += shares.size();
                if (!shares.isEmpty()) {
                    assertThat(sum(shares.stream().map(Payouts.Share::amount).toList()))
                            .isEqualTo(statement.amount());
                }
            }
        }
        assertThat(attributed).isGreaterThan(5);
    }

    private void live(Random random) {
        var buyer = Market.visitor();
        for (int i = 0; i <= random.nextInt(5); i++) {
            market.carts.add(buyer, goods.get(random.nextInt(goods.size())).variantId(), 1 + random.nextInt(14));
        }
        var cart = market.carts.view(buyer, Market.SOMCHAI.postcode());
        if (cart.goods().compareTo(Money.baht(400)) > 0 && random.nextInt(3) > 0) {
            market.carts.coupon(buyer, code);
        }
        var method = random.nextInt(3) > 0 ? PaymentMethod.PROMPTPAY : PaymentMethod.COD;
        var order = market.placeOrder.place(market.command(buyer, method));
        if (method == PaymentMethod.PROMPTPAY) {
            if (random.nextInt(8) == 0) {
                return;
            }
            pay.confirm(order.id(), "staff");
        }
        order.parts().forEach(part -> live(part, random));
    }

    private void live(SubOrderView part, Random random) {
        if (random.nextInt(6) == 0) {
            fulfil.cancel(part.producerId(), part.id(), "ส่งไม่ได้", "maker");
            return;
        }
        fulfil.ship(part.producerId(), part.id(), Carrier.OWN_DELIVERY, "", "maker");
        fulfil.deliver(part.producerId(), part.id(), "maker");
        for (int i = random.nextInt(3); i > 0; i--) {
            giveSomeBack(part, random);
        }
    }

    /** Some pieces of some lines, some of the shipping, or all that is left. */
    private void giveSomeBack(SubOrderView part, Random random) {
        var pieces = new ArrayList<Refunds.Pieces>();
        for (var line : part.lines()) {
            int left = line.quantity()
                    - (int) count(
                            "select sum(refunded_quantity) n from tambon_orders.order_line where sub_order_id = ?"
                                    + " and variant_id = ?",
                            part.id(),
                            line.variantId());
            int some = random.nextInt(left + 1);
            if (some > 0) {
                pieces.add(new Refunds.Pieces(line.variantId(), some));
            }
        }
        long shippingLeft = count(
                "select shipping_satang - refunded_shipping_satang n from tambon_orders.sub_order where id = ?",
                part.id());
        var shipping = Money.satang(random.nextInt((int) shippingLeft + 1));
        if (!pieces.isEmpty() || shipping.isPositive()) {
            refunds.give(
                    new Refunds.Wish(part.producerId(), part.id(), pieces, shipping, random.nextBoolean(), "ไม่ครบ"),
                    "maker");
        }
    }

    private Offer taxed(Offer offer) {
        var taxed = new Offer(
                offer.variantId(),
                offer.productId(),
                offer.producerId(),
                offer.type(),
                offer.productNameTh(),
                offer.productNameEn(),
                "",
                "",
                offer.slug(),
                offer.pictureAddress(),
                offer.producerNameTh(),
                offer.producerNameEn(),
                offer.areaCode(),
                offer.price(),
                offer.weightGrams(),
                null,
                true,
                offer.details(),
                new SellerVat("1234567890121", "00000"));
        market.offers.put(taxed);
        return taxed;
    }

    private List<Holder> members(Random random) {
        var members = new ArrayList<Holder>();
        for (int i = 0; i < 3 + random.nextInt(5); i++) {
            members.add(new Holder(market.ids.next(), "สมาชิก " + i, 1 + random.nextInt(9)));
        }
        return members;
    }

    private Terms terms(int i) {
        return switch (i % 4) {
            case 0 -> terms(Kind.BUY_GET, null, 10, 1, 0, Money.ZERO, Money.ZERO);
            case 1 -> terms(Kind.PERCENT, null, 0, 0, 7, Money.ZERO, Money.baht(100));
            case 2 -> terms(Kind.AMOUNT, null, 0, 0, 0, Money.satang(3_333), Money.baht(200));
            default -> terms(Kind.FREE_SHIPPING, null, 0, 0, 0, Money.ZERO, Money.baht(500));
        };
    }

    private Terms terms(Kind kind, @Nullable String code, int buy, int free, int percent, Money amount, Money least) {
        var now = clock.instant();
        return new Terms(
                kind,
                code,
                null,
                buy,
                free,
                percent,
                amount,
                null,
                least,
                null,
                null,
                now.minusSeconds(60),
                now.plus(Duration.ofDays(9)));
    }

    /** A rule for these producers that began before: by hand, since nobody may write one for a day that is over. */
    private void commission(int permyriad) {
        sql.change(
                "insert into tambon_orders.commission_rule (id, subject, code, permyriad, begins_on, reason, made_at, made_by)"
                        + " values (?, 'PROGRAMME', ?, ?, '2026-01-01', 'a test', now(6), 'staff')",
                market.ids.next(),
                programme,
                permyriad);
    }

    /** Of the parts {@code s} those of this test; other tests leave theirs in the same tables. */
    private String ours() {
        return "s.producer_id in ("
                + String.join(", ", producers().stream().map(Object::toString).toList()) + ")";
    }

    private List<Long> producers() {
        return goods.stream().map(Offer::producerId).distinct().toList();
    }

    private long count(String question, Object... values) {
        return sql.first(question, row -> row.number("n"), values).orElseThrow();
    }

    private static Money sum(List<Money> some) {
        return some.stream().reduce(Money.ZERO, Money::plus);
    }
}
