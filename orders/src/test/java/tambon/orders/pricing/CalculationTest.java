package tambon.orders.pricing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tambon.catalog.ProductType;
import tambon.infra.money.Money;
import tambon.orders.Promotions;
import tambon.orders.Promotions.Kind;
import tambon.orders.Promotions.Promotion;
import tambon.orders.Promotions.Terms;
import tambon.orders.part.SoldLine;
import tambon.orders.part.SoldLine.Share;
import tambon.orders.pricing.Sums.CouponOutcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class CalculationTest {

    private static final long MAKER = 7;
    private static final Instant THEN = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void of_eleven_the_cheapest_is_free_where_ten_get_one_free() {
        var goods = goods(MAKER, false, line(1, 5, 8_000), line(2, 6, 10_000));

        var sums = sums(List.of(goods), List.of(buyGet(MAKER, 10, 1)), null, 0);

        assertThat(sums.parcels().getFirst().goods()).isEqualTo(Money.satang(5 * 8_000 + 6 * 10_000 - 8_000));
        assertThat(sums.parcels().getFirst().lines().getFirst().ownDiscount()).isEqualTo(Money.satang(8_000));
        assertThat(sums.parcels().getFirst().platformDiscount()).isEqualTo(Money.ZERO);
    }

    @Test
    void ten_get_nothing_free_where_ten_get_one_free_and_twenty_two_get_two() {
        assertThat(discount(10)).isEqualTo(Money.ZERO);
        assertThat(discount(21)).isEqualTo(Money.baht(100));
        assertThat(discount(22)).isEqualTo(Money.baht(200));
    }

    private static Money discount(int pieces) {
        return sums(List.of(goods(MAKER, false, line(1, pieces, 10_000))), List.of(buyGet(MAKER, 10, 1)), null, 0)
                .parcels()
                .getFirst()
                .discount();
    }

    @Test
    void a_code_of_the_platform_is_shared_by_all_producers_and_borne_by_the_platform() {
        var goods = List.of(goods(1, false, line(1, 1, 10_000)), goods(2, false, line(2, 1, 20_000)));

        var sums = sums(goods, List.of(amount(Promotions.PLATFORM, "OTOP100", 10_000, 20_000)), "OTOP100", 0);

        assertThat(sums.coupon()).isEqualTo(CouponOutcome.APPLIED);
        assertThat(sums.parcels())
                .extracting(Sums.Parcel::platformDiscount)
                .containsExactly(Money.satang(3_333), Money.satang(6_667));
        assertThat(sums.parcels())
                .allSatisfy(
                        one -> assertThat(one.lines().getFirst().ownDiscount()).isEqualTo(Money.ZERO));
    }

    @Test
    void a_code_of_a_producer_is_about_its_own_goods_only() {
        var goods = List.of(goods(1, false, line(1, 1, 10_000)), goods(2, false, line(2, 1, 20_000)));
        var promotions = List.of(percent(2, "SILK10", 10));

        assertThat(sums(goods, promotions, "SILK10", 0).parcels())
                .extracting(Sums.Parcel::discount)
                .containsExactly(Money.ZERO, Money.baht(20));
        assertThat(sums(List.of(goods.getFirst()), promotions, "SILK10", 0).coupon())
                .isEqualTo(CouponOutcome.TOO_LITTLE_BOUGHT);
        assertThat(sums(goods, List.of(), "SILK10", 0).coupon()).isEqualTo(CouponOutcome.NOT_KNOWN);
    }

    @Test
    void vat_is_seven_of_every_hundred_and_seven_and_only_where_the_seller_is_registered() {
        var goods = List.of(goods(1, true, line(1, 1, 10_700)), goods(2, false, line(2, 1, 10_700)));

        var sums = sums(goods, List.of(), null, 5_350);

        assertThat(sums.parcels()).extracting(Sums.Parcel::vat).containsExactly(Money.satang(700 + 350), Money.ZERO);
        assertThat(sums.parcels().getFirst().lines().getFirst().vat()).isEqualTo(Money.satang(700));
    }

    @Test
    void sending_is_free_over_an_amount_at_the_cost_of_who_says_so() {
        var goods = List.of(goods(MAKER, false, line(1, 2, 10_000)));

        var own = sums(goods, List.of(freeShipping(MAKER, 20_000)), null, 4_000)
                .parcels()
                .getFirst();
        var platform = sums(goods, List.of(freeShipping(Promotions.PLATFORM, 20_000)), null, 4_000)
                .parcels()
                .getFirst();
        var neither = sums(goods, List.of(freeShipping(MAKER, 20_001)), null, 4_000)
                .parcels()
                .getFirst();

        assertThat(own.shipping()).isEqualTo(Money.ZERO);
        assertThat(own.ownFeeDiscount()).isEqualTo(Money.baht(40));
        assertThat(platform.platformFeeDiscount()).isEqualTo(Money.baht(40));
        assertThat(neither.shipping()).isEqualTo(Money.baht(40));
    }

    /** A failing cart names its seed. */
    @Test
    void in_ten_thousand_carts_no_satang_is_lost_or_made() {
        for (int seed = 0; seed < 10_000; seed++) {
            var random = new Random(seed);
            var goods = randomGoods(random);
            var promotions = randomPromotions(random, goods);
            var code = random.nextBoolean() ? "CODE" : null;

            var calculation = new Calculation(goods, promotions, code);
            var fees = goods.stream()
                    .map(one -> Money.satang(random.nextInt(20_000)))
                    .toList();
            var sums = calculation.sums(fees::get);

            assertWhole(seed, goods, fees, sums);
            for (int i = 0; i < goods.size(); i++) {
                var sold = sold(goods.get(i), sums.parcels().get(i));
                assertGivenBackWhole(seed, random, sold);
                assertSharedWhole(seed, random, sold);
            }
        }
    }

    private static List<SoldLine> sold(Goods goods, Sums.Parcel parcel) {
        var sold = new ArrayList<SoldLine>();
        for (int k = 0; k < goods.lines().size(); k++) {
            var wanted = goods.lines().get(k);
            var line = parcel.lines().get(k);
            sold.add(new SoldLine(
                    k,
                    1,
                    wanted.variantId(),
                    wanted.productId(),
                    ProductType.FOOD,
                    wanted.quantity(),
                    0,
                    wanted.unitPrice(),
                    line.discount(),
                    line.platformDiscount(),
                    line.vat(),
                    line.commission(),
                    true));
        }
        return sold;
    }

    /** However a line is given back, piece by piece or many at once: what went back and what is left are the line. */
    private static void assertGivenBackWhole(int seed, Random random, List<SoldLine> sold) {
        for (var line : sold) {
            var back = new ArrayList<Share>();
            var left = line;
            while (left.rest() > 0 && random.nextInt(5) > 0) {
                int pieces = 1 + random.nextInt(left.rest());
                back.add(left.share(pieces));
                left = after(left, pieces);
            }
            back.add(left.share(left.rest()));
            var whole = line.whole();
            assertThat(back).as("given back, cart %s", seed).allSatisfy(share -> {
                assertThat(share.paid().isNegative()).isFalse();
                assertThat(share.vat().isNegative()).isFalse();
                assertThat(share.commission().isNegative()).isFalse();
            });
            assertThat(List.of(
                            sum(back.stream().map(Share::paid).toList()),
                            sum(back.stream().map(Share::income).toList()),
                            sum(back.stream().map(Share::vat).toList()),
                            sum(back.stream().map(Share::commission).toList())))
                    .as("given back, cart %s", seed)
                    .isEqualTo(List.of(whole.paid(), whole.income(), whole.vat(), whole.commission()));
        }
    }

    private static SoldLine after(SoldLine line, int pieces) {
        return new SoldLine(
                line.id(),
                line.subOrderId(),
                line.variantId(),
                line.productId(),
                line.type(),
                line.quantity(),
                line.refunded() + pieces,
                line.unitPrice(),
                line.discount(),
                line.platformDiscount(),
                line.vat(),
                line.commission(),
                line.fromStock());
    }

    /** What a group's members have of what the group gets is all of it. */
    private static void assertSharedWhole(int seed, Random random, List<SoldLine> sold) {
        var owed = sum(sold.stream()
                .map(line -> line.whole().income().minus(line.commission()))
                .toList());
        var shares = random.longs(1 + random.nextInt(12), 1, 100).boxed().toList();
        assertThat(sum(owed.allocate(shares))).as("members, cart %s", seed).isEqualTo(owed);
    }

    private static void assertWhole(int seed, List<Goods> goods, List<Money> fees, Sums sums) {
        for (int i = 0; i < goods.size(); i++) {
            var parcel = sums.parcels().get(i);
            var used = parcel.used();
            assertThat(sum(used.stream().map(Sums.Used::goods).toList()))
                    .as("discount by promotion, cart %s", seed)
                    .isEqualTo(parcel.discount());
            assertThat(sum(used.stream().map(Sums.Used::shipping).toList()))
                    .as("fee by promotion, cart %s", seed)
                    .isEqualTo(parcel.feeDiscount());
            assertThat(parcel.shipping().plus(parcel.feeDiscount()))
                    .as("fee, cart %s", seed)
                    .isEqualTo(fees.get(i));
            assertThat(parcel.shipping().isNegative()).isFalse();
            var gross = Money.ZERO;
            var vat = Money.ZERO;
            var taxed = parcel.fee().minus(parcel.ownFeeDiscount());
            for (int k = 0; k < goods.get(i).lines().size(); k++) {
                var line = parcel.lines().get(k);
                var wanted = goods.get(i).lines().get(k);
                assertThat(line.gross()).isEqualTo(wanted.unitPrice().times(wanted.quantity()));
                assertThat(line.paid().plus(line.ownDiscount()).plus(line.platformDiscount()))
                        .isEqualTo(line.gross());
                assertThat(line.paid().isNegative()).as("line, cart %s", seed).isFalse();
                assertThat(line.commission().compareTo(line.gross()) <= 0).isTrue();
                gross = gross.plus(line.gross());
                vat = vat.plus(line.vat());
                taxed = taxed.plus(line.gross()).minus(line.ownDiscount());
            }
            assertThat(parcel.goods().plus(parcel.discount()))
                    .as("goods, cart %s", seed)
                    .isEqualTo(gross);
            assertThat(vat.compareTo(parcel.vat()) <= 0).isTrue();
            if (goods.get(i).isVatRegistered()) {
                assertThat(Math.abs(parcel.vat().satang() * 107 - taxed.satang() * 7) * 2)
                        .as("VAT to the nearest satang, cart %s", seed)
                        .isLessThanOrEqualTo(107);
            } else {
                assertThat(parcel.vat()).isEqualTo(Money.ZERO);
            }
        }
    }

    private static List<Goods> randomGoods(Random random) {
        var all = new ArrayList<Goods>();
        for (int producer = 1; producer <= 1 + random.nextInt(5); producer++) {
            var lines = new ArrayList<Goods.Line>();
            for (int i = 0; i <= random.nextInt(5); i++) {
                lines.add(new Goods.Line(
                        producer * 100 + i,
                        producer * 10 + random.nextInt(3),
                        1 + random.nextInt(30),
                        Money.satang(1 + random.nextInt(random.nextBoolean() ? 100 : 500_000)),
                        random.nextInt(3_001)));
            }
            all.add(new Goods(producer, random.nextBoolean(), lines));
        }
        return all;
    }

    private static List<Promotion> randomPromotions(Random random, List<Goods> goods) {
        var all = new ArrayList<Promotion>();
        for (int i = 0; i < random.nextInt(8); i++) {
            long whose = random.nextInt(goods.size() + 1);
            var code = random.nextInt(3) == 0 ? "CODE" : null;
            var least = random.nextInt(100_000);
            all.add(
                    switch (random.nextInt(4)) {
                        case 0 ->
                            whose == Promotions.PLATFORM
                                    ? freeShipping(whose, least)
                                    : buyGet(whose, 1 + random.nextInt(12), 1 + random.nextInt(3));
                        case 1 -> percent(whose, code, 1 + random.nextInt(90));
                        case 2 -> amount(whose, code, 1 + random.nextInt(50_000), 50_001 + least);
                        default -> freeShipping(whose, least);
                    });
        }
        return all;
    }

    private static Money sum(List<Money> some) {
        return some.stream().reduce(Money.ZERO, Money::plus);
    }

    private static Sums sums(List<Goods> goods, List<Promotion> promotions, @Nullable String code, long fee) {
        return new Calculation(goods, promotions, code).sums(parcel -> Money.satang(fee));
    }

    private static Goods goods(long producer, boolean vat, Goods.Line... lines) {
        return new Goods(producer, vat, List.of(lines));
    }

    private static Goods.Line line(long variant, int quantity, long satang) {
        return new Goods.Line(variant, 1, quantity, Money.satang(satang), 0);
    }

    private static long nextId = 1;

    private static Promotion buyGet(long producer, int buy, int free) {
        return promotion(producer, Kind.BUY_GET, null, buy, free, 0, 0, 0);
    }

    private static Promotion percent(long producer, @Nullable String code, int percent) {
        return promotion(producer, Kind.PERCENT, code, 0, 0, percent, 0, 0);
    }

    private static Promotion amount(long producer, @Nullable String code, long satang, long least) {
        return promotion(producer, Kind.AMOUNT, code, 0, 0, 0, satang, least);
    }

    private static Promotion freeShipping(long producer, long least) {
        return promotion(producer, Kind.FREE_SHIPPING, null, 0, 0, 0, 0, least);
    }

    private static Promotion promotion(
            long producer, Kind kind, @Nullable String code, int buy, int free, int percent, long satang, long least) {
        return new Promotion(
                nextId++,
                producer,
                new Terms(
                        kind,
                        code,
                        null,
                        buy,
                        free,
                        percent,
                        Money.satang(satang),
                        null,
                        Money.satang(least),
                        null,
                        null,
                        THEN,
                        THEN.plusSeconds(1)),
                0,
                null);
    }
}
