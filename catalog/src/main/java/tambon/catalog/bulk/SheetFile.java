package tambon.catalog.bulk;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.ColumnsMissing;
import tambon.catalog.CatalogRejected.FileBroken;
import tambon.catalog.CatalogRejected.FileEmpty;
import tambon.catalog.CatalogRejected.FileTooHeavy;
import tambon.catalog.CatalogRejected.FileTooLong;
import tambon.catalog.GoodsSheets;
import tambon.catalog.name.Names;
import tambon.catalog.sheet.GoodsCsv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of a file, cell by column; columns that are not ours are left unread. */
final class SheetFile {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();

    private SheetFile() {}

    /** @param line in the file, the column names being line 1 */
    record Row(int line, Map<String, String> cells) {}

    /** @throws CatalogRejected if it is too large, not UTF-8, no table, or without the column {@code name_th} */
    static List<Row> read(InputStream in) {
        try {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new CatalogRejected(new FileTooHeavy(MOST_BYTES));
            }
            var csv = GoodsCsv.of(bytes, GoodsSheets.MOST_ROWS, 4 * MOST_BYTES);
            return rows(new String(csv, StandardCharsets.UTF_8));
        } catch (IOException senderGone) {
            throw new UncheckedIOException("the file did not arrive whole", senderGone);
        }
    }

    private static List<Row> rows(String csv) throws IOException {
        try (var parser = CSVParser.parse(csv, FORMAT)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw new CatalogRejected(new FileEmpty());
            }
            var columns = columns(records.next());
            if (!columns.contains("name_th")) {
                throw new CatalogRejected(new ColumnsMissing(List.of("name_th")));
            }
            var rows = new ArrayList<Row>();
            while (records.hasNext()) {
                var record = records.next();
                if (rows.size() == GoodsSheets.MOST_ROWS) {
                    throw new CatalogRejected(new FileTooLong(GoodsSheets.MOST_ROWS));
                }
                rows.add(new Row((int) parser.getRecordNumber(), cells(record, columns)));
            }
            if (rows.isEmpty()) {
                throw new CatalogRejected(new FileEmpty());
            }
            return rows;
        } catch (UncheckedIOException notATable) {
            throw new CatalogRejected(new FileBroken(1));
        }
    }

    private static List<String> columns(CSVRecord headings) {
        return headings.stream()
                .map(heading -> Names.clean(heading).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Map<String, String> cells(CSVRecord record, List<String> columns) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
            if (GoodsSheets.COLUMNS.contains(columns.get(i))) {
                cells.put(columns.get(i), Cells.canonical(columns.get(i), record.get(i)));
            }
        }
        return cells;
    }
}
