package tambon.orders.sheet;

import org.apache.commons.csv.CSVFormat;
import tambon.infra.sheet.Encoding;
import tambon.infra.sheet.Workbook;
import tambon.infra.sheet.WorkbookRefused;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first sheet of a workbook, or a CSV file, as rows of text. CSV may be in UTF-8 or in Windows-874, as Thai Excel
 * writes it.
 *
 * @param rows each with as many cells as it has; an empty cell is an empty text
 */
public record Sheet(List<List<String>> rows) {

    /** Most bytes, rows and columns that are read. */
    public static final int MOST_BYTES = 10 << 20;

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 120;
    private static final int LONGEST_CELL = 1_000;
    private static final Charset THAI_WINDOWS = Charset.forName("x-windows-874");

    /** The cells of one row that stand below known headings. */
    public record Line(int number, Map<String, String> cells) {

        /** The text below the first heading that has this word in it; empty if none has. */
        public String under(String word) {
            return cells.entrySet().stream()
                    .filter(cell -> cell.getKey().contains(word))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }

        /** The text below the first of these headings that the table has; empty if it has none. */
        public String get(String... headings) {
            for (var heading : headings) {
                var cell = cells.get(heading);
                if (cell != null) {
                    return cell;
                }
            }
            return "";
        }
    }

    /** @throws CaptureRejected if it is too large, or no such file */
    public static Sheet read(byte[] file) {
        if (file.length == 0) {
            throw CaptureRejected.invalid("file", Fault.MISSING);
        }
        if (file.length > MOST_BYTES) {
            throw CaptureRejected.invalid("file", Fault.OUT_OF_RANGE);
        }
        var rows = new ArrayList<List<String>>();
        try {
            if (Workbook.is(file)) {
                Workbook.read(file, MOST_COLUMNS, (number, cells) -> add(rows, cells));
            } else {
                addCsv(rows, Encoding.withoutMark(file));
            }
        } catch (WorkbookRefused refused) {
            throw CaptureRejected.invalid(
                    "file",
                    switch (refused.reason()) {
                        case BROKEN -> Fault.MALFORMED;
                        case SWELLS -> Fault.OUT_OF_RANGE;
                    });
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException notCsv) {
            throw CaptureRejected.invalid("file", Fault.MALFORMED);
        }
        return new Sheet(rows);
    }

    private static void addCsv(List<List<String>> rows, byte[] file) throws IOException {
        var charset = Encoding.firstLineNotUtf8(file).isEmpty() ? StandardCharsets.UTF_8 : THAI_WINDOWS;
        for (var record : CSVFormat.RFC4180.parse(new InputStreamReader(new ByteArrayInputStream(file), charset))) {
            add(rows, record.stream().limit(MOST_COLUMNS).toList());
        }
    }

    private static void add(List<List<String>> rows, List<String> cells) {
        if (rows.size() == MOST_ROWS) {
            throw CaptureRejected.invalid("file", Fault.OUT_OF_RANGE);
        }
        rows.add(cells.stream()
                .map(cell -> cell.strip().replaceAll("\\s+", " "))
                .map(cell -> cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell)
                .toList());
    }

    /**
     * The rows below the first row that has this heading, by what stands above each cell.
     *
     * @throws CaptureRejected if no row has it
     */
    public List<Line> below(String heading) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).contains(heading)) {
                return lines(i);
            }
        }
        throw CaptureRejected.invalid("file", Fault.UNKNOWN);
    }

    /** Headings of two rows, where the first names groups and the second what is in them. */
    private static List<String> merged(List<String> groups, List<String> names) {
        var merged = new ArrayList<String>();
        for (int i = 0; i < Math.max(groups.size(), names.size()); i++) {
            var name = i < names.size() ? names.get(i) : "";
            merged.add(name.isEmpty() && i < groups.size() ? groups.get(i) : name);
        }
        return merged;
    }

    private List<Line> lines(int heading) {
        var second = heading + 1 < rows.size() ? rows.get(heading + 1) : List.<String>of();
        boolean two = second.stream().anyMatch(cell -> !cell.isEmpty())
                && second.getFirst().isEmpty()
                && rows.get(heading).stream().limit(second.size()).anyMatch(String::isEmpty);
        var names = two ? merged(rows.get(heading), second) : rows.get(heading);
        var lines = new ArrayList<Line>();
        for (int i = heading + (two ? 2 : 1); i < rows.size(); i++) {
            var row = rows.get(i);
            var cells = new LinkedHashMap<String, String>();
            for (int column = 0; column < names.size(); column++) {
                cells.putIfAbsent(names.get(column), column < row.size() ? row.get(column) : "");
            }
            if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(new Line(i + 1, cells));
            }
        }
        return lines;
    }
}
