package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tambon.infra.money.Money;
import tambon.infra.place.Places;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.AreaIncomes.What;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@Timeout(60)
class AreaIncomesTest implements WithDatabase {

    /** Sales of the 16 districts of Songkhla, BE 2563–2565, as CDD published them; not part of the project. */
    private static final Path SONGKHLA =
            Path.of(System.getProperty("tambon.shared-data", "../../shared/data"), "songkhla-otop-sales-2563-2565.csv");

    private static final FiscalYear BASE = new FiscalYear(2563);

    @Inject
    AreaIncomes incomes;

    @Inject
    Indicators indicators;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false");
    }

    @Test
    void a_file_of_two_years_gives_growth_by_district_and_for_the_province_as_worked_out_by_hand() {
        // Trat: 3 of its districts. 2561: 100 + 200.50 + 50; 2562: 106 + 150 + nothing yet.
        var read = incomes.importFile("""
                province,fiscal_year_be,district,sales_baht,note
                ตราด,2561,เมืองตราด,100.00,
                ตราด,2561,คลองใหญ่,200.50,
                ตราด,2561,เขาสมิง,50,
                ตราด,2562,เมืองตราด,"106",
                ตราด,2562,คลองใหญ่,150.00,
                """, "พช. ตราด", "", "officer");
        assertThat(read.faults()).isEmpty();
        assertThat(read.kept()).isEqualTo(5);

        var districts = indicators.areasInside(new FiscalYear(2562), new FiscalYear(2561), "23");
        assertThat(districts.getFirst().permille()).contains(60L); // 106 / 100 − 1
        assertThat(districts.get(1).permille()).contains(-252L); // 150 / 200.50 − 1 = −25.19 %
        assertThat(districts.stream().filter(one -> one.counted() == 0 && one.based() == 1))
                .singleElement()
                .satisfies(missing ->
                        assertThat(missing.permille()).as("missing, not −100 %").isEmpty());
        var province = indicators.area(new FiscalYear(2562), new FiscalYear(2561), "23");
        assertThat(province.base()).isEqualTo(Money.satang(35_050));
        assertThat(province.income()).isEqualTo(Money.satang(25_600));
        assertThat(province.permille()).contains(-270L); // 256 / 350.50 − 1 = −26.96 %
        assertThat(province.samePermille()).contains(-148L); // 256 / 300.50 − 1 = −14.81 %, districts with both years
        assertThat(province.counted()).isEqualTo(2);
        assertThat(province.based()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}: {1} in 2564, {2} in 2565")
    @CsvSource({
        "เมืองสงขลา,   -13, -842", // 735,828,505 / 745,209,437 = 0.98741; 118,087,760 / … = 0.15846
        "ระโนด,       299,  -27", // 1,102,112,374 / 848,695,969 = 1.29859; 825,883,093 / … = 0.97312
        "สะบ้าย้อย,     -69,   83", // 160,994,500 / 172,995,660 = 0.93063; 187,326,810 / … = 1.08284
        "คลองหอยโข่ง,  -51, -852", // 100,669,610 / 106,040,690 = 0.94935; 15,672,902.95 / … = 0.14780
        "นาหม่อม,      101,  148", // 114,786,460 / 104,288,130 = 1.10067; 119,724,840 / … = 1.14802
    })
    void songkhla_grew_as_worked_out_by_hand(String district, long in2564, long in2565) throws IOException {
        importSongkhla();

        assertThat(growth(district, 2564)).isEqualTo(in2564);
        assertThat(growth(district, 2565)).isEqualTo(in2565);
        // The province is the sum of the file's 16 lines a year.
        var in64 = indicators.area(new FiscalYear(2564), BASE, "90");
        assertThat(in64.districts()).isEqualTo(16);
        assertThat(in64.counted()).isEqualTo(16);
        assertThat(in64.base()).isEqualTo(Money.baht(4_486_767_698L));
        assertThat(in64.income()).isEqualTo(Money.baht(4_684_100_489L));
        assertThat(in64.permille()).contains(44L); // 4,684,100,489 / 4,486,767,698 = 1.04398
        var in65 = indicators.area(new FiscalYear(2565), BASE, "90");
        assertThat(in65.income()).isEqualTo(Money.satang(283_007_929_995L));
        assertThat(in65.permille()).contains(-369L); // 2,830,079,299.95 / 4,486,767,698 = 0.63076
    }

    private long growth(String district, int year) {
        return indicators.areasInside(new FiscalYear(year), BASE, "90").stream()
                .filter(one -> new Places()
                        .district(one.areaCode())
                        .orElseThrow()
                        .nameTh()
                        .equals(district))
                .findAny()
                .orElseThrow()
                .permille()
                .orElseThrow();
    }

    private void importSongkhla() throws IOException {
        Assumptions.assumeTrue(Files.isReadable(SONGKHLA), "skipped: " + SONGKHLA + " is not there");
        var read = incomes.importFile(Files.readString(SONGKHLA), "พช. สงขลา", "90", "officer");
        assertThat(read.faults()).isEmpty();
        assertThat(read.kept() + read.same()).isEqualTo(48);
    }

    @Test
    void a_file_is_read_line_by_line_and_what_is_wrong_is_told() {
        var file = """
                fiscal_year_be,district,province,sales_baht
                2562,เมืองน่าน,น่าน,100.00
                2020,เมืองน่าน,น่าน,100.00
                2562,เมืองดาวอังคาร,น่าน,100.00
                2562,ปัว,น่านฟ้า,100.00
                2562,ปัว,น่าน,-5
                2562,ปัว,น่าน,5.001
                2562,เมืองตราด,ตราด,1
                2562,อำเภอเมืองน่าน,จังหวัดน่าน,7
                """;
        var read = incomes.importFile(file, "แฟ้ม", "55", "officer");

        assertThat(read.kept()).isEqualTo(1);
        assertThat(read.faults())
                .extracting(AreaIncomes.Fault::line, AreaIncomes.Fault::what)
                .containsExactly(
                        fault(3, What.NOT_A_YEAR),
                        fault(4, What.NO_SUCH_DISTRICT),
                        fault(5, What.NO_SUCH_PROVINCE),
                        fault(6, What.NOT_AN_AMOUNT),
                        fault(7, What.NOT_AN_AMOUNT),
                        fault(8, What.OTHER_AREA),
                        fault(9, What.TWICE));
        assertThat(incomes.importFile(file, "แฟ้ม", "55", "officer").kept())
                .as("the same file again changes nothing")
                .isZero();
        assertThat(incomes.importFile("a,b\n1,2\n", "แฟ้ม", "", "officer").faults())
                .extracting(AreaIncomes.Fault::what)
                .containsExactly(What.COLUMNS_MISSING);
    }

    private static Tuple fault(int line, What what) {
        return Tuple.tuple(line, what);
    }

    @Test
    void what_a_district_reported_can_be_typed_and_typed_anew() {
        var year = new FiscalYear(2559);
        incomes.set("9601", year, Money.baht(100), "แบบ พช.", "officer");
        incomes.set("9601", year, Money.baht(120), "แก้ตามหนังสือ", "officer");

        assertThat(incomes.of(year, "96"))
                .singleElement()
                .satisfies(reported -> assertThat(reported.income()).isEqualTo(Money.baht(120)));
        assertThatThrownBy(() -> incomes.set("9699", year, Money.baht(1), "x", "y"))
                .isInstanceOf(SalesRejected.class);
        assertThatThrownBy(() -> incomes.set("9601", year, Money.baht(1), " ", "y"))
                .isInstanceOf(SalesRejected.class);
    }
}
