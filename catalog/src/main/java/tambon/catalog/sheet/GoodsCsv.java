package tambon.catalog.sheet;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FileBroken;
import tambon.catalog.CatalogRejected.FileNotUtf8;
import tambon.catalog.CatalogRejected.FileSwells;
import tambon.catalog.CatalogRejected.FileTooHeavy;
import tambon.catalog.CatalogRejected.FileTooLong;
import tambon.infra.sheet.Encoding;
import tambon.infra.sheet.Workbook;
import tambon.infra.sheet.WorkbookRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of goods as CSV in UTF-8, whatever it was sent as. */
public final class GoodsCsv {

    private static final int MOST_COLUMNS = 100;

    private GoodsCsv() {}

    /**
     * CSV as it is, without the mark before it; of a workbook the CSV it would be saved as, row numbers kept.
     *
     * @throws CatalogRejected if it is neither, or has more rows or bytes than that
     */
    public static byte[] of(byte[] file, int mostRows, int mostBytes) {
        var csv = Workbook.is(file) ? saved(file, mostRows, mostBytes) : Encoding.withoutMark(file);
        Encoding.firstLineNotUtf8(csv).ifPresent(line -> {
            throw new CatalogRejected(new FileNotUtf8(line));
        });
        return csv;
    }

    private static byte[] saved(byte[] file, int mostRows, int mostBytes) {
        var csv = new ByteArrayOutputStream();
        try (var printer = new CSVPrinter(new OutputStreamWriter(csv, StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
            var lines = new Lines(printer, mostRows);
            Workbook.read(file, MOST_COLUMNS, (number, cells) -> {
                lines.print(number, cells);
                if (csv.size() > mostBytes) {
                    throw new CatalogRejected(new FileTooHeavy(mostBytes));
                }
            });
        } catch (WorkbookRefused refused) {
            throw new CatalogRejected(
                    switch (refused.reason()) {
                        case BROKEN -> new FileBroken(1);
                        case SWELLS -> new FileSwells(Workbook.MOST_UNPACKED);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toByteArray();
    }

    /** Each row on the line of its number, as wide as the first. */
    private static final class Lines {

        private final CSVPrinter printer;
        private final int mostRows;
        private int printed;
        private int columns;

        Lines(CSVPrinter printer, int mostRows) {
            this.printer = printer;
            this.mostRows = mostRows;
        }

        void print(int number, List<String> cells) throws IOException {
            if (number > mostRows + 1) {
                throw new CatalogRejected(new FileTooLong(mostRows));
            }
            for (; printed < number - 1; printed++) {
                printer.println(); // an empty row may be missing in the file
            }
            columns = columns == 0 ? cells.size() : columns;
            for (int i = 0; i < columns; i++) {
                printer.print(i < cells.size() ? cells.get(i) : "");
            }
            printer.println();
            printed++;
        }
    }
}
