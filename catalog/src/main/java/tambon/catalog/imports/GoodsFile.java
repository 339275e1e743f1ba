package tambon.catalog.imports;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.ColumnsMissing;
import tambon.catalog.CatalogRejected.FileBroken;
import tambon.catalog.CatalogRejected.FileEmpty;
import tambon.catalog.CatalogRejected.FileTooHeavy;
import tambon.catalog.CatalogRejected.FileTooLong;
import tambon.catalog.sheet.GoodsCsv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;

/** A file of goods, whole in memory and readable to its end: whoever holds one can import it. */
final class GoodsFile {

    static final int MOST_BYTES = 20 * 1024 * 1024;
    static final int MOST_ROWS = 100_000;

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();

    private final byte[] bytes;
    private final int rows;

    private GoodsFile(byte[] bytes) {
        this.bytes = bytes;
        this.rows = counted();
    }

    /** @throws CatalogRejected if it is too large, not UTF-8, not CSV, or without the columns it must have */
    static GoodsFile read(InputStream csv) {
        try {
            var bytes = csv.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new CatalogRejected(new FileTooHeavy(MOST_BYTES));
            }
            return new GoodsFile(GoodsCsv.of(bytes, MOST_ROWS, MOST_BYTES));
        } catch (IOException senderGone) {
            throw new UncheckedIOException("the file did not arrive whole", senderGone);
        }
    }

    int rows() {
        return rows;
    }

    /** Hands on every row, in order. */
    void forEach(Consumer<SheetRow> reader) {
        try (var parser = parser()) {
            var records = parser.iterator();
            var columns = columns(records.next());
            while (records.hasNext()) {
                var record = records.next();
                reader.accept(row(record, columns, line(parser, record)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CSVParser parser() throws IOException {
        return CSVParser.builder()
                .setReader(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))
                .setFormat(FORMAT)
                .get();
    }

    /** Reads it all once, so that what is wrong with the file as a whole is known before anything is written. */
    private int counted() {
        long line = 1;
        try (var parser = parser()) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw new CatalogRejected(new FileEmpty());
            }
            refuseMissing(columns(records.next()));
            int count = 0;
            while (records.hasNext()) {
                line = parser.getCurrentLineNumber();
                records.next();
                if (++count > MOST_ROWS) {
                    throw new CatalogRejected(new FileTooLong(MOST_ROWS));
                }
            }
            if (count == 0) {
                throw new CatalogRejected(new FileEmpty());
            }
            return count;
        } catch (IOException | UncheckedIOException notCsv) {
            throw new CatalogRejected(new FileBroken(line + 1));
        }
    }

    private static List<@Nullable Column> columns(CSVRecord headings) {
        var columns = new ArrayList<@Nullable Column>();
        headings.forEach(heading -> columns.add(Column.named(heading)
                .filter(column -> !columns.contains(column))
                .orElse(null)));
        return columns;
    }

    private static void refuseMissing(List<@Nullable Column> columns) {
        var missing = Arrays.stream(Column.values())
                .filter(column -> column.required() && !columns.contains(column))
                .map(Column::heading)
                .toList();
        if (!missing.isEmpty()) {
            throw new CatalogRejected(new ColumnsMissing(missing));
        }
    }

    private static SheetRow row(CSVRecord record, List<@Nullable Column> columns, long line) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
            var column = columns.get(i);
            if (column != null) {
                cells.put(column, record.get(i));
            }
        }
        return new SheetRow(line, cells, record.size() == columns.size());
    }

    /** The parser knows the line a record ends on; it begins as many lines before as its cells have line ends. */
    private static long line(CSVParser parser, CSVRecord record) {
        long breaks = record.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
        return parser.getCurrentLineNumber() - breaks;
    }
}
