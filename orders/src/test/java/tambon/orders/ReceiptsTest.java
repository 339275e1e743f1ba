package tambon.orders;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.Offer;
import tambon.catalog.SellerVat;
import tambon.catalog.VatRegister;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.orders.Promotions.Terms;
import tambon.orders.Receipts.CreditNote;
import tambon.orders.Receipts.Kind;
import tambon.orders.Receipts.Receipt;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static tambon.orders.PlaceOrderTest.atOnce;
import static tambon.orders.PlaceOrderTest.reason;

/** Running numbers have no gaps whoever asks at once and whatever is rolled back; what is given back has its note. */
@MicronautTest(transactional = false)
@Timeout(120)
class ReceiptsTest implements WithDatabase {

    private static final SellerVat REGISTERED = new SellerVat("1234567890121", "00000");

    @Singleton
    @Replaces(VatRegister.class)
    static class FakeVatRegister implements VatRegister {

        private final Map<Long, SellerVat> registered = new ConcurrentHashMap<>();

        @Override
        public Optional<SellerVat> of(long producerId) {
            return Optional.ofNullable(registered.get(producerId));
        }

        @Override
        public void change(long producerId, @Nullable SellerVat vat) {
            registered.put(producerId, requireNonNull(vat));
        }
    }

    @Inject
    Market market;

    @Inject
    FakeVatRegister vats;

    @Inject
    PayOrder pay;

    @Inject
    FulfilOrders fulfil;

    @Inject
    Refunds refunds;

    @Inject
    Receipts receipts;

    @Inject
    WholeTransaction transaction;

    @Inject
    Promotions promotions;

    @Inject
    Statements sql;

    @Inject
    Clock clock;

    private long seller;
    private Offer paste;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false", "tambon.promptpay.id", "0812345678");
    }

    @BeforeEach
    void open() {
        seller = market.producer();
        paste = market.goods(seller, 10_700, 500);
    }

    @Test
    void a_seller_that_is_registered_for_vat_writes_a_tax_invoice_and_another_a_receipt() {
        register();
        var registered = receipts.of(seller, paid(2).id());
        var other = market.producer();
        var plain = receipts.of(other, paid(market.goods(other, 10_700, 9), 2).id());

        assertThat(registered.kind()).isEqualTo(Kind.TAX_INVOICE);
        assertThat(registered.seller().vat()).isEqualTo(REGISTERED);
        assertThat(registered.part().vat()).isEqualTo(vatIn(registered.value()));
        assertThat(plain.kind()).isEqualTo(Kind.RECEIPT);
        assertThat(plain.seller().vat()).isNull();
        assertThat(plain.part().vat()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_paper_stays_as_it_was_written_though_the_seller_changes() {
        var part = paid(1);
        var written = receipts.of(seller, part.id());

        register();

        assertThat(receipts.of(seller, part.id())).isEqualTo(written);
        assertThat(written.kind()).isEqualTo(Kind.RECEIPT);
    }

    @Test
    void numbers_have_no_gaps_though_forty_ask_at_once_and_every_third_is_rolled_back() throws Exception {
        var parts = IntStream.range(0, 20).mapToObj(i -> paid(1)).toList();
        var asks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            asks.add(() -> receipts.of(seller, part.id()).number().isEmpty());
            asks.add(
                    i % 3 == 0
                            ? () -> rolledBack(part)
                            : () -> receipts.of(seller, part.id()).number().isEmpty());
        }

        atOnce(asks);

        assertThat(numbers(parts.stream()
                        .map(part -> receipts.of(seller, part.id()))
                        .map(Receipt::number)
                        .toList()))
                .containsExactlyElementsOf(upTo(20));
    }

    /** The next one is given the number that was not kept. */
    private boolean rolledBack(SubOrderView part) {
        assertThatThrownBy(() -> transaction.run(() -> {
                    receipts.of(seller, part.id());
                    throw new IllegalStateException("the power went");
                }))
                .hasMessageContaining("the power went");
        return true;
    }

    @Test
    void each_seller_counts_its_own_and_begins_anew_each_year() {
        assertThat(number(receipts.of(seller, paid(1).id()).number())).isEqualTo(1);
        assertThat(number(receipts.of(seller, paid(1).id()).number())).isEqualTo(2);
        var other = market.producer();
        assertThat(number(receipts.of(
                                other, paid(market.goods(other, 900, 9), 1).id())
                        .number()))
                .isEqualTo(1);

        sql.change("update tambon_orders.receipt_series set year_be = year_be - 1 where producer_id = ?", seller);
        sql.change("update tambon_orders.receipt set year_be = year_be - 1 where producer_id = ?", seller);

        assertThat(number(receipts.of(seller, paid(1).id()).number())).isEqualTo(1);
    }

    @Test
    void what_is_not_paid_or_anothers_has_no_paper() {
        var unpaid = market.buy(paste, 1, PaymentMethod.PROMPTPAY).parts().getFirst();
        var part = paid(1);

        assertThatThrownBy(() -> receipts.of(seller, unpaid.id())).satisfies(reason(WrongMoment.class));
        assertThatThrownBy(() -> receipts.of(seller + 1, part.id())).satisfies(reason(Unknown.class));
        assertThatThrownBy(() -> receipts.notes(seller + 1, part.id())).satisfies(reason(Unknown.class));
        assertThat(number(receipts.of(seller, part.id()).number())).isEqualTo(1);
    }

    @Test
    void each_refund_has_its_note_and_all_notes_together_are_the_invoice() {
        register();
        var part = paid(7);
        var invoice = receipts.of(seller, part.id());

        refunds.give(wish(part, 3, 1_111), "staff");
        refunds.give(wish(part, 2, 0), "staff");
        fulfil.cancel(seller, part.id(), "ที่เหลือส่งไม่ได้", "maker");

        var notes = receipts.notes(seller, part.id());
        assertThat(notes).hasSize(3);
        assertThat(numbers(notes.stream().map(CreditNote::number).toList())).containsExactly(1, 2, 3);
        assertThat(notes).allSatisfy(note -> assertThat(note.number()).startsWith("CN"));
        assertThat(notes.getFirst().before()).isEqualTo(invoice.value());
        assertThat(notes.getFirst().credited()).isEqualTo(Money.satang(3 * 10_700 + 1_111));
        assertThat(notes.get(1).before()).isEqualTo(notes.getFirst().after());
        assertThat(notes.getLast().after()).isEqualTo(Money.ZERO);
        assertThat(sum(notes.stream().map(CreditNote::vat).toList()))
                .isEqualTo(invoice.part().vat());
        assertThat(sum(notes.stream().map(CreditNote::credited).toList())).isEqualTo(invoice.value());
    }

    @Test
    void what_was_given_back_before_the_receipt_was_written_has_its_note_with_it() {
        var part = paid(4);
        refunds.give(wish(part, 1, 0), "staff");
        refunds.give(wish(part, 2, 0), "staff");
        assertThat(written()).isZero();

        receipts.of(seller, part.id());

        assertThat(written()).isEqualTo(2);
        assertThat(receipts.notes(seller, part.id()))
                .extracting(CreditNote::toBuyer)
                .containsExactly(Money.baht(107), Money.baht(214));
    }

    @Test
    void notes_have_no_gaps_though_many_give_back_at_once_and_most_are_refused() throws Exception {
        var parts = List.of(paid(3), paid(3), paid(3));
        parts.forEach(part -> receipts.of(seller, part.id()));
        var gives = new ArrayList<Callable<Boolean>>();
        for (var part : parts) {
            gives.addAll(Collections.nCopies(8, () -> given(part)));
        }

        var given = atOnce(gives);

        assertThat(given.stream().filter(yes -> yes)).hasSize(9);
        assertThat(numbers(parts.stream()
                        .flatMap(part -> receipts.notes(seller, part.id()).stream())
                        .map(CreditNote::number)
                        .toList()))
                .containsExactlyElementsOf(upTo(9));
        assertThat(number(receipts.of(seller, paid(1).id()).number())).isEqualTo(4); // notes are counted apart
    }

    private boolean given(SubOrderView part) {
        try {
            refunds.give(wish(part, 1, 0), "staff");
            return true;
        } catch (OrdersRejected nothingLeft) {
            return false;
        }
    }

    @Test
    void what_the_platform_gave_is_in_the_invoice_and_goes_back_with_the_goods() {
        register();
        var code = "R" + Market.key().substring(0, 8).toUpperCase(Locale.ROOT);
        promotions.make(Promotions.PLATFORM, fiveBahtOff(code), "staff");
        var buyer = Market.visitor();
        market.carts.add(buyer, paste.variantId(), 2);
        market.carts.coupon(buyer, code);
        var order = market.placeOrder.place(market.command(buyer, PaymentMethod.PROMPTPAY));
        pay.confirm(order.id(), "staff");
        var part = order.parts().getFirst();

        var invoice = receipts.of(seller, part.id());
        fulfil.cancel(seller, part.id(), "ส่งไม่ได้", "maker");

        assertThat(invoice.value()).isEqualTo(part.total().plus(Money.baht(5)));
        assertThat(part.vat()).isEqualTo(vatIn(invoice.value()));
        assertThat(receipts.notes(seller, part.id()))
                .extracting(CreditNote::credited, CreditNote::toBuyer, CreditNote::vat)
                .containsExactly(tuple(invoice.value(), part.total(), part.vat()));
    }

    private Terms fiveBahtOff(String code) {
        var now = clock.instant();
        return new Terms(
                Promotions.Kind.AMOUNT,
                code,
                null,
                0,
                0,
                0,
                Money.baht(5),
                null,
                Money.baht(100),
                null,
                null,
                now.minusSeconds(60),
                now.plusSeconds(3_600));
    }

    private void register() {
        vats.change(seller, REGISTERED);
        market.offers.put(new Offer(
                paste.variantId(),
                paste.productId(),
                seller,
                paste.type(),
                paste.productNameTh(),
                paste.productNameEn(),
                "",
                "",
                paste.slug(),
                paste.pictureAddress(),
                paste.producerNameTh(),
                paste.producerNameEn(),
                paste.areaCode(),
                paste.price(),
                paste.weightGrams(),
                null,
                true,
                paste.details(),
                REGISTERED));
    }

    private SubOrderView paid(int pieces) {
        return paid(paste, pieces);
    }

    private SubOrderView paid(Offer offer, int pieces) {
        var order = market.buy(offer, pieces, PaymentMethod.PROMPTPAY);
        pay.confirm(order.id(), "staff");
        return order.parts().getFirst();
    }

    private static Refunds.Wish wish(SubOrderView part, int pieces, long shippingSatang) {
        return new Refunds.Wish(
                part.producerId(),
                part.id(),
                List.of(new Refunds.Pieces(part.lines().getFirst().variantId(), pieces)),
                Money.satang(shippingSatang),
                true,
                "แตกระหว่างทาง");
    }

    /** Notes of the seller's, without asking for any. */
    private int written() {
        return sql.first(
                        "select count(*) n from tambon_orders.credit_note where producer_id = ?",
                        row -> row.count("n"),
                        seller)
                .orElseThrow();
    }

    private static Money vatIn(Money value) {
        return Money.satang(Math.round(value.satang() * 7 / 107.0));
    }

    private static Money sum(Collection<Money> some) {
        return some.stream().reduce(Money.ZERO, Money::plus);
    }

    private static List<Integer> numbers(Collection<String> written) {
        return written.stream().map(ReceiptsTest::number).sorted().toList();
    }

    private static int number(String written) {
        assertThat(written).matches("(CN)?25[0-9]{2}/[0-9]{5}");
        return Integer.parseInt(written.substring(written.indexOf('/') + 1), 10);
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
