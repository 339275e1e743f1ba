package tambon.infra.sheet;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import tambon.infra.sheet.WorkbookRefused.Reason;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * An Excel workbook, not trusted: what it swells to is counted before any of it is read, so that a small file cannot
 * fill the memory. Of several sheets the first is read.
 */
public final class Workbook {

    /** All parts together, unpacked. */
    public static final long MOST_UNPACKED = 150L * 1024 * 1024;

    /** The texts that cells share are held in memory whole. */
    private static final long MOST_SHARED_TEXT = 40L * 1024 * 1024;

    private static final int MOST_PARTS = 1_000;
    private static final byte[] SIGN = {'P', 'K', 3, 4};

    private Workbook() {}

    /** Takes the rows as they come. */
    public interface Taker {

        /**
         * @param number of the row as the sheet shows it, from 1; empty rows are left out
         * @param cells as many as the row has, in their columns; empty ones are empty texts
         */
        void take(int number, List<String> cells) throws IOException;
    }

    /** Whether the file begins as every workbook does. */
    public static boolean is(byte[] file) {
        return file.length > SIGN.length && Arrays.equals(file, 0, SIGN.length, SIGN, 0, SIGN.length);
    }

    /**
     * Hands over the rows of the first sheet, one after the other.
     *
     * @param mostColumns cells further right are left unread
     * @throws WorkbookRefused if it is no workbook, or swells too much; rows may have been taken by then
     */
    public static void read(byte[] file, int mostColumns, Taker taker) {
        refuseBomb(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            for (var row : (Iterable<Row>) rows::iterator) {
                taker.take(row.getRowNum(), cells(row, mostColumns));
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException notAWorkbook) {
            throw new WorkbookRefused(Reason.BROKEN);
        }
    }

    private static List<String> cells(Row row, int most) {
        int count = Math.min(row.getCellCount(), most);
        var cells = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            cells.add(text(row.getCell(i)));
        }
        return cells;
    }

    /** Numbers in full, as people wrote them: not 1.25E3, and 120.5 instead of 120.50000000000001. */
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
                    throw new WorkbookRefused(Reason.SWELLS);
                }
                try (var in = zip.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unpacked += read;
                        if (unpacked > most) {
                            throw new WorkbookRefused(Reason.SWELLS);
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException notAZip) {
            throw new WorkbookRefused(Reason.BROKEN);
        }
    }
}
