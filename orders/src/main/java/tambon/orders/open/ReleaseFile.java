package tambon.orders.open;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.OpenSales.Item;
import tambon.orders.OpenSales.Line;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A release as a file: CSV by RFC 4180, one figure a line, in the columns CDD's own tables have (fiscal year, district,
 * item, value, unit, source) with the codes beside the names. A value kept back is empty and says so.
 */
final class ReleaseFile {

    static final String SOURCE = "บัญชีขาย Tambon";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "fiscal_year_be",
                    "month",
                    "province_code",
                    "province",
                    "district_code",
                    "district",
                    "item",
                    "value",
                    "unit",
                    "source",
                    "hidden")
            .get();
    private static final CSVFormat READ =
            FORMAT.builder().setSkipHeaderRecord(true).get();

    private final Places places;

    ReleaseFile(Places places) {
        this.places = places;
    }

    byte[] write(FiscalYear year, int month, MonthTable table, boolean[] hidden) {
        var text = new StringBuilder();
        try (var printer = FORMAT.print(text)) {
            for (int i = 0; i < hidden.length; i++) {
                var cell = table.cells().get(i);
                var area = cell.areaCode();
                printer.printRecord(
                        year.be(),
                        YearMonth.from(year.firstDay()).plusMonths((month + 2L) % 12),
                        area.length() < 2 ? "" : area.substring(0, 2),
                        area.length() < 2
                                ? ""
                                : places.province(area.substring(0, 2))
                                        .orElseThrow()
                                        .nameTh(),
                        area.length() < 4 ? "" : area,
                        area.length() < 4
                                ? ""
                                : places.district(area).orElseThrow().nameTh(),
                        cell.item(),
                        hidden[i] ? "" : value(cell),
                        cell.item().isMoney() ? "บาท" : "ราย",
                        SOURCE,
                        hidden[i] ? "yes" : "no");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String value(Cell cell) {
        return cell.item().isMoney()
                ? BigDecimal.valueOf(cell.value(), 2).toPlainString()
                : Long.toString(cell.value());
    }

    static List<Line> read(byte[] content) {
        var lines = new ArrayList<Line>();
        try (var parser =
                READ.parse(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8))) {
            parser.forEach(record -> lines.add(line(record)));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
        return lines;
    }

    private static Line line(CSVRecord record) {
        var district = record.get("district_code");
        var item = Item.valueOf(record.get("item"));
        var value = record.get("value");
        return new Line(
                district.isEmpty() ? record.get("province_code") : district,
                item,
                value.isEmpty()
                        ? null
                        : (Long) new BigDecimal(value)
                                .movePointRight(item.isMoney() ? 2 : 0)
                                .longValueExact());
    }

    /** How many lines of the second file are not in the first. */
    static int changed(byte[] before, byte[] now) {
        var known = new HashSet<>(read(before));
        return (int) read(now).stream().filter(line -> !known.contains(line)).count();
    }
}
