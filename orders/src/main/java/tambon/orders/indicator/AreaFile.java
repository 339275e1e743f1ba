package tambon.orders.indicator;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.AreaIncomes;
import tambon.orders.AreaIncomes.Fault;
import tambon.orders.AreaIncomes.What;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a table of districts' yearly sales, as CDD publishes them. */
final class AreaFile {

    private static final List<String> COLUMNS = List.of("fiscal_year_be", "district", "province", "sales_baht");
    private static final Pattern YEAR = Pattern.compile("25[0-9]{2}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,2})?");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();

    private final Places places;

    AreaFile(Places places) {
        this.places = places;
    }

    record Line(int number, FiscalYear year, String districtCode, Money income) {}

    List<Line> read(String csv, String areaPrefix, List<Fault> faults) {
        var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        var lines = new ArrayList<Line>();
        var seen = new HashSet<List<Object>>();
        try (var parser = FORMAT.parse(new StringReader(text))) {
            if (!parser.getHeaderMap().keySet().containsAll(COLUMNS)) {
                faults.add(new Fault(1, What.COLUMNS_MISSING, String.join(",", COLUMNS)));
                return List.of();
            }
            for (var record : parser) {
                int number = (int) record.getRecordNumber() + 1;
                if (number > AreaIncomes.MOST_LINES + 1) {
                    faults.add(new Fault(number, What.TOO_MANY, ""));
                    break;
                }
                line(record, number, areaPrefix, faults).ifPresent(line -> {
                    if (seen.add(List.of(line.year(), line.districtCode()))) {
                        lines.add(line);
                    } else {
                        faults.add(new Fault(number, What.TWICE, cell(record, "district")));
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        } catch (UncheckedIOException broken) {
            // A quote that never ends: what came before it was read.
            faults.add(new Fault(lines.size() + 2, What.COLUMNS_MISSING, ""));
        }
        return lines;
    }

    private Optional<Line> line(CSVRecord record, int number, String areaPrefix, List<Fault> faults) {
        var year = cell(record, "fiscal_year_be");
        var amount = cell(record, "sales_baht").replace(",", "");
        var province = places.provinceNamed(cell(record, "province"));
        var district = province.flatMap(found -> places.districtNamed(found.code(), cell(record, "district")));
        @Nullable What wrong = null;
        if (!YEAR.matcher(year).matches()) {
            wrong = What.NOT_A_YEAR;
        } else if (province.isEmpty()) {
            wrong = What.NO_SUCH_PROVINCE;
        } else if (district.isEmpty()) {
            wrong = What.NO_SUCH_DISTRICT;
        } else if (!AMOUNT.matcher(amount).matches()) {
            wrong = What.NOT_AN_AMOUNT;
        } else if (!district.get().code().startsWith(areaPrefix)) {
            wrong = What.OTHER_AREA;
        }
        if (wrong != null || district.isEmpty()) {
            faults.add(new Fault(
                    number, wrong == null ? What.NO_SUCH_DISTRICT : wrong, String.join(",", List.of(record.values()))));
            return Optional.empty();
        }
        return Optional.of(new Line(
                number,
                new FiscalYear(Integer.parseInt(year)),
                district.get().code(),
                Money.satang(new BigDecimal(amount).movePointRight(2).longValueExact())));
    }

    private static String cell(CSVRecord record, String column) {
        Map<String, String> cells = record.toMap();
        var text = cells.get(column);
        return text == null ? "" : text;
    }
}
