package tambon.storefront.report;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tambon.catalog.ProductType;
import tambon.catalog.Programmes;
import tambon.catalog.RegisterActor;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.Markets;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportPeriod;
import tambon.orders.ReportPeriod.Rhythm;
import tambon.orders.Reports;
import tambon.storefront.page.Written;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.People;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** An officer opens a report that nobody typed, sends it, and finds the same in the workbook and on paper. */
@MicronautTest(transactional = false)
class ReportPagesTest implements WithServer {

    private static final ReportPeriod QUARTER =
            ReportPeriod.of(Rhythm.QUARTER, LocalDate.now(FiscalYear.BANGKOK)).previous();
    private static final String SUMMARY = "/staff/reports/province-summary/" + QUARTER.code() + "/81";
    private static final String ONLINE = "/staff/reports/online-income/" + QUARTER.code() + "/81";

    @Inject
    Shop shop;

    @Inject
    People people;

    @Inject
    RecordSales record;

    @Inject
    Programmes programmes;

    @Inject
    Markets markets;

    @Inject
    Reports reports;

    private Browser province;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false");
    }

    @BeforeEach
    void sign_in() {
        province = people.provinceOfficer("81");
    }

    @Test
    void trained_producers_online_income_is_there_without_typing() throws IOException {
        var trained = shop.sells("น้ำผึ้งป่า", 120, 3).producerId();
        var other = shop.sells("กะปิ", 75, 3).producerId();
        var officer = new RegisterActor.ProvinceOfficer(81, "จังหวัด", "81");
        var programme = programmes.create(
                officer,
                new Programmes.Form(
                        Programmes.Kind.ONLINE_SELLER,
                        QUARTER.year().be(),
                        "ผู้ประกอบการสู่ยุค 4.0",
                        "",
                        Programmes.Exclusion.NONE));
        programmes.enrol(officer, programme.id(), List.of(new Programmes.Entrant(trained, null)));
        record.record(List.of(
                sale(trained, "SHOPEE", 12_345),
                sale(trained, "LINE", 655),
                sale(trained, "OWN_SHOP", 100_000),
                sale(trained, "KTYD_MARKET", 99_999),
                sale(other, "SHOPEE", 77_777)));

        var page = province.get(ONLINE).body();

        var rows = rows(page);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().subList(2, 8))
                .containsExactly("แหลมสัก", "อ่าวลึก", "1,000", "123.45", "6.55", "1,130");
        assertThat(rows.getLast()).containsExactly("", "รวม", "", "", "1,000", "123.45", "6.55", "1,130");
        var book = table(bytes(province, ONLINE + "/xlsx"), "ที่");
        assertThat(book).isEqualTo(rows);
    }

    @Test
    void page_workbook_and_paper_say_the_same_cell_by_cell_in_each_form() throws IOException {
        record.record(
                List.of(sale(81L, "REGIONAL_FAIR", 1_234_567), sale(81L, "KTYD_MARKET", 50), sale(81L, "EXPORT", 200)));
        markets.add(
                Markets.Scope.of("81"),
                new Markets.MarketForm(
                        "ตลาด " + UUID.randomUUID(),
                        "810801",
                        Markets.Pattern.OTHER,
                        "ทุกวันพระ",
                        false,
                        Markets.State.OPEN,
                        true,
                        12,
                        null),
                "a test");
        assertThat(rows(province.get(SUMMARY).body()))
                .anySatisfy(row -> assertThat(row).contains("12,345.67"));

        for (var form : Form.values()) {
            var period = ReportPeriod.of(reports.layout(form).rhythm(), QUARTER.last());
            var report = "/staff/reports/"
                    + form.name().toLowerCase(Locale.ROOT).replace('_', '-') + "/" + period.code() + "/81";
            var page = province.get(report).body();
            var heads = heads(page);
            var rows = rows(page);
            var book = book(bytes(province, report + "/xlsx"));
            var paper = text(bytes(province, report + "/pdf"));

            assertThat(heads.stream().flatMap(List::stream))
                    .as(report)
                    .allSatisfy(head ->
                            assertThat(book).anySatisfy(row -> assertThat(row).contains(head)))
                    .allSatisfy(head -> assertThat(paper).contains(head.replace(" ", "")));
            assertThat(paper).contains("จังหวัดกระบี่", "ร่างยังไม่ได้ลงนาม");
            if (!page.contains("<td colspan")) {
                int first = book.indexOf(book.stream()
                                .filter(row -> row.getFirst().equals("ที่"))
                                .findFirst()
                                .orElseThrow())
                        + heads.size();
                int columns = rows.getFirst().size();
                assertThat(book.subList(first, first + rows.size()).stream().map(row -> row.subList(0, columns)))
                        .as(report)
                        .isEqualTo(rows);
                assertThat(rows)
                        .allSatisfy(row -> assertThat(paper)
                                .contains(String.join("", row).replace(" ", "").replace("✓", "/")));
            }
        }
    }

    @Test
    void a_report_goes_up_comes_back_is_put_right_and_taken() throws IOException {
        var plan = "/staff/reports/market-plan/"
                + ReportPeriod.of(Rhythm.YEAR, LocalDate.now(FiscalYear.BANGKOK))
                        .code() + "/8105";
        var district = people.districtOfficer("8105");
        var page = district.get(plan).body();
        assertThat(page)
                .contains("แผนการดำเนินงานโครงการตลาดนัดคนไทยยิ้มได้", "ส่งรายงาน")
                .doesNotContain("ตรวจรับ</button>");

        var wrong = district.submit(plan + "/typed", "row-0-activity", "ตลาดนัดวันเสาร์", "row-0-budget", "สองพัน");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"สองพัน\"", "พิมพ์จำนวนเงินเป็นตัวเลข");
        assertThat(district.submit(
                                plan + "/typed",
                                "row-0-activity",
                                "ตลาดนัดวันเสาร์",
                                "row-0-budget",
                                "฿2,000.50",
                                "row-0-place",
                                "ลานอำเภอ",
                                "row-0-unit",
                                "สพอ.อ่าวลึก",
                                "row-0-when",
                                "ไตรมาส 2",
                                "row-3-activity",
                                "")
                        .statusCode())
                .isEqualTo(303);
        assertThat(rows(district.get(plan).body()).getFirst())
                .containsExactly("1", "ตลาดนัดวันเสาร์", "2,000.50", "ลานอำเภอ", "สพอ.อ่าวลึก", "ไตรมาส 2");

        assertThat(send(district, plan, "").statusCode()).isEqualTo(422);
        assertThat(send(district, plan, "พัฒนาการอำเภอ").statusCode()).isEqualTo(303);
        assertThat(province.get("/staff/reports").body()).contains("href=\"" + plan + "\"");
        assertThat(province.submit(plan + "/return", "version", version(province, plan), "reason", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(province.submit(plan + "/return", "version", version(province, plan), "reason", "ขาดวันที่")
                        .statusCode())
                .isEqualTo(303);
        assertThat(district.get(plan).body()).contains("ขาดวันที่");
        assertThat(send(district, plan, "พัฒนาการอำเภอ").statusCode()).isEqualTo(303);
        var stale = province.submit(plan + "/approve", "version", "1");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(province.submit(plan + "/approve", "version", version(province, plan))
                        .statusCode())
                .isEqualTo(303);
        assertThat(text(bytes(district, plan + "/pdf"))).contains("ตำแหน่งพัฒนาการอำเภอ", "ตรวจรับโดย");
    }

    @Test
    void nobody_sees_or_moves_a_report_that_is_not_theirs() {
        var neighbour = people.provinceOfficer("80");
        var district = people.districtOfficer("8101");
        for (var path : List.of(SUMMARY, SUMMARY + "/xlsx", SUMMARY + "/pdf")) {
            assertThat(neighbour.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(district.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(people.guest().get(path).statusCode()).as(path).isEqualTo(303);
        }
        assertThat(people.producer(1).get(SUMMARY).statusCode()).isEqualTo(403);
        assertThat(send(people.departmentOfficer(), SUMMARY, "อธิบดี").statusCode())
                .isEqualTo(403);
        assertThat(district.get("/staff/reports/progress?form=market-sales&period=2569-10")
                        .statusCode())
                .isEqualTo(403);
        assertThat(province.submit("/staff/reports/calendar/budget", "year", "2570", "receivedOn", "2026-10-20")
                        .statusCode())
                .isEqualTo(403);
        for (var unknown : List.of(
                "market-x/2569-10/81",
                "market-sales/2569-13/81",
                "market-sales/2569-10/81001",
                "market-sales/2570-q1/81",
                "market-sales/2799-10/81")) {
            assertThat(province.get("/staff/reports/" + unknown).statusCode())
                    .as(unknown)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_department_sees_who_is_silent_asks_them_and_sets_the_days() {
        var department = people.departmentOfficer();
        var progress = "/staff/reports/progress?form=trader-quarter&period=" + QUARTER.code();
        assertThat(department.get(progress).body()).contains("ยังไม่ส่ง 76 แห่ง");

        var asked = department.submit(progress, "office", "95", "office", "96");

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(department
                        .get(asked.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("ทวงถามแล้ว 2 แห่ง");
        assertThat(department
                        .submit(
                                "/staff/reports/calendar",
                                "form",
                                "marketer-month",
                                "anchor",
                                "MONTH_DAY",
                                "days",
                                "26",
                                "districtDays",
                                "3")
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.districtOfficer("8101").get("/staff/reports/calendar").body())
                .contains("วันที่ 26 ของเดือน")
                .doesNotContain("name=\"anchor\"");
        assertThat(department
                        .submit(
                                "/staff/reports/calendar",
                                "form",
                                "marketer-month",
                                "anchor",
                                "MONTH_DAY",
                                "days",
                                "999",
                                "districtDays",
                                "3")
                        .statusCode())
                .isEqualTo(422);
        assertThat(department
                        .submit(
                                "/staff/reports/calendar",
                                "form",
                                "marketer-month",
                                "anchor",
                                "MONTH_DAY",
                                "days",
                                "25",
                                "districtDays",
                                "3")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void any_report_of_any_month_quarter_or_office_is_opened_from_the_desk() {
        assertThat(province.get("/staff/reports").body())
                .contains("action=\"/staff/reports/find\"", "<option value=\"8105\">", "<option value=\"81\">")
                .doesNotContain("<option value=\"90\">");
        assertThat(opened(province, "market-sales", "2569-05", "8105"))
                .isEqualTo("/staff/reports/market-sales/2569-05/8105");
        assertThat(opened(province, "province-summary", "2569-05", "8105"))
                .as("only the province sends it")
                .isEqualTo("/staff/reports/province-summary/2569-q3/81");
        assertThat(opened(people.departmentOfficer(), "market-plan", "2568-11", "all"))
                .isEqualTo("/staff/reports/market-plan/2569/all");
        assertThat(province.get("/staff/reports/find?form=x&month=2569-05&area=81")
                        .statusCode())
                .isEqualTo(404);
        assertThat(province.get(SUMMARY).body())
                .contains(
                        "/staff/reports/province-summary/" + QUARTER.previous().code() + "/81");
    }

    private static String opened(Browser officer, String form, String month, String area) {
        return officer.get("/staff/reports/find?form=" + form + "&month=" + month + "&area=" + area)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void the_whole_register_is_a_workbook_of_any_length() throws IOException {
        var file = bytes(people.departmentOfficer(), "/staff/reports/register.xlsx");

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getFirstSheet().read().get(1).getCellText(1)).isEqualTo("เลขที่ทะเบียน");
        }
    }

    private static java.net.http.HttpResponse<String> send(Browser who, String report, String position) {
        return who.submit(report + "/send", "version", version(who, report), "position", position);
    }

    private static String version(Browser who, String report) {
        var matcher = Pattern.compile("name=\"version\" value=\"([0-9]+)\"")
                .matcher(who.get(report).body());
        return matcher.find() ? matcher.group(1) : "0";
    }

    private static Sale sale(long producer, String channel, long satang) {
        return new Sale(
                "FAIR",
                UUID.randomUUID().toString(),
                QUARTER.first()
                        .plusDays(3)
                        .atTime(12, 0)
                        .atZone(FiscalYear.BANGKOK)
                        .toInstant(),
                producer,
                null,
                null,
                ProductType.FOOD,
                1,
                Money.satang(satang),
                Money.ZERO,
                channel,
                "810502",
                null,
                null,
                "a test",
                null,
                Confidence.DOCUMENTED);
    }

    /** The rows of the form's table on the page, totals included, as texts. */
    private static List<List<String>> rows(String page) {
        var table = page.substring(page.indexOf("<table class=\"table dense sheet form\">"));
        var body = table.substring(table.indexOf("<tbody>"), table.indexOf("</table>"));
        return Pattern.compile("(?s)<tr>(.*?)</tr>")
                .matcher(body)
                .results()
                .map(ReportPagesTest::cells)
                .toList();
    }

    private static List<List<String>> heads(String page) {
        var head = page.substring(page.indexOf("<thead>", page.indexOf("sheet form\">")));
        return Pattern.compile("(?s)<tr>(.*?)</tr>")
                .matcher(head.substring(0, head.indexOf("</thead>")))
                .results()
                .map(row -> Pattern.compile("<th[^>]*>(.*?)</th>")
                        .matcher(row.group(1))
                        .results()
                        .map(cell -> cell.group(1))
                        .toList())
                .toList();
    }

    /** All cells of a workbook, each row as wide as the widest. */
    private static List<List<String>> book(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            var rows = book.getFirstSheet().read();
            int columns = rows.stream().mapToInt(Row::getCellCount).max().orElse(0);
            return rows.stream().map(row -> texts(row, columns)).toList();
        }
    }

    private static List<String> cells(MatchResult row) {
        return Pattern.compile("(?s)<td[^>]*>(.*?)</td>")
                .matcher(row.group(1))
                .results()
                .map(cell -> cell.group(1).strip())
                .toList();
    }

    /** The rows below the heading row that begins with {@code first}, written as the page writes them. */
    private static List<List<String>> table(byte[] file, String first) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            var rows = book.getFirstSheet().read();
            int heading = 0;
            while (!rows.get(heading).getCellText(0).equals(first)) {
                heading++;
            }
            int columns = rows.get(heading).getCellCount();
            var table = new ArrayList<List<String>>();
            for (var row : rows.subList(heading + 1, rows.size())) {
                table.add(texts(row, columns));
                if (row.getCellText(1).equals("รวม")) {
                    break;
                }
            }
            return table;
        }
    }

    private static List<String> texts(Row row, int columns) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < columns; i++) {
            texts.add(row.getOptionalCell(i).map(ReportPagesTest::text).orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case CellType.NUMBER -> number(cell);
            case CellType.EMPTY -> "";
            default -> cell.getText();
        };
    }

    private static String number(Cell cell) {
        var number = cell.asNumber();
        if ("#,##0.0".equals(cell.getDataFormatString())) {
            return number.setScale(1, RoundingMode.UNNECESSARY).toPlainString();
        }
        return cell.getDataFormatString() != null && cell.getDataFormatString().contains(".00")
                ? Written.baht(
                        Money.satang(number.multiply(BigDecimal.valueOf(100)).longValueExact()))
                : Written.number(number.longValueExact());
    }

    private static byte[] bytes(Browser who, String path) throws IOException {
        var answer = who.fetch(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** All text of a file as it follows one another, without spaces. */
    private static String text(byte[] file) throws IOException {
        var text = new StringBuilder();
        try (var document = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition shape) {
                    text.append(shape.getUnicode());
                }
            }.getText(document);
        }
        return text.toString()
                .replaceAll("([\\u0E48-\\u0E4B]?)\\u0E4D\\u0E32", "$1ำ")
                .replace(" ", "");
    }
}
