package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.catalog.Offer;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected.Invalid;
import tambon.orders.CaptureRejected.NotEnough;
import tambon.orders.CaptureRejected.Unknown;
import tambon.orders.CaptureRejected.WrongMoment;
import tambon.orders.Fairs.Answer;
import tambon.orders.Fairs.Explanation;
import tambon.orders.Fairs.Pieces;
import tambon.orders.Fairs.Press;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

@MicronautTest(transactional = false)
class FairsTest implements WithDatabase {

    private static final String PHONE = UUID.randomUUID().toString();

    @Inject
    Market market;

    @Inject
    Fairs fairs;

    @Inject
    StockAway away;

    @Inject
    SalesFigures figures;

    @Inject
    Statements sql;

    @Inject
    Clock clock;

    @Test
    void what_is_taken_along_leaves_the_shop_and_what_is_brought_back_is_there_again() {
        var offer = goods(100);
        var booth = open(offer, 30);
        assertThat(market.left(offer)).isEqualTo(70);

        fairs.receive(offer.producerId(), booth, PHONE, List.of(sale(offer, 12)), "สมหญิง");
        fairs.close(offer.producerId(), booth, List.of(new Pieces(offer.variantId(), 18)), "สมหญิง");

        assertThat(market.left(offer)).isEqualTo(88);
        assertThat(fairs.booth(offer.producerId(), booth).agrees()).isTrue();
        assertThat(away.at(new StockAway.Place(StockAway.Place.Kind.FAIR, booth)))
                .isEmpty();
    }

    @Test
    void more_than_is_left_cannot_be_taken_and_nothing_is_kept_then() {
        var offer = goods(5);

        assertThatThrownBy(() -> open(offer, 6))
                .asInstanceOf(type(CaptureRejected.class))
                .extracting(CaptureRejected::reason)
                .isEqualTo(new NotEnough("น้ำพริกกุ้งเสียบ", "Dried shrimp chilli paste", 5));

        assertThat(market.left(offer)).isEqualTo(5);
        assertThat(fairs.ofProducer(offer.producerId(), null, 10).items()).isEmpty();
    }

    @Test
    void a_batch_that_ten_senders_repeat_at_once_is_kept_once() throws Exception {
        var offer = goods(100);
        var booth = open(offer, 50);
        List<Press> batch = List.of(sale(offer, 1), sale(offer, 2), sale(offer, 3));
        Callable<List<Fairs.Receipt>> send = () -> fairs.receive(offer.producerId(), booth, PHONE, batch, "สมหญิง");

        try (var senders = Executors.newFixedThreadPool(10)) {
            var answers = senders.invokeAll(Collections.nCopies(10, send)).stream()
                    .flatMap(done -> done.resultNow().stream())
                    .map(Fairs.Receipt::answer)
                    .toList();
            assertThat(answers).hasSize(30).filteredOn(Answer.KEPT::equals).hasSize(3);
        }

        assertThat(sold(offer, booth)).isEqualTo(6);
        assertThat(income(offer)).isEqualTo(Money.baht(600));
    }

    @Test
    void a_sale_is_undone_once_and_the_discount_is_spread_to_the_satang() {
        var offer = goods(100);
        var booth = open(offer, 50);
        var mistake = new Press.Sale(uuid(), clock.instant(), Fairs.Method.CASH, Money.satang(1_001), lines(offer, 3));
        var undo = new Press.Undo(uuid(), clock.instant(), mistake.id());

        var answers = fairs.receive(
                offer.producerId(),
                booth,
                PHONE,
                List.of(sale(offer, 1), mistake, undo, new Press.Undo(uuid(), clock.instant(), mistake.id())),
                "สมหญิง");

        assertThat(answers)
                .extracting(Fairs.Receipt::answer)
                .containsExactly(Answer.KEPT, Answer.KEPT, Answer.KEPT, Answer.KEPT_BEFORE);
        assertThat(sold(offer, booth)).isEqualTo(1);
        assertThat(income(offer)).isEqualTo(Money.baht(100));
        assertThat(sql.first(
                        "select sum(net_satang) n from tambon_orders.sales_entry where producer_id = ? and reverses is not null",
                        row -> row.number("n"),
                        offer.producerId()))
                .contains(-28_999L);
    }

    @Test
    void an_undo_of_another_booths_sale_and_goods_that_are_not_there_are_refused_and_the_rest_is_kept() {
        var offer = goods(100);
        var booth = open(offer, 50);
        var stranger = goods(10);

        var answers = fairs.receive(
                offer.producerId(),
                booth,
                PHONE,
                List.of(sale(stranger, 1), new Press.Undo(uuid(), clock.instant(), uuid()), sale(offer, 1)),
                "สมหญิง");

        assertThat(answers)
                .extracting(Fairs.Receipt::answer)
                .containsExactly(Answer.REFUSED, Answer.REFUSED, Answer.KEPT);
        assertThat(income(offer)).isEqualTo(Money.baht(100));
    }

    @Test
    void an_oversold_float_is_a_fact_that_is_shown_and_explained() {
        var offer = goods(100);
        var booth = open(offer, 5);
        fairs.receive(offer.producerId(), booth, PHONE, List.of(sale(offer, 4), sale(offer, 4)), "สมหญิง");
        fairs.close(offer.producerId(), booth, List.of(new Pieces(offer.variantId(), 1)), "สมหญิง");
        assertThat(fairs.booth(offer.producerId(), booth).items().getFirst().difference())
                .isEqualTo(-4);

        settle(offer, booth, Explanation.BROUGHT_MORE, 3);
        assertThatThrownBy(() -> settle(offer, booth, Explanation.FOUND, 2)).isInstanceOf(CaptureRejected.class);
        settle(offer, booth, Explanation.FOUND, 1);

        assertThat(fairs.booth(offer.producerId(), booth).agrees()).isTrue();
        assertThat(market.left(offer)).isEqualTo(100 - 5 + 1 - 3);
        assertThat(away.at(new StockAway.Place(StockAway.Place.Kind.FAIR, booth)))
                .isEmpty();
    }

    @Test
    void a_phone_that_comes_late_is_heard_after_the_booth_is_closed() {
        var offer = goods(100);
        var booth = open(offer, 10);
        fairs.close(offer.producerId(), booth, List.of(new Pieces(offer.variantId(), 9)), "สมหญิง");
        assertThat(fairs.booth(offer.producerId(), booth).agrees()).isFalse();

        fairs.receive(offer.producerId(), booth, PHONE, List.of(sale(offer, 1)), "สมหญิง");

        assertThat(fairs.booth(offer.producerId(), booth).agrees()).isTrue();
        assertThatThrownBy(() -> fairs.close(offer.producerId(), booth, List.of(), "สมหญิง"))
                .asInstanceOf(type(CaptureRejected.class))
                .extracting(CaptureRejected::reason)
                .isEqualTo(new WrongMoment("CLOSED"));
    }

    @Test
    void the_cash_of_each_phone_counts_once_and_its_last_count_is_true() {
        var offer = goods(100);
        var booth = open(offer, 10);
        fairs.receive(offer.producerId(), booth, PHONE, List.of(sale(offer, 2)), "สมหญิง");
        var other = uuid();
        var again = new Fairs.Count(uuid(), PHONE, today(), Money.baht(150), "");
        fairs.countCash(offer.producerId(), booth, new Fairs.Count(uuid(), PHONE, today(), Money.baht(90), ""), "ก");
        fairs.countCash(offer.producerId(), booth, again, "ก");
        fairs.countCash(offer.producerId(), booth, again, "ก");
        fairs.countCash(offer.producerId(), booth, new Fairs.Count(uuid(), other, today(), Money.baht(40), ""), "ข");

        var day = fairs.booth(offer.producerId(), booth).days().getFirst();

        assertThat(day.cash()).isEqualTo(Money.baht(200));
        assertThat(day.counted()).isEqualTo(Money.baht(190));
    }

    @Test
    void somebody_elses_booth_does_not_exist() {
        var offer = goods(100);
        var booth = open(offer, 10);

        assertThatThrownBy(() -> fairs.booth(market.producer(), booth))
                .asInstanceOf(type(CaptureRejected.class))
                .extracting(CaptureRejected::reason)
                .isEqualTo(new Unknown());
        assertThatThrownBy(() -> fairs.receive(market.producer(), booth, PHONE, List.of(sale(offer, 1)), "x"))
                .isInstanceOf(CaptureRejected.class);
    }

    @Test
    void an_event_is_counted_where_it_was_in_the_year_it_began() {
        var offer = goods(100);
        open(offer, 10);

        var events = fairs.events("8101", FiscalYear.of(today()));

        assertThat(events).anySatisfy(each -> {
            assertThat(each.channel()).isEqualTo("REGIONAL_FAIR");
            assertThat(each.days()).isEqualTo(each.booths() * 3);
        });
        assertThat(fairs.events("9999", FiscalYear.of(today()))).isEmpty();
    }

    @Test
    void what_is_wrong_with_an_opening_is_named() {
        var offer = goods(100);
        var wrong = new Fairs.Opening(
                "งาน", "SHOPEE", "8101", today(), today(), "", List.of(new Pieces(offer.variantId(), 1)));

        assertThatThrownBy(() -> fairs.open(offer.producerId(), wrong, "ก"))
                .asInstanceOf(type(CaptureRejected.class))
                .extracting(CaptureRejected::reason)
                .isEqualTo(new Invalid("channel", CaptureRejected.Fault.UNKNOWN));
    }

    private Offer goods(int stock) {
        return market.goods(market.producer(), 10_000, stock);
    }

    private long open(Offer offer, int pieces) {
        return fairs.open(
                offer.producerId(),
                new Fairs.Opening(
                        "OTOP ภูมิภาค",
                        "REGIONAL_FAIR",
                        "8101",
                        today(),
                        today().plusDays(2),
                        "0812345678",
                        List.of(new Pieces(offer.variantId(), pieces))),
                "สมหญิง");
    }

    private Press.Sale sale(Offer offer, int pieces) {
        return new Press.Sale(uuid(), clock.instant(), Fairs.Method.CASH, Money.ZERO, lines(offer, pieces));
    }

    private static List<Fairs.Line> lines(Offer offer, int pieces) {
        return List.of(new Fairs.Line(offer.variantId(), pieces, Money.baht(100)));
    }

    private void settle(Offer offer, long booth, Explanation kind, int pieces) {
        fairs.settle(offer.producerId(), booth, new Fairs.Settlement(offer.variantId(), kind, pieces, ""), "สมหญิง");
    }

    private int sold(Offer offer, long booth) {
        return fairs.booth(offer.producerId(), booth).items().getFirst().sold();
    }

    private Money income(Offer offer) {
        return figures.total(new SalesFigures.Picked(null, null, "", offer.producerId(), null, null));
    }

    private LocalDate today() {
        return clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }
}
