package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.ProductType;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.testing.StatementCount;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.ReportDeadlines.Anchor;
import tambon.orders.ReportDeadlines.Deadline;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportForms.Typed;
import tambon.orders.ReportPeriod.Rhythm;
import tambon.orders.ReportRejected.ChangedSince;
import tambon.orders.ReportRejected.Invalid;
import tambon.orders.ReportRejected.NoSuchReport;
import tambon.orders.ReportRejected.NotNow;
import tambon.orders.ReportRejected.NotYours;
import tambon.orders.ReportRejected.NothingChanged;
import tambon.orders.Reports.Move;
import tambon.orders.Reports.Officer;
import tambon.orders.Reports.Report;
import tambon.orders.Reports.State;
import tambon.orders.Reports.Subject;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@MicronautTest(transactional = false)
@Timeout(120)
class ReportsTest implements WithDatabase {

    private static final LocalDate TODAY = LocalDate.now(FiscalYear.BANGKOK);
    private static final ReportPeriod LAST_QUARTER =
            ReportPeriod.of(Rhythm.QUARTER, TODAY).previous();
    private static final ReportPeriod YEAR = ReportPeriod.of(Rhythm.YEAR, TODAY);
    private static final String CHIEF = "พัฒนาการ";
    private static final Officer DEPARTMENT = new Officer(1, "กรม", "");

    /** One pixel. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Inject
    Reports reports;

    @Inject
    ReportDeadlines deadlines;

    @Inject
    RecordSales record;

    @Inject
    Markets markets;

    @Inject
    Marketers marketers;

    @Inject
    Statements sql;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false");
    }

    /** Two years back, so that no test depends on the day it runs. */
    @BeforeEach
    void reports_are_owed_already() {
        sql.change("update tambon_orders.report_deadline set since = ?", TODAY.minusYears(2));
    }

    @Test
    void the_sums_of_a_form_are_those_of_the_ledgers_rows() {
        var random = new Random(2570);
        var channels = List.of("OWN_SHOP", "SHOPEE", "LINE", "KTYD_MARKET", "REGIONAL_FAIR", "OTOP_TRADER", "WALK_IN");
        var sales = new ArrayList<Sale>();
        for (int i = 0; i < 400; i++) {
            var day = LAST_QUARTER.first().minusDays(20).plusDays(random.nextInt(130));
            sales.add(sale(
                    day,
                    "8401" + "0" + (1 + random.nextInt(3)),
                    1 + random.nextInt(900_000),
                    channels.get(random.nextInt(channels.size()))));
            sales.add(sale(
                    day.minusYears(1),
                    "840" + (1 + random.nextInt(3)) + "01",
                    1 + random.nextInt(900_000),
                    channels.get(random.nextInt(channels.size()))));
        }
        record.record(sales);

        var sheet = open(officer("84"), new Subject(Form.PROVINCE_SUMMARY, LAST_QUARTER, "84"))
                .sheet();

        assertThat(sheet.rows()).hasSize(19).allMatch(row -> row.size() == 10);
        for (var row : sheet.rows()) {
            var district = row.get(1);
            long all = 0;
            for (int column = 2; column < 7; column++) {
                all += Long.parseLong(row.get(column));
            }
            assertThat(row.get(7)).as(district).isEqualTo(Long.toString(all));
        }
        assertThat(sheet.totals().get(2)).isEqualTo(ledger("84%", 0, "KTYD_MARKET"));
        assertThat(sheet.totals().get(3)).isEqualTo(ledger("84%", 0, "REGIONAL_FAIR"));
        assertThat(sheet.totals().get(4)).isEqualTo(ledger("84%", 0, "OWN_SHOP", "SHOPEE", "LINE"));
        assertThat(sheet.totals().get(5)).isEqualTo(ledger("84%", 0, "OTOP_TRADER"));
        assertThat(sheet.totals().get(6)).isEqualTo(ledger("84%", 0, "WALK_IN"));
        assertThat(sheet.totals().get(8)).isEqualTo(ledger("84%", 1, channels.toArray(String[]::new)));
        assertThat(sheet.rows().getFirst().get(7)).isEqualTo(ledger("8401%", 0, channels.toArray(String[]::new)));
        var nation = open(DEPARTMENT, new Subject(Form.PROVINCE_SUMMARY, LAST_QUARTER, ""))
                .sheet();
        assertThat(nation.rows().stream()
                        .filter(row -> row.get(1).equals("สุราษฎร์ธานี"))
                        .findFirst()
                        .orElseThrow()
                        .get(7))
                .isEqualTo(sheet.totals().get(7));
    }

    @Test
    void the_marketers_form_is_what_they_logged_against_targets_for_so_many() {
        var subject = new Subject(Form.MARKETER_MONTH, ReportPeriod.of(Rhythm.MONTH, TODAY), "93");
        var one = new Marketers.Marketer(9301, "หนึ่ง", "93");
        var two = new Marketers.Marketer(9302, "สอง", "93");
        log(one, Marketers.Work.ONLINE_SALE, 11);
        log(two, Marketers.Work.CHANNEL_EVENT, 5);
        log(two, Marketers.Work.CHANNEL_EVENT, 3);
        log(two, Marketers.Work.COACHING, 4);
        marketers.plan(new Marketers.Marketer(9303, "สาม", "93"), YearMonth.from(TODAY), "แผน");
        log(new Marketers.Marketer(9201, "จังหวัดอื่น", "92"), Marketers.Work.LIVE, 9);
        reports.keep(officer("93"), subject, new Typed(Map.of("remark5", "งานประจำปี"), List.of()));

        var sheet = open(officer("93"), subject).sheet();

        assertThat(sheet.rows()).extracting(row -> row.get(2)).containsExactly("9", "6", "12", "6", "9");
        assertThat(sheet.rows()).extracting(row -> row.get(3)).containsExactly("11", "0", "0", "0", "8");
        assertThat(sheet.rows()).extracting(List::getLast).containsExactly("", "", "", "", "งานประจำปี");
        assertThat(sheet.fields()).containsEntry("marketers", "3");
    }

    private void log(Marketers.Marketer marketer, Marketers.Work work, int pieces) {
        marketers.log(
                marketer,
                new Marketers.Entry(
                        work, TODAY, pieces, "งานหนึ่ง", "", UUID.randomUUID().toString()));
    }

    /** Forms 11.2 and 11.3 from market days and months as they were entered; the baht are the ledger's own rows. */
    @Test
    void the_markets_forms_are_the_ledgers_rows_of_their_days_and_months() {
        var month = YearMonth.from(LAST_QUARTER.first());
        var scope = Markets.Scope.of("94");
        var weekly = market(scope, "940101", "ตลาดหนึ่ง", Markets.Pattern.WEEKLY, Markets.State.OPEN, 20, true);
        var paused = market(scope, "940101", "ตลาดสอง", Markets.Pattern.OTHER, Markets.State.CLOSED_FOR_NOW, 7, false);
        day(scope, weekly, month.atDay(3), 12_345);
        day(scope, weekly, month.atDay(10), 55);
        markets.fill(
                scope,
                month,
                List.of(new Markets.Filled(weekly, 4, Money.satang(50_000), null)),
                "GRID",
                "เจ้าหน้าที่");
        day(scope, weekly, month.plusMonths(1).atDay(7), 100);

        var sales = open(
                        officer("94"),
                        new Subject(Form.MARKET_SALES, ReportPeriod.of(Rhythm.MONTH, month.atDay(1)), "94"))
                .sheet();
        var result = open(officer("94"), new Subject(Form.MARKET_RESULT, LAST_QUARTER, "94"))
                .sheet();

        assertThat(sales.rows())
                .containsExactlyInAnyOrder(
                        List.of(
                                "1",
                                "ตลาดสอง",
                                "สะบารัง",
                                "เมืองปัตตานี",
                                "7",
                                "",
                                "1",
                                "1",
                                "",
                                "",
                                "1",
                                "",
                                "",
                                "",
                                "ทุกวันพระ",
                                "0",
                                "0"),
                        List.of(
                                "2",
                                "ตลาดหนึ่ง",
                                "สะบารัง",
                                "เมืองปัตตานี",
                                "20",
                                "1",
                                "",
                                "",
                                "",
                                "1",
                                "",
                                "",
                                "1",
                                "",
                                "",
                                "4",
                                "50000"));
        assertThat(sales.totals().get(16)).isEqualTo("50000");
        assertThat(result.fields())
                .containsEntry("markets", "1")
                .containsEntry("days", "5")
                .containsEntry("income", "50100")
                .containsEntry("sellers", "20");
        assertThat(result.fields().get("income")).isEqualTo(ledger("94%", 0, "KTYD_MARKET"));
        assertThat(open(officer("9401"), new Subject(Form.MARKET_RESULT, LAST_QUARTER, "9401"))
                        .sheet()
                        .fields())
                .containsEntry("income", "50100");
        assertThat(open(officer("9402"), new Subject(Form.MARKET_RESULT, LAST_QUARTER, "9402"))
                        .sheet()
                        .fields())
                .containsEntry("income", "0");
        assertThat(paused).isNotEqualTo(weekly);
    }

    @Test
    void a_quarters_result_begins_with_what_was_planned_for_it_and_shows_the_photos_of_its_days() {
        var district = officer("9301");
        var plan = new Subject(Form.MARKET_PLAN, ReportPeriod.of(Rhythm.YEAR, LAST_QUARTER.first()), "9301");
        var result = new Subject(Form.MARKET_RESULT, LAST_QUARTER, "9301");
        int quarter = LAST_QUARTER.quarter();
        int other = quarter % 4 + 1;
        assertThat(open(district, result).sheet().rows()).isEmpty();
        reports.keep(
                district,
                plan,
                new Typed(
                        Map.of(),
                        List.of(
                                List.of("อบรมผู้ค้า", "500000", "ที่ว่าการอำเภอ", "พช.อำเภอ", "ไตรมาส " + quarter),
                                List.of("ประชาสัมพันธ์", "", "ตลาด", "พช.อำเภอ", "ตลอดปี"),
                                List.of("ปรับภูมิทัศน์", "", "ตลาด", "อบต.", "ไตรมาสที่ " + other))));
        var scope = Markets.Scope.of("93");
        long market = market(scope, "930101", "ตลาดลำปำ", Markets.Pattern.WEEKLY, Markets.State.OPEN, 20, true);
        for (var day : List.of(LAST_QUARTER.first(), LAST_QUARTER.first().plusDays(7))) {
            markets.attach(scope, day(scope, market, day, 1_000), PICTURE, "เจ้าหน้าที่");
        }

        var begun = open(district, result);

        assertThat(begun.sheet().rows())
                .containsExactly(
                        List.of("1", "อบรมผู้ค้า", "", "ที่ว่าการอำเภอ", "พช.อำเภอ", "", "ไตรมาส " + quarter),
                        List.of("2", "ประชาสัมพันธ์", "", "ตลาด", "พช.อำเภอ", "", "ตลอดปี"));
        assertThat(begun.typed().rows()).as("to be gone on with").hasSize(2);
        assertThat(begun.sheet().fields().get("photos").lines())
                .as("one of each market, the latest")
                .singleElement()
                .asString()
                .endsWith(" " + LAST_QUARTER.first().plusDays(7) + " ตลาดลำปำ");
        reports.send(district, result, begun.version(), CHIEF, "");
        assertThat(open(district, result).sheet().rows()).hasSize(2);
        assertThat(open(officer("93"), new Subject(Form.MARKET_RESULT, LAST_QUARTER, "93"))
                        .sheet()
                        .rows())
                .as("the province goes on from what its districts sent")
                .hasSize(2);
        reports.keep(district, result, Typed.NOTHING);
        assertThat(open(district, result).typed().rows())
                .as("what was struck stays struck")
                .isEmpty();
    }

    private long market(
            Markets.Scope scope,
            String tambon,
            String name,
            Markets.Pattern pattern,
            Markets.State state,
            int sellers,
            boolean old) {
        var other = pattern == Markets.Pattern.OTHER ? "ทุกวันพระ" : "";
        return markets.add(
                scope,
                new Markets.MarketForm(name, tambon, pattern, other, !old, state, old, sellers, null),
                "เจ้าหน้าที่");
    }

    private long day(Markets.Scope scope, long market, LocalDate day, long satang) {
        return markets.enter(
                scope,
                new Markets.DayForm(market, day, 15, Money.satang(satang), 0, 0, 0, 0, "", Map.of()),
                "เจ้าหน้าที่");
    }

    @Test
    void what_producers_earned_through_a_trader_is_the_ledgers() {
        record.record(List.of(
                sale(LAST_QUARTER.first(), "950101", 60_000, "OTOP_TRADER"),
                sale(LAST_QUARTER.last(), "950201", 1_250, "OTOP_TRADER"),
                sale(LAST_QUARTER.first(), "950201", 999, "SHOPEE"),
                sale(LAST_QUARTER.first().minusYears(1), "950101", 50_000, "OTOP_TRADER")));

        var sheet = open(officer("95"), new Subject(Form.TRADER_QUARTER, LAST_QUARTER, "95"))
                .sheet();

        assertThat(sheet.rows())
                .containsExactly(
                        List.of("1", "เมืองยะลา", "0", "0", "60000", "50000", "200"),
                        List.of("2", "เบตง", "0", "0", "1250", "0", ""));
        assertThat(sheet.totals().get(6))
                .as("612.50 against 500 baht, in tenths of a percent")
                .isEqualTo("225");
        assertThat(sheet.totals().get(4)).isEqualTo(ledger("95%", 0, "OTOP_TRADER"));
        assertThat(sheet.totals().get(5)).isEqualTo(ledger("95%", 1, "OTOP_TRADER"));
    }

    @Test
    void what_was_sent_stays_and_a_later_sale_shows_as_a_difference_until_it_is_corrected() {
        var subject = new Subject(Form.PROVINCE_SUMMARY, LAST_QUARTER, "83");
        var phuket = officer("83");
        record.record(List.of(sale(LAST_QUARTER.first(), "830101", 10_000, "SHOPEE")));
        send(phuket, subject, "");
        var sent = open(phuket, subject);
        assertThat(sent.differences()).isEmpty();
        assertThat(refusal(() -> reports.send(phuket, subject, sent.version(), CHIEF, "ส่งอีกครั้ง")))
                .isEqualTo(new NothingChanged());

        record.record(List.of(sale(LAST_QUARTER.last(), "830201", 2_500, "LINE")));

        var later = open(phuket, subject);
        assertThat(later.sheet()).isEqualTo(sent.sheet());
        assertThat(later.sheet().totals().get(7)).isEqualTo("10000");
        assertThat(later.differences())
                .contains(new Reports.Difference("all", "", "10000", "12500"))
                .contains(new Reports.Difference("online", "กะทู้", "0", "2500"));
        assertThat(refusal(() -> reports.send(phuket, subject, later.version(), CHIEF, "")))
                .isEqualTo(new Invalid("reason"));

        reports.send(phuket, subject, later.version(), CHIEF, "ยอดเพิ่มหลังส่ง");

        var corrected = open(phuket, subject);
        assertThat(corrected.sheet().totals().get(7)).isEqualTo("12500");
        assertThat(corrected.differences()).isEmpty();
        assertThat(corrected.signature()).isNotNull();
        assertThat(corrected.acts())
                .extracting(act -> act.move() + " " + act.edition() + " " + act.reason())
                .containsExactly("SEND 1 ", "CORRECT 2 ยอดเพิ่มหลังส่ง");
        assertThat(sql.list(
                        "select sheet from tambon_orders.report_sheet s join tambon_orders.report r on r.id = s.report_id"
                                + " where r.area_code = '83' and r.form = 'PROVINCE_SUMMARY' and s.edition = 1",
                        row -> row.text("sheet")))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet).contains("10000").doesNotContain("12500"));
    }

    @Test
    void a_district_reports_to_its_province_and_the_province_to_the_department() {
        var district = officer("8204");
        var province = officer("82");
        var below = new Subject(Form.MARKET_PLAN, YEAR, "8204");
        reports.keep(district, below, plan("จัดตลาดนัดทุกวันเสาร์", "1500000"));
        send(district, below, "");

        assertThat(reports.desk(province).toCheck())
                .extracting(Reports.Owed::subject)
                .containsExactly(below);
        reports.sendBack(province, below, open(province, below).version(), "ขาดสถานที่");
        assertThat(open(district, below).state()).isEqualTo(State.RETURNED);
        assertThat(open(district, below).moves()).containsExactly(Move.SEND);

        reports.keep(district, below, plan("จัดตลาดนัดทุกวันเสาร์ หน้าที่ว่าการอำเภอ", "1500000"));
        send(district, below, "");
        reports.approve(province, below, open(province, below).version());
        assertThat(open(district, below).state()).isEqualTo(State.APPROVED);

        var above = new Subject(Form.MARKET_PLAN, YEAR, "82");
        reports.keep(province, above, plan("ประชุมคณะกรรมการตลาด", "250000"));
        var sheet = open(province, above).sheet();
        assertThat(sheet.rows())
                .extracting(row -> row.get(0) + row.get(1))
                .containsExactly("1จัดตลาดนัดทุกวันเสาร์ หน้าที่ว่าการอำเภอ", "2ประชุมคณะกรรมการตลาด");
        assertThat(sheet.totals().get(2)).isEqualTo("1750000");
        send(province, above, "");
        reports.approve(DEPARTMENT, above, open(DEPARTMENT, above).version());
        assertThat(open(province, above).acts()).extracting(Reports.Act::move).containsExactly(Move.SEND, Move.APPROVE);
    }

    /** Every step from every state by every office: taken where it may be, refused and without effect elsewhere. */
    @Test
    void no_office_takes_a_step_that_is_not_its_own_or_not_due() {
        var officers = Map.of(
                "own",
                officer("8501"),
                "above",
                officer("85"),
                "department",
                DEPARTMENT,
                "neighbour",
                officer("8502"),
                "elsewhere",
                officer("86"));
        int refused = 0;
        for (var state : State.values()) {
            for (var move : EnumSet.complementOf(EnumSet.of(Move.REMIND))) {
                for (var office : officers.entrySet()) {
                    var subject = new Subject(Form.MARKET_PLAN, inState(state), "8501");
                    var before = open(officer("8501"), subject);
                    boolean may = office.getKey().equals(move == Move.SEND || move == Move.CORRECT ? "own" : "above")
                            && switch (move) {
                                case SEND -> state == State.OPEN || state == State.RETURNED;
                                case CORRECT -> state == State.SENT || state == State.APPROVED;
                                case APPROVE, RETURN -> state == State.SENT;
                                case REMIND -> false;
                            };
                    if (may) {
                        assertThat(open(office.getValue(), subject).moves()).contains(move);
                        continue;
                    }
                    if (move == Move.SEND || move == Move.CORRECT) {
                        if (office.getKey().equals("own")) {
                            continue; // one address: the state says which of the two it is
                        }
                        assertThat(refusal(
                                        () -> reports.send(office.getValue(), subject, before.version(), CHIEF, "x")))
                                .isInstanceOfAny(NotYours.class, NoSuchReport.class);
                    } else if (move == Move.APPROVE) {
                        assertThat(refusal(() -> reports.approve(office.getValue(), subject, before.version())))
                                .isInstanceOfAny(NotYours.class, NoSuchReport.class, NotNow.class);
                    } else {
                        assertThat(refusal(() -> reports.sendBack(office.getValue(), subject, before.version(), "x")))
                                .isInstanceOfAny(NotYours.class, NoSuchReport.class, NotNow.class);
                    }
                    var after = open(officer("8501"), subject);
                    assertThat(after.state()).isEqualTo(before.state());
                    assertThat(after.acts()).isEqualTo(before.acts());
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(50);
    }

    @Test
    void of_two_who_act_on_the_same_report_at_once_one_is_told_to_look_again() throws Exception {
        var subject = new Subject(Form.MARKET_PLAN, YEAR, "9001");
        send(officer("9001"), subject, "");
        var version = open(officer("90"), subject).version();
        var answers = new ArrayList<Object>();
        try (var people = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Callable<Object>>();
            for (int i = 0; i < 8; i++) {
                boolean approves = i % 2 == 0;
                all.add(() -> {
                    try {
                        if (approves) {
                            reports.approve(officer("90"), subject, version);
                        } else {
                            reports.sendBack(officer("90"), subject, version, "แก้ไข");
                        }
                        return "done";
                    } catch (ReportRejected rejected) {
                        return rejected.reason();
                    }
                });
            }
            for (var answer : people.invokeAll(all)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce("done");
        assertThat(answers)
                .filteredOn(answer -> !answer.equals("done"))
                .allMatch(answer -> answer instanceof ChangedSince || answer instanceof NotNow);
        assertThat(open(officer("90"), subject).acts()).hasSize(2);
    }

    @Test
    void deadlines_fall_as_the_guideline_says_and_as_the_department_changes_them() {
        assertThat(due(Form.MARKET_SALES, "2569-11", "80")).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(due(Form.MARKET_SALES, "2567-02", "80")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(due(Form.MARKET_SALES, "2569-11", "8001")).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(due(Form.MARKETER_MONTH, "2569-11", "80")).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(due(Form.TRADER_QUARTER, "2569-q1", "80")).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(due(Form.MARKET_PLAN, "2569", "80")).isNull();

        deadlines.budgetReceived(DEPARTMENT, 2569, LocalDate.of(2025, 10, 20));
        assertThat(due(Form.MARKET_PLAN, "2569", "80")).isEqualTo(LocalDate.of(2025, 11, 19));
        var before = deadlines.list().stream()
                .filter(deadline -> deadline.form() == Form.TRADER_QUARTER)
                .findFirst()
                .orElseThrow();
        deadlines.change(DEPARTMENT, new Deadline(Form.TRADER_QUARTER, Anchor.PERIOD_END, 10, 0, before.since()));
        assertThat(due(Form.TRADER_QUARTER, "2569-q1", "80")).isEqualTo(LocalDate.of(2026, 1, 10));
        deadlines.change(DEPARTMENT, before);

        assertThat(refusal(() -> deadlines.change(officer("80"), before))).isEqualTo(new NotYours());
        assertThat(refusal(() -> deadlines.budgetReceived(officer("80"), 2570, TODAY)))
                .isEqualTo(new NotYours());
        assertThat(refusal(() -> deadlines.change(
                        DEPARTMENT, new Deadline(Form.TRADER_QUARTER, Anchor.PERIOD_END, 121, 0, before.since()))))
                .isEqualTo(new Invalid("days"));
    }

    @Test
    void who_has_not_sent_is_known_and_asked_once_a_day() {
        var province = officer("91");
        var month = ReportPeriod.of(Rhythm.MONTH, TODAY).previous().previous();
        send(officer("9101"), new Subject(Form.MARKET_SALES, month, "9101"), "");

        var below = reports.below(province, Form.MARKET_SALES, month);
        assertThat(below).hasSize(7).allMatch(Reports.Owed::late);
        assertThat(below)
                .filteredOn(owed -> owed.state() == State.SENT)
                .extracting(owed -> owed.subject().areaCode())
                .containsExactly("9101");

        var silent = List.of("9101", "9102", "9103");
        assertThat(reports.remind(province, Form.MARKET_SALES, month, silent)).isEqualTo(2);
        assertThat(reports.remind(province, Form.MARKET_SALES, month, silent)).isZero();
        assertThat(reports.desk(officer("9102")).own())
                .filteredOn(Reports.Owed::reminded)
                .extracting(Reports.Owed::subject)
                .containsExactly(new Subject(Form.MARKET_SALES, month, "9102"));
        assertThat(refusal(() -> reports.remind(officer("9104"), Form.MARKET_SALES, month, List.of("9105"))))
                .isEqualTo(new NoSuchReport());
        assertThat(refusal(() -> reports.remind(officer("92"), Form.MARKET_SALES, month, List.of("9105"))))
                .isEqualTo(new NoSuchReport());
    }

    @Test
    void what_no_form_can_hold_is_refused() {
        var subject = new Subject(Form.MARKET_PLAN, YEAR, "9201");
        var trang = officer("9201");
        assertThat(refusal(() -> reports.keep(trang, subject, plan("x", "สองพัน"))))
                .isEqualTo(new Invalid("budget"));
        assertThat(refusal(() -> reports.keep(trang, subject, new Typed(Map.of(), List.of(List.of("x"))))))
                .isEqualTo(new Invalid("rows"));
        assertThat(refusal(() -> reports.keep(trang, subject, new Typed(Map.of("none", "x"), List.of()))))
                .isEqualTo(new Invalid("fields"));
        assertThat(refusal(() -> reports.keep(trang, subject, plan("x".repeat(301), "1"))))
                .isEqualTo(new Invalid("activity"));
        assertThat(refusal(() -> reports.send(trang, subject, 0, " ", ""))).isEqualTo(new Invalid("position"));
        assertThat(refusal(() -> open(trang, new Subject(Form.MARKET_PLAN, YEAR.next(), "9201"))))
                .isEqualTo(new NoSuchReport());
        assertThat(refusal(() -> open(trang, new Subject(Form.PROVINCE_SUMMARY, LAST_QUARTER, "9201"))))
                .isEqualTo(new NoSuchReport());
        assertThat(refusal(() -> open(DEPARTMENT, new Subject(Form.MARKET_PLAN, YEAR, "10"))))
                .isEqualTo(new NoSuchReport());
        assertThat(refusal(() -> open(DEPARTMENT, new Subject(Form.MARKET_PLAN, YEAR, "99"))))
                .isEqualTo(new NoSuchReport());
    }

    @Test
    void a_desk_is_few_statements_however_many_offices_lie_below() throws Exception {
        assertThat(StatementCount.of(() -> reports.desk(DEPARTMENT))).hasSizeLessThanOrEqualTo(5);
        assertThat(StatementCount.of(() -> reports.desk(officer("30")))).hasSizeLessThanOrEqualTo(7);
        assertThat(StatementCount.of(
                        () -> reports.below(DEPARTMENT, Form.MARKET_SALES, ReportPeriod.of(Rhythm.MONTH, TODAY))))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void a_period_is_read_as_it_is_written() {
        for (var rhythm : Rhythm.values()) {
            for (int i = 0; i < 400; i++) {
                var period = ReportPeriod.of(rhythm, TODAY.minusDays(i));
                assertThat(ReportPeriod.parse(period.code())).contains(period);
                assertThat(TODAY.minusDays(i)).isBetween(period.first(), period.last());
            }
        }
        assertThat(Arrays.asList("2569-13", "2569-q5", "2026-11", "", "2569-1"))
                .allMatch(code -> ReportPeriod.parse(code).isEmpty());
    }

    private LocalDate due(Form form, String period, String area) {
        return open(officer(area), new Subject(form, ReportPeriod.parse(period).orElseThrow(), area))
                .dueOn();
    }

    private int yearsBack = 1;

    /** A year of its own for each, whose plan of 8501 is in this state. */
    private ReportPeriod inState(State state) {
        var year = YEAR;
        for (int i = 0; i < yearsBack; i++) {
            year = year.previous();
        }
        yearsBack++;
        var subject = new Subject(Form.MARKET_PLAN, year, "8501");
        if (state != State.OPEN) {
            send(officer("8501"), subject, "");
        }
        if (state == State.APPROVED) {
            reports.approve(officer("85"), subject, open(officer("85"), subject).version());
        }
        if (state == State.RETURNED) {
            reports.sendBack(
                    officer("85"), subject, open(officer("85"), subject).version(), "แก้ไข");
        }
        return year;
    }

    private void send(Officer officer, Subject subject, String reason) {
        reports.send(officer, subject, open(officer, subject).version(), CHIEF, reason);
    }

    private Report open(Officer officer, Subject subject) {
        return reports.open(officer, subject);
    }

    private static Typed plan(String activity, String satang) {
        return new Typed(Map.of(), List.of(List.of(activity, satang, "ลานหน้าอำเภอ", "สพอ.", "ไตรมาส 2-4")));
    }

    private static Officer officer(String area) {
        return new Officer(Long.parseLong(area), "เจ้าหน้าที่ " + area, area);
    }

    private static ReportRejected.Reason refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(ReportRejected.class, work).reason();
    }

    private static Sale sale(LocalDate day, String area, long satang, String channel) {
        return new Sale(
                "FAIR",
                UUID.randomUUID().toString(),
                day.atTime(12, 0).atZone(FiscalYear.BANGKOK).toInstant(),
                7L,
                70L,
                700L,
                ProductType.FOOD,
                1,
                Money.satang(satang),
                Money.ZERO,
                channel,
                area,
                null,
                "fair:1",
                "a test",
                null,
                Confidence.DOCUMENTED);
    }

    /** The slow way: the rows themselves, by the time they were sold. */
    private String ledger(String area, int yearsBefore, String... channels) {
        return sql.first(
                        "select coalesce(sum(net_satang), 0) net from tambon_orders.sales_entry where area_code like ? and at >= ?"
                                + " and at < ? and channel in (" + Statements.marks(channels.length) + ")",
                        row -> Long.toString(row.number("net")),
                        concat(
                                area,
                                begin(LAST_QUARTER.first().minusYears(yearsBefore)),
                                begin(LAST_QUARTER.next().first().minusYears(yearsBefore)),
                                channels))
                .orElseThrow();
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(FiscalYear.BANGKOK).toInstant();
    }

    private static Object[] concat(Object area, Object from, Object to, String[] channels) {
        var all = new ArrayList<Object>(List.of(area, from, to));
        all.addAll(List.of(channels));
        return all.toArray();
    }
}
