package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.Markets.DayForm;
import tambon.orders.Markets.Filled;
import tambon.orders.Markets.MarketForm;
import tambon.orders.Markets.Pattern;
import tambon.orders.Markets.Refused;
import tambon.orders.Markets.Scope;
import tambon.orders.Markets.State;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class MarketsTest implements WithDatabase {

    private static final Scope KRABI_TOWN = Scope.of("8101");
    private static final String AO_NANG = "810105";

    @Inject
    Markets markets;

    @Inject
    Statements sql;

    @Inject
    Clock clock;

    @Test
    void a_day_entered_again_replaces_itself_in_the_ledger() {
        long market = market("ตลาดเก่า");
        enter(market, 1_000, Map.of());
        enter(market, 1_000, Map.of());
        assertThat(ledger(market)).isEqualTo(Money.baht(1_000));

        enter(market, 700, Map.of());

        assertThat(ledger(market)).isEqualTo(Money.baht(700));
        assertThat(markets.days(KRABI_TOWN, market, lastMonth())).hasSize(1);
    }

    @Test
    void a_day_that_falls_to_nothing_and_comes_back_counts_again() {
        long market = market("ตลาดเงียบ");

        for (int baht : List.of(500, 0, 300, 0, 200)) {
            enter(market, baht, Map.of());
            assertThat(ledger(market)).isEqualTo(Money.baht(baht));
        }
    }

    @Test
    void a_month_typed_as_a_whole_counts_only_what_it_has_more_than_its_days() {
        long market = market("ตลาดสองทาง");
        fill(market, 4, 10_000);
        assertThat(ledger(market)).isEqualTo(Money.baht(10_000));

        enter(market, 3_000, Map.of());
        assertThat(ledger(market)).isEqualTo(Money.baht(10_000));

        assertThat(fill(market, 4, 2_000)).containsEntry(market, Refused.LESS_THAN_WRITTEN_DOWN);
        assertThat(fill(market, 0, 10_000)).containsEntry(market, Refused.FEWER_DAYS_THAN_WRITTEN_DOWN);
        assertThat(fill(market, 5, 12_000)).isEmpty();
        assertThat(ledger(market)).isEqualTo(Money.baht(12_000));
        var month = markets.months(KRABI_TOWN, lastMonth()).stream()
                .filter(each -> each.market().id() == market)
                .findAny()
                .orElseThrow();
        assertThat(month.days()).isEqualTo(5);
        assertThat(month.writtenDays()).isEqualTo(1);
        assertThat(month.sales()).isEqualTo(Money.baht(12_000));
    }

    @Test
    void days_and_sales_of_the_area_are_the_sums_of_its_markets() {
        var scope = Scope.of("8102");
        long one = add(scope, "ตลาดหนึ่ง", "810201", State.OPEN);
        long two = add(scope, "ตลาดสอง", "810201", State.OPEN);
        add(scope, "ตลาดที่ไม่เปิด", "810201", State.CLOSED_FOR_NOW);
        markets.fill(scope, lastMonth(), List.of(filled(one, 4, 1_000), filled(two, 8, 500)), "GRID", "ก");
        markets.setTargets(scope, FiscalYear.of(lastMonth().atDay(1)), Map.of(one, 48), "ก");

        var held = markets.held("8102", lastMonth(), lastMonth());

        assertThat(held).isEqualTo(new Markets.Held(2, 12, Money.baht(1_500), 40));
        assertThat(markets.marketDays("81", FiscalYear.of(lastMonth().atDay(1))))
                .contains(new Markets.AreaDays("8102", 48, 12));
    }

    @Test
    void another_districts_market_does_not_exist_and_a_manager_sees_the_own_only() {
        long market = market("ตลาดของเขา");

        assertThatThrownBy(() -> markets.market(Scope.of("8103"), market)).isInstanceOf(CaptureRejected.class);
        assertThatThrownBy(() -> markets.market(new Scope("8101", 7L), market)).isInstanceOf(CaptureRejected.class);
        assertThat(markets.fill(Scope.of("8103"), lastMonth(), List.of(filled(market, 1, 1)), "GRID", "ก"))
                .containsEntry(market, Refused.ELSEWHERE);
    }

    @Test
    void the_official_file_is_shown_then_kept_once_row_by_row() throws IOException {
        var name = "ตลาดไฟล์ " + UUID.randomUUID();
        var file = workbook(List.of(
                List.of("1", name, "อ่าวนาง", "เมืองกระบี่", "35", "", "/", "", "/", "", "8", "125,000.50"),
                List.of("2", "ตลาดไม่มีที่", "ไม่มีตำบลนี้", "เมืองกระบี่", "1", "/", "", "", "", "/", "4", "1"),
                List.of("3", "ตลาดไม่มีเลข", "อ่าวนาง", "เมืองกระบี่", "1", "/", "", "", "", "/", "สี่", "1"),
                List.of("4", name, "อ่าวนาง", "เมืองกระบี่", "35", "", "/", "", "/", "", "8", "1")));

        long upload = markets.upload(KRABI_TOWN, lastMonth(), "รายงาน.xlsx", file, "ก");
        var preview = markets.preview(KRABI_TOWN, upload);

        assertThat(preview.rows())
                .extracting(Markets.Row::wrong)
                .containsExactly(null, Refused.NO_SUCH_PLACE, Refused.NO_NUMBER, Refused.TWICE);
        assertThat(markets.months(KRABI_TOWN, lastMonth()))
                .noneMatch(each -> each.market().form().name().equals(name));
        markets.apply(KRABI_TOWN, upload, "ก");
        assertThat(markets.apply(KRABI_TOWN, upload, "ก").applied()).isTrue();
        var kept = markets.months(KRABI_TOWN, lastMonth()).stream()
                .filter(each -> each.market().form().name().equals(name))
                .toList();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().sales()).isEqualTo(Money.satang(12_500_050));
        assertThat(kept.getFirst().market().form().sellers()).isEqualTo(35);
        assertThat(kept.getFirst().market().form().isNew()).isTrue();
        assertThat(ledger(kept.getFirst().market().id())).isEqualTo(Money.satang(12_500_050));
        assertThatThrownBy(() -> markets.preview(Scope.of("8102"), upload)).isInstanceOf(CaptureRejected.class);
    }

    /** In the official layout: headings of two rows, the groups above. */
    private static byte[] workbook(List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("รายงาน");
            sheet.value(0, 0, "แบบรายงานยอดจำหน่ายประจำเดือน จังหวัดกระบี่");
            var groups = List.of(
                    "ที่",
                    "ชื่อตลาด",
                    "ตำบล",
                    "อำเภอ",
                    "ผู้ประกอบการทั้งหมด",
                    "สถานะตลาด",
                    "",
                    "",
                    "รูปแบบตลาด",
                    "",
                    "จำนวนวันเปิดตลาด/เดือน",
                    "ยอดจำหน่าย/เดือน");
            var names = List.of(
                    "", "", "", "", "", "ตลาดเดิม", "ตลาดใหม่", "ไม่ใช้งบกรมฯ", "รายสัปดาห์", "รายเดือน", "", "");
            for (int column = 0; column < groups.size(); column++) {
                if (!groups.get(column).isEmpty()) {
                    sheet.value(1, column, groups.get(column));
                }
                if (!names.get(column).isEmpty()) {
                    sheet.value(2, column, names.get(column));
                }
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    if (!rows.get(row).get(column).isEmpty()) {
                        sheet.value(row + 3, column, rows.get(row).get(column));
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private long market(String name) {
        return add(KRABI_TOWN, name + " " + UUID.randomUUID(), AO_NANG, State.OPEN);
    }

    private long add(Scope scope, String name, String tambon, State state) {
        return markets.add(scope, new MarketForm(name, tambon, Pattern.WEEKLY, "", false, state, true, 20, null), "ก");
    }

    private long enter(long market, int baht, Map<Long, Money> sellers) {
        return markets.enter(
                KRABI_TOWN, new DayForm(market, day(), 12, Money.baht(baht), 30, 28, 12, 11, "", sellers), "ก");
    }

    private Map<Long, Refused> fill(long market, int days, int baht) {
        return markets.fill(KRABI_TOWN, lastMonth(), List.of(filled(market, days, baht)), "GRID", "ก");
    }

    private static Filled filled(long market, int days, int baht) {
        return new Filled(market, days, Money.baht(baht), null);
    }

    private Money ledger(long market) {
        return Money.satang(sql.first(
                        "select coalesce(sum(net_satang), 0) n from tambon_orders.sales_entry where occasion = ?",
                        row -> row.number("n"),
                        "market:" + market)
                .orElseThrow());
    }

    private LocalDate day() {
        return lastMonth().atDay(10);
    }

    private YearMonth lastMonth() {
        return YearMonth.from(clock.instant().atZone(FiscalYear.BANGKOK)).minusMonths(1);
    }
}
