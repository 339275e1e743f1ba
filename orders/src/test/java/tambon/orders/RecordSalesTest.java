package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.ProductType;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.DoubtfulSales.Answer;
import tambon.orders.DoubtfulSales.Rule;
import tambon.orders.DoubtfulSales.Said;
import tambon.orders.RecordSales.Actor;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.RecordSales.TakenBack;
import tambon.orders.SalesFigures.Grouping;
import tambon.orders.SalesFigures.Picked;
import tambon.orders.SalesRejected.AlreadyDecided;
import tambon.orders.SalesRejected.Malformed;
import tambon.orders.SalesRejected.MonthClosed;
import tambon.orders.SalesRejected.MoreThanSold;
import tambon.orders.SalesRejected.NoSuchChannel;
import tambon.orders.SalesRejected.NoSuchEntry;
import tambon.orders.SalesRejected.NotToBeCorrected;
import tambon.orders.SalesRejected.WrongMonthMove;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@Timeout(120)
class RecordSalesTest implements WithDatabase {

    private static final Instant NOON = Instant.parse("2025-02-03T05:00:00Z"); // FY2568, February
    private static final FiscalYear YEAR = new FiscalYear(2568);
    private static final Actor KRABI = new Actor("officer", "81", null);

    @Inject
    RecordSales record;

    @Inject
    SalesFigures figures;

    @Inject
    SalesMonths months;

    @Inject
    DoubtfulSales doubts;

    @Inject
    Statements sql;

    @Inject
    Ids ids;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false");
    }

    private static Sale sale(String key, long producer, long satang) {
        return sale("FAIR", key, producer, 77L, satang, "PROVINCIAL_FAIR", Confidence.SYSTEM_VERIFIED, "fair:1");
    }

    private static Sale sale(
            String source,
            String key,
            Long producer,
            Long product,
            long satang,
            String channel,
            Confidence confidence,
            String occasion) {
        return new Sale(
                source,
                key,
                NOON,
                producer,
                product,
                product,
                ProductType.FOOD,
                2,
                Money.satang(satang),
                Money.ZERO,
                channel,
                "810105",
                "8101",
                occasion,
                "ผู้บันทึก",
                null,
                confidence);
    }

    private long net(long producer) {
        return figures.total(new Picked(null, null, "", producer, null, null)).satang();
    }

    @Test
    void a_record_sent_again_by_many_phones_at_once_counts_once() throws Exception {
        long producer = ids.next();
        var sales = List.of(sale("a" + producer, producer, 500), sale("b" + producer, producer, 700));
        Callable<List<Long>> send = () -> record.record(sales);

        try (var phones = Executors.newFixedThreadPool(8)) {
            var answers = phones.invokeAll(Collections.nCopies(8, send)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(Set.copyOf(answers)).hasSize(1);
        }

        assertThat(net(producer)).isEqualTo(1_200);
        assertThat(figures.by(Grouping.CHANNEL, new Picked(YEAR, null, "", producer, null, null)))
                .containsExactly(new SalesFigures.Sum("PROVINCIAL_FAIR", Money.satang(1_200), 4, 2));
    }

    @Test
    void a_coarse_total_needs_neither_producer_nor_product() {
        var before = figures.total(new Picked(YEAR, null, "8101", null, null, null));
        long id = record.record(List.of(sale(
                        "MARKET",
                        "t" + ids.next(),
                        null,
                        null,
                        90_000,
                        "KTYD_MARKET",
                        Confidence.DOCUMENTED,
                        "market:5")))
                .getFirst();

        assertThat(figures.total(new Picked(YEAR, null, "8101", null, null, null)))
                .isEqualTo(before.plus(Money.satang(90_000)));
        assertThat(figures.rows(new Picked(YEAR, 2, "8101", null, null, "KTYD_MARKET"), null, 50)
                        .items())
                .anySatisfy(row -> {
                    assertThat(row.id()).isEqualTo(id);
                    assertThat(row.producerId()).isNull();
                });
    }

    @Test
    void what_is_taken_back_counts_once_a_cause_and_never_more_than_was_sold() {
        long producer = ids.next();
        record.record(List.of(sale("k" + producer, producer, 1_000)));
        var half = back("k" + producer, "refund-1", 1, 400);

        long first = record.takeBack(half);
        assertThat(record.takeBack(half)).isEqualTo(first);

        assertThat(net(producer)).isEqualTo(600);
        assertThatThrownBy(() -> record.takeBack(back("k" + producer, "refund-2", 1, 700)))
                .satisfies(reason(MoreThanSold.class));
        record.takeBack(back("k" + producer, "refund-3", 1, 600));
        assertThat(figures.by(Grouping.CHANNEL, new Picked(YEAR, null, "", producer, null, null)))
                .containsExactly(new SalesFigures.Sum("PROVINCIAL_FAIR", Money.ZERO, 0, 0));
    }

    private static TakenBack back(String key, String cause, int pieces, long satang) {
        return new TakenBack(
                "FAIR", key, cause, pieces, Money.satang(satang), Money.ZERO, NOON.plusSeconds(60), "คืนของ", "who");
    }

    @Test
    void a_wrong_record_is_put_right_by_rows_that_point_at_it_and_only_by_those_entitled() {
        long producer = ids.next();
        long id = record.record(List.of(sale("k" + producer, producer, 1_000))).getFirst();

        assertThatThrownBy(() -> record.correct(id, "ผิด", null, new Actor("x", "90", null)))
                .satisfies(reason(NoSuchEntry.class));
        assertThatThrownBy(() -> record.correct(id, "ผิด", null, new Actor("x", null, producer)))
                .as("a producer may not change what the system saw")
                .satisfies(reason(NoSuchEntry.class));
        assertThatThrownBy(() -> record.correct(id, " ", null, KRABI)).satisfies(reason(Malformed.class));
        long right = record.correct(id, "พิมพ์เกินหนึ่งศูนย์", sale("ignored", producer, 100), KRABI);

        assertThat(net(producer)).isEqualTo(100);
        var rows = figures.rows(new Picked(YEAR, null, "", producer, null, null), null, 10)
                .items();
        assertThat(rows).hasSize(3);
        assertThat(rows).filteredOn(row -> row.corrects() != null).hasSize(2).allSatisfy(row -> {
            assertThat(row.corrects()).isEqualTo(id);
            assertThat(row.reason()).isEqualTo("พิมพ์เกินหนึ่งศูนย์");
        });
        assertThat(record.record(List.of(sale("k" + producer, producer, 1_000))))
                .as("the first record sent again does not come back")
                .containsExactly(id);
        assertThat(net(producer)).isEqualTo(100);
        assertThatThrownBy(() -> record.correct(id, "อีกครั้ง", null, KRABI)).satisfies(reason(NotToBeCorrected.class));
        record.correct(right, "ไม่มีการขายนี้", null, KRABI);
        assertThat(net(producer)).isZero();
    }

    @Test
    void what_a_producer_confirms_becomes_surer_and_stays_one_sale() {
        long producer = ids.next();
        var told = sale("ASSISTED", "t" + producer, producer, null, 5_000, "WALK_IN", Confidence.SELF_DECLARED, null);
        record.record(List.of(told));

        record.confirm("ASSISTED", told.key(), Confidence.DOCUMENTED, "ลิงก์ยืนยัน", "producer");
        record.confirm("ASSISTED", told.key(), Confidence.DOCUMENTED, "ลิงก์ยืนยัน", "producer");

        assertThat(net(producer)).isEqualTo(5_000);
        assertThat(figures.by(Grouping.CONFIDENCE, new Picked(YEAR, null, "", producer, null, null)))
                .contains(new SalesFigures.Sum("DOCUMENTED", Money.satang(5_000), 2, 1))
                .contains(new SalesFigures.Sum("SELF_DECLARED", Money.ZERO, 0, 0));
    }

    @Test
    void a_closed_month_takes_nothing_until_someone_opens_it_and_says_why() {
        long producer = ids.next();
        var november = Instant.parse("2024-11-10T05:00:00Z");
        var late = at(sale("k" + producer, producer, 1_000), november, "9601");
        months.close("96", YEAR, 11, "province");

        assertThatThrownBy(() -> record.record(List.of(late))).satisfies(reason(MonthClosed.class));
        assertThatThrownBy(() -> months.close("96", YEAR, 11, "province")).satisfies(reason(WrongMonthMove.class));
        assertThatThrownBy(() -> months.reopen("96", YEAR, 11, "", "province")).satisfies(reason(Malformed.class));
        assertThat(months.closed("96", YEAR)).containsExactly(11);
        months.reopen("96", YEAR, 11, "ตลาดส่งยอดช้า", "department");
        record.record(List.of(late));

        assertThat(net(producer)).isEqualTo(1_000);
        assertThat(months.log("96", YEAR))
                .extracting(SalesMonths.Move::closed, SalesMonths.Move::reason, SalesMonths.Move::who)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(false, "ตลาดส่งยอดช้า", "department"),
                        org.assertj.core.groups.Tuple.tuple(true, "", "province"));
        assertThatThrownBy(() -> months.close("96", FiscalYear.of(Instant.now()).next(), 10, "x"))
                .satisfies(reason(WrongMonthMove.class));
    }

    private static Sale at(Sale sale, Instant at, String area) {
        return new Sale(
                sale.source(),
                sale.key(),
                at,
                sale.producerId(),
                sale.productId(),
                sale.variantId(),
                sale.type(),
                sale.quantity(),
                sale.gross(),
                sale.discount(),
                sale.channel(),
                area,
                null,
                null,
                sale.recorder(),
                null,
                sale.confidence());
    }

    @Test
    void what_may_be_one_sale_counted_twice_is_shown_and_decided_never_dropped() {
        long producer = ids.next();
        long product = ids.next();
        record.record(List.of(
                sale("MARKETPLACE", "m" + producer, producer, product, 34_500, "SHOPEE", Confidence.DOCUMENTED, null)));
        long typed = record.record(List.of(sale(
                        "ASSISTED", "t" + producer, producer, null, 34_500, "SHOPEE", Confidence.SELF_DECLARED, null)))
                .getFirst();
        assertThat(net(producer)).as("nothing is dropped").isEqualTo(69_000);

        var found = ofProducer(producer);
        assertThat(found)
                .as("one doubt for a pair, whatever rules it breaks")
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.rule()).isEqualTo(Rule.TYPED_AND_IMPORTED));
        var doubt = found.getFirst();
        assertThatThrownBy(() -> doubts.takeBack(doubt.id(), typed, "ซ้ำ", new Actor("x", "90", null)))
                .satisfies(reason(NoSuchEntry.class));
        assertThatThrownBy(() -> doubts.takeBack(doubt.id(), 5, "ซ้ำ", KRABI)).satisfies(reason(NoSuchEntry.class));
        doubts.takeBack(doubt.id(), typed, "พิมพ์ซ้ำกับไฟล์", KRABI);

        assertThat(net(producer)).isEqualTo(34_500);
        assertThat(ofProducer(producer)).isEmpty();
        assertThatThrownBy(() -> doubts.keepBoth(doubt.id(), "ไม่ซ้ำ", KRABI)).satisfies(reason(AlreadyDecided.class));
        assertThat(doubts.decisions(typed))
                .singleElement()
                .satisfies(decision -> assertThat(decision.reason()).isEqualTo("พิมพ์ซ้ำกับไฟล์"));
    }

    @Test
    void a_market_total_that_may_hold_scanned_goods_raises_one_doubt_however_many_were_scanned() {
        long producer = ids.next();
        var market = "market:" + producer;
        for (int i = 0; i < 3; i++) {
            record.record(List.of(sale(
                    "FAIR",
                    i + "-" + producer,
                    producer,
                    ids.next(),
                    100 + i,
                    "KTYD_MARKET",
                    Confidence.SYSTEM_VERIFIED,
                    market)));
        }
        long total = record.record(List.of(sale(
                        "MARKET", "m" + producer, null, null, 10_000, "KTYD_MARKET", Confidence.DOCUMENTED, market)))
                .getFirst();
        record.record(List.of(sale(
                "FAIR",
                "9-" + producer,
                producer,
                ids.next(),
                109,
                "KTYD_MARKET",
                Confidence.SYSTEM_VERIFIED,
                market)));

        assertThat(allOpen().stream()
                        .filter(doubt ->
                                doubt.earlier().id() == total || doubt.later().id() == total))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.rule()).isEqualTo(Rule.TOTAL_AND_PARTS));
    }

    private List<DoubtfulSales.Doubt> allOpen() {
        return doubts.open("81", null, 100).items();
    }

    private List<DoubtfulSales.Doubt> ofProducer(long producer) {
        return doubts.ofProducer(producer, null, 100).items();
    }

    @Test
    void a_producer_strikes_what_it_declared_itself_and_nobody_elses() {
        long producer = ids.next();
        long imported = record.record(List.of(sale(
                        "MARKETPLACE", "m" + producer, producer, null, 9_900, "LAZADA", Confidence.DOCUMENTED, null)))
                .getFirst();
        long typed = record.record(List.of(sale(
                        "ASSISTED", "t" + producer, producer, null, 9_900, "LAZADA", Confidence.SELF_DECLARED, null)))
                .getFirst();
        long doubt = ofProducer(producer).getFirst().id();
        var owner = new Actor("สมหญิง", null, producer);
        var other = new Actor("คนอื่น", null, ids.next());

        assertThatThrownBy(() -> doubts.takeBack(doubt, typed, "ซ้ำ", other)).satisfies(reason(NoSuchEntry.class));
        assertThatThrownBy(() -> doubts.takeBack(doubt, typed, "ซ้ำ", new Actor("x", null, null)))
                .satisfies(reason(NoSuchEntry.class));
        assertThatThrownBy(() -> doubts.takeBack(doubt, imported, "ซ้ำ", owner))
                .as("a file says so: not for the producer to strike")
                .satisfies(reason(NoSuchEntry.class));
        assertThat(ofProducer(producer)).as("and nothing was decided then").hasSize(1);
        doubts.takeBack(doubt, typed, "พิมพ์ซ้ำ", owner);

        assertThat(net(producer)).isEqualTo(9_900);
        assertThat(doubts.decisions(imported))
                .singleElement()
                .satisfies(decision -> assertThat(decision.who()).isEqualTo("สมหญิง"));
    }

    @Test
    void what_a_producer_answers_is_asked_once_and_left_to_an_officer() {
        long producer = ids.next();
        record.record(List.of(sale("k" + producer, producer, 4_400)));
        record.record(List.of(
                sale("MARKETPLACE", "m" + producer, producer, 77L, 4_400, "SHOPEE", Confidence.DOCUMENTED, null)));
        long doubt = ofProducer(producer).getFirst().id();
        var owner = new Actor("สมหญิง", null, producer);
        assertThat(doubts.countUnanswered(producer)).isOne();

        assertThatThrownBy(() -> doubts.answer(doubt, Said.TWO_SALES, "", new Actor("คนอื่น", null, ids.next())))
                .satisfies(reason(NoSuchEntry.class));
        assertThatThrownBy(() -> doubts.answer(doubt, Said.TWO_SALES, "ก".repeat(301), owner))
                .satisfies(reason(Malformed.class));
        doubts.answer(doubt, Said.TWO_SALES, "ลูกค้าคนละคน", owner);

        assertThat(doubts.countUnanswered(producer)).isZero();
        assertThat(ofProducer(producer))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.answer())
                        .extracting(Answer::said, Answer::note, Answer::who)
                        .containsExactly(Said.TWO_SALES, "ลูกค้าคนละคน", "สมหญิง"));
        assertThatThrownBy(() -> doubts.answer(doubt, Said.ONE_SALE, "", owner))
                .satisfies(reason(AlreadyDecided.class));
        doubts.keepBoth(doubt, "สอบถามแล้ว", KRABI);
        assertThat(ofProducer(producer)).isEmpty();
        assertThat(net(producer)).isEqualTo(8_800);
    }

    @Test
    void a_malformed_sale_and_an_unknown_channel_enter_nothing() {
        long producer = ids.next();
        var fine = sale("f" + producer, producer, 100);
        assertThatThrownBy(() -> record.record(
                        List.of(fine, sale("FAIR", "x", producer, null, 100, "MOON", Confidence.SELF_DECLARED, null))))
                .satisfies(reason(NoSuchChannel.class));
        assertThatThrownBy(() -> record.record(List.of(
                        fine, sale("FAIR", "x", producer, null, -1, "WALK_IN", Confidence.SELF_DECLARED, null))))
                .satisfies(reason(Malformed.class));
        assertThatThrownBy(() -> record.record(
                        List.of(fine, sale("FAIR", "x", null, 5L, 1, "WALK_IN", Confidence.SELF_DECLARED, null))))
                .satisfies(reason(Malformed.class));
        assertThat(net(producer)).isZero();
    }

    private static Consumer<Throwable> reason(Class<?> type) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        SalesRejected.class,
                        rejected -> assertThat(rejected.reason()).isInstanceOf(type));
    }
}
