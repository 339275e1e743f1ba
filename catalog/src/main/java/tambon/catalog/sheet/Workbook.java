package tambon.catalog.sheet;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FileBroken;
import tambon.catalog.CatalogRejected.FileSwells;
import tambon.catalog.CatalogRejected.FileTooHeavy;
import tambon.catalog.CatalogRejected.FileTooLong;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;

/**
 * An Excel workbook, not trusted: what it swells to is counted before any of it is read, so that a small file cannot
 * fill the memory. Of several sheets the first is read.
 */
public final class Workbook {

    /** All parts together, unpacked. */
    static final long MOST_UNPACKED = 150L * 1024 * 1024;

    /** The texts that cells share are held in memory whole. */
    static final long MOST_SHARED_TEXT = 40L * 1024 * 1024;

    private static final int MOST_PARTS = 1_000;
    private static final int MOST_COLUMNS = 100;
    private static final byte[] SIGN = {'P', 'K', 3, 4};

    private Workbook() {}

    /** Whether the file begins as every workbook does. */
    public static boolean is(byte[] file) {
        return file.length > SIGN.length && Arrays.equals(file, 0, SIGN.length, SIGN, 0, SIGN.length);
    }

    /**
     * The first sheet as CSV in UTF-8; row numbers stay.
     *
     * @throws CatalogRejected if it is no workbook, swells too much, or has more rows or bytes than that
     */
    public static byte[] asCsv(byte[] file, int mostRows, int mostBytes) {
        refuseBomb(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            return csv(rows.iterator(), mostRows, mostBytes);
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException notAWorkbook) {
            throw new CatalogRejected(new FileBroken(1));
        }
    }

    private static byte[] csv(Iterator<Row> rows, int mostRows, int mostBytes) throws IOException {
        var csv = new ByteArrayOutputStream();
        try (var printer = new CSVPrinter(new OutputStreamWriter(csv, StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
            int columns = 0;
            while (rows.hasNext()) {
                var row = rows.next();
                if (row.getRowNum() > mostRows + 1) {
                    throw new CatalogRejected(new FileTooLong(mostRows));
                }
                columns = columns == 0 ? Math.min(row.getCellCount(), MOST_COLUMNS) : columns;
                for (int i = 0; i < columns; i++) {
                    printer.print(i < row.getCellCount() ? text(row.getCell(i)) : "");
                }
                printer.println();
                if (csv.size() > mostBytes) {
                    throw new CatalogRejected(new FileTooHeavy(mostBytes));
                }
            }
        }
        return csv.toByteArray();
    }

    /** Numbers in full, as people wrote them; not as 1.25E3. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getText();
    }

    /** Unpacks every part and counts; what the file says of its own size is not believed. */
    private static void refuseBomb(byte[] file) {
        var buffer = new byte[64 * 1024];
        long unpacked = 0;
        int parts = 0;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                long most = part.getName().endsWith("sharedStrings.xml")
                        ? Math.min(MOST_UNPACKED, unpacked + MOST_SHARED_TEXT)
                        : MOST_UNPACKED;
                if (++parts > MOST_PARTS) {
                    throw new CatalogRejected(new FileSwells(MOST_UNPACKED));
                }
                try (var in = zip.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unpacked += read;
                        if (unpacked > most) {
                            throw new CatalogRejected(new FileSwells(MOST_UNPACKED));
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException notAZip) {
            throw new CatalogRejected(new FileBroken(1));
        }
    }
}
