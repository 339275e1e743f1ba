package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.Offer;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.orders.OrdersRejected.CodeTaken;
import tambon.orders.OrdersRejected.CouponRefused;
import tambon.orders.OrdersRejected.CouponRefused.Because;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.Promotions.Kind;
import tambon.orders.Promotions.Terms;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.orders.PlaceOrderTest.atOnce;
import static tambon.orders.PlaceOrderTest.reason;

@MicronautTest(transactional = false)
@Timeout(120)
class PromotionsTest implements WithDatabase {

    @Inject
    Market market;

    @Inject
    Promotions promotions;

    @Inject
    BuyerMoves buyerMoves;

    @Inject
    Books books;

    @Inject
    PayOrder pay;

    @Inject
    Statements sql;

    @Inject
    Clock clock;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false", "tambon.promptpay.id", "0812345678");
    }

    @Test
    void what_a_code_takes_off_is_kept_with_the_order_and_who_bears_it() {
        var paste = market.goods(market.producer(), 12_000, 10);
        var code = code();
        promotions.make(paste.producerId(), percent(code, 10, null, null), "maker");

        var order = market.placeOrder.place(command(cart(paste, 2, code)));

        assertThat(order.goods()).isEqualTo(Money.baht(216));
        assertThat(order.discount()).isEqualTo(Money.baht(24));
        assertThat(sql.list(
                        "select concat(bearer, ' ', goods_satang) used from tambon_orders.promotion_use where purchase_id = ?",
                        row -> row.text("used"),
                        order.id()))
                .containsExactly("PRODUCER 2400");
        pay.confirm(order.id(), "staff");
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void a_code_for_five_is_used_five_times_however_many_press_at_once() throws Exception {
        var paste = market.goods(market.producer(), 12_000, 100);
        var code = code();
        promotions.make(paste.producerId(), percent(code, 10, 5, null), "maker");
        var commands = IntStream.range(0, 20)
                .mapToObj(i -> command(cart(paste, 1, code)))
                .toList();

        var placed = atOnce(commands.stream()
                .<Callable<Boolean>>map(command -> () -> isPlaced(command))
                .toList());

        assertThat(placed.stream().filter(done -> done)).hasSize(5);
        assertThat(market.left(paste)).isEqualTo(95);
        assertThat(promotions.of(paste.producerId()).getFirst().used()).isEqualTo(5);
    }

    @Test
    void a_buyer_uses_a_code_once_and_once_more_when_the_first_order_was_given_up() {
        var paste = market.goods(market.producer(), 12_000, 100);
        var code = code();
        promotions.make(paste.producerId(), percent(code, 10, null, 1), "maker");
        var member = new Buyer(Market.visitor().visitor(), OptionalLong.of(market.ids.next()));

        var first = market.placeOrder.place(command(cart(member, paste, 1, code)));
        var again = command(cart(member, paste, 1, code));

        assertThatThrownBy(() -> market.placeOrder.place(again))
                .isInstanceOfSatisfying(
                        OrdersRejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(new CouponRefused(Because.USED_BY_YOU)));
        buyerMoves.giveUp(first.id(), "เปลี่ยนใจ");
        assertThat(market.placeOrder.place(again).discount()).isEqualTo(Money.baht(12));
    }

    @Test
    void a_guest_is_known_again_by_the_telephone() {
        var paste = market.goods(market.producer(), 12_000, 100);
        var code = code();
        promotions.make(paste.producerId(), percent(code, 10, null, 1), "maker");

        market.placeOrder.place(command(cart(paste, 1, code)));

        assertThatThrownBy(() -> market.placeOrder.place(command(cart(paste, 1, code))))
                .satisfies(reason(CouponRefused.class));
    }

    @Test
    void a_promotion_that_was_stopped_takes_nothing_off_and_frees_its_code() {
        var paste = market.goods(market.producer(), 12_000, 100);
        var code = code();
        promotions.make(paste.producerId(), percent(code, 10, null, null), "maker");
        var buyer = cart(paste, 1, code);
        var command = command(buyer);
        long id = promotions.of(paste.producerId()).getFirst().id();

        assertThatThrownBy(() -> promotions.make(Promotions.PLATFORM, percent(code, 5, null, null), "staff"))
                .satisfies(reason(CodeTaken.class));
        assertThatThrownBy(() -> promotions.stop(market.producer(), id, "x")).satisfies(reason(Unknown.class));
        promotions.stop(paste.producerId(), id, "maker");

        assertThatThrownBy(() -> market.placeOrder.place(command)).satisfies(reason(CouponRefused.class));
        promotions.make(Promotions.PLATFORM, percent(code, 5, null, null), "staff");
        assertThat(market.carts.view(buyer, "81000").discount()).isEqualTo(Money.baht(6));
    }

    @Test
    void promotions_that_make_no_sense_are_refused() {
        long maker = market.producer();
        for (var wrong : List.of(
                percent("x", 10, null, null),
                percent(code(), 0, null, null),
                percent(code(), 91, null, null),
                percent(code(), 10, 0, null),
                percent(null, 10, 5, null),
                terms(Kind.AMOUNT, code(), 0, 0, 0, 10_000, 10_000),
                terms(Kind.BUY_GET, null, 0, 1, 0, 0, 0),
                terms(Kind.BUY_GET, code(), 10, 1, 0, 0, 0))) {
            assertThatThrownBy(() -> promotions.make(maker, wrong, "maker"))
                    .as("%s", wrong)
                    .satisfies(reason(Invalid.class));
        }
        assertThatThrownBy(
                        () -> promotions.make(Promotions.PLATFORM, terms(Kind.BUY_GET, null, 10, 1, 0, 0, 0), "staff"))
                .satisfies(reason(Invalid.class));
    }

    private boolean isPlaced(PlaceOrder.Command command) {
        try {
            market.placeOrder.place(command);
            return true;
        } catch (OrdersRejected rejected) {
            assertThat(rejected.reason()).isInstanceOf(CouponRefused.class);
            return false;
        }
    }

    private Buyer cart(Offer offer, int quantity, String code) {
        return cart(Market.visitor(), offer, quantity, code);
    }

    private Buyer cart(Buyer buyer, Offer offer, int quantity, String code) {
        market.carts.add(buyer, offer.variantId(), quantity);
        market.carts.coupon(buyer, code);
        return buyer;
    }

    private PlaceOrder.Command command(Buyer buyer) {
        return market.command(buyer, PaymentMethod.PROMPTPAY);
    }

    private static String code() {
        return "T" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
    }

    private Terms percent(@Nullable String code, int percent, @Nullable Integer uses, @Nullable Integer each) {
        var now = clock.instant();
        return new Terms(
                Kind.PERCENT,
                code,
                null,
                0,
                0,
                percent,
                Money.ZERO,
                null,
                Money.ZERO,
                uses,
                each,
                now,
                now.plus(Duration.ofDays(1)));
    }

    private Terms terms(Kind kind, @Nullable String code, int buy, int free, int percent, long satang, long least) {
        var now = clock.instant();
        return new Terms(
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
                now,
                now.plus(Duration.ofDays(1)));
    }
}
