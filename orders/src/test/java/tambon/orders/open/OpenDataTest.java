package tambon.orders.open;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.catalog.ProductType;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.OpenSales;
import tambon.orders.OpenSales.Item;
import tambon.orders.OpenSales.Line;
import tambon.orders.OpenSales.Release;
import tambon.orders.OpenSales.Wanted;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Actor;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.SalesRejected;
import tambon.orders.SalesRejected.Malformed;
import tambon.orders.SalesRejected.NothingNew;
import tambon.orders.SalesRejected.WrongMonthMove;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Months given to everyone: what is told, what is kept back, and that nothing given out ever changes. */
@MicronautTest(transactional = false)
class OpenDataTest implements WithDatabase {

    /** Years of this test's own. */
    private static final FiscalYear YEAR = new FiscalYear(2566);

    private static final String KRABI_TOWN = "8101";
    private static final String KO_LANTA = "8103";
    private static final String KHAO_PHANOM = "8102";

    @Inject
    OpenSales open;

    @Inject
    RecordSales record;

    @Inject
    Statements sql;

    @Inject
    Ids ids;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false");
    }

    @Test
    void a_month_tells_sums_of_many_and_keeps_back_those_of_few() throws Exception {
        sold(KRABI_TOWN, 11, 8, 100);
        sold(KHAO_PHANOM, 11, 6, 50);
        sold(KO_LANTA, 11, 2, 70);

        var release = open.publish(YEAR, 11, "", "somsri");

        var content = open.file(release.code()).orElseThrow();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                .isEqualTo(release.sha256());
        assertThat(new String(content, StandardCharsets.UTF_8).lines().limit(2))
                .containsExactly(
                        "fiscal_year_be,month,province_code,province,district_code,district,item,value,unit,source,hidden",
                        "2566,2022-11,,,,,SALES,1240.00,บาท,บัญชีขาย Tambon,no");
        assertThat(value(release, "", Item.SALES)).as("the country").isEqualTo(124_000);
        assertThat(value(release, "81", Item.SALES)).isEqualTo(124_000);
        assertThat(value(release, KRABI_TOWN, Item.SALES)).isEqualTo(80_000);
        assertThat(value(release, KO_LANTA, Item.SALES)).as("two producers").isNull();
        assertThat(value(release, KHAO_PHANOM, Item.SALES))
                .as("what Ko Lanta would be worked out from")
                .isNull();
        assertThat(value(release, KO_LANTA, Item.PRODUCERS)).isNull();
        assertThat(value(release, KRABI_TOWN, Item.PRODUCERS)).isEqualTo(8);
        assertThat(value(release, "8104", Item.SALES)).as("nobody sold there").isEqualTo(0);
        assertThat(value(release, "81", Item.SALES_FOOD)).isEqualTo(124_000);
        assertThat(release.lines()).isEqualTo(lines(release, "").size());
        assertThat(release.hidden()).isEqualTo((int)
                lines(release, "").stream().filter(line -> line.value() == null).count());
    }

    @Test
    void what_came_out_never_changes_and_a_correction_comes_out_as_the_next_edition() {
        var entries = sold(KRABI_TOWN, 12, 9, 100);
        var first = open.publish(YEAR, 12, "", "somsri");
        var before = open.file(first.code()).orElseThrow();
        assertThatThrownBy(() -> open.publish(YEAR, 12, "ไม่มีอะไรใหม่", "somsri"))
                .isInstanceOfSatisfying(
                        SalesRejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(new NothingNew()));

        record.correct(entries.getFirst(), "พิมพ์ผิด", null, new Actor("officer", "", null));
        assertThatThrownBy(() -> open.publish(YEAR, 12, " ", "somsri"))
                .isInstanceOfSatisfying(
                        SalesRejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(new Malformed("note")));
        var second = open.publish(YEAR, 12, "ผู้ผลิตรายหนึ่งพิมพ์ผิด", "somsri");

        assertThat(second.code()).isEqualTo("2566-12-v2");
        assertThat(second.changed()).isPositive();
        assertThat(second.note()).isEqualTo("ผู้ผลิตรายหนึ่งพิมพ์ผิด");
        assertThat(open.file(first.code()).orElseThrow()).isEqualTo(before);
        assertThat(value(first, "81", Item.SALES)).isEqualTo(90_000);
        assertThat(value(second, "81", Item.SALES)).isEqualTo(80_000);
        assertThat(open.release(first.code())).contains(first);
        assertThat(open.releases()).contains(first, second);
    }

    @Test
    void the_database_refuses_to_change_or_drop_a_release() {
        sold(KRABI_TOWN, 1, 9, 100);
        var release = open.publish(YEAR, 1, "", "somsri");
        var of = " where fiscal_year = 2566 and month = 1";

        for (var tampering : List.of(
                "update tambon_orders.open_release set content = 'x'" + of,
                "update tambon_orders.open_release set content = 'x', sha256 = unhex(sha2('x', 256))" + of,
                "update tambon_orders.open_release set month = 2" + of,
                "update tambon_orders.open_release set hidden_count = hidden_count + 1" + of,
                "update tambon_orders.open_release set note = 'never mind'" + of,
                "delete from tambon_orders.open_release" + of)) {
            assertThatThrownBy(() -> sql.change(tampering)).as(tampering).isInstanceOf(SqlFailure.class);
        }
        assertThat(open.release(release.code())).contains(release);
    }

    @Test
    void a_month_that_has_not_ended_stays_in() {
        assertThatThrownBy(() -> open.publish(new FiscalYear(2700), 10, "", "somsri"))
                .isInstanceOfSatisfying(
                        SalesRejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(new WrongMonthMove()));
    }

    @Test
    void lines_are_read_a_slice_at_a_time() {
        sold(KRABI_TOWN, 3, 7, 100);
        var release = open.publish(YEAR, 3, "", "somsri");
        var wanted = new Wanted("81", Item.SALES);

        var first = open.lines(release.code(), wanted, null, 4).orElseThrow();
        assertThat(first.items()).hasSize(4);
        var second = open.lines(release.code(), wanted, first.next(), 100).orElseThrow();

        assertThat(second.next()).isNull();
        assertThat(first.items().getFirst().areaCode()).isEqualTo("81");
        assertThat(second.items()).doesNotContainAnyElementsOf(first.items()).hasSize(5);
        assertThat(open.lines("2566-03-v9", wanted, null, 4)).isEmpty();
        assertThat(open.file("2566-13-v1")).isEmpty();
    }

    /** So many producers of a district sold so much each in the month. */
    private List<Long> sold(String district, int month, int producers, long baht) {
        var at = YEAR.firstDay()
                .plusMonths((month + 2L) % 12)
                .plusDays(9)
                .atTime(12, 0)
                .atZone(FiscalYear.BANGKOK)
                .toInstant();
        var sales = new ArrayList<Sale>();
        for (int i = 0; i < producers; i++) {
            sales.add(new Sale(
                    "OPEN_TEST",
                    Long.toString(ids.next()),
                    at,
                    ids.next(),
                    null,
                    null,
                    ProductType.FOOD,
                    1,
                    Money.baht(baht),
                    Money.ZERO,
                    "WALK_IN",
                    district,
                    null,
                    null,
                    "test",
                    null,
                    Confidence.DOCUMENTED));
        }
        return record.record(sales);
    }

    private List<Line> lines(Release release, String area) {
        var all = new ArrayList<Line>();
        String cursor = null;
        do {
            var slice = open.lines(release.code(), new Wanted(area, null), cursor, 1_000)
                    .orElseThrow();
            all.addAll(slice.items());
            cursor = slice.next();
        } while (cursor != null);
        return all;
    }

    private Long value(Release release, String area, Item item) {
        return lines(release, area).stream()
                .filter(line -> line.areaCode().equals(area) && line.item() == item)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
