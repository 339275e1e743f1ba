package tambon.storefront.report;

import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import tambon.infra.page.Slice;
import tambon.orders.ReportForms.Layout;
import tambon.storefront.page.Language;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/** The register as a workbook of any length: rows leave the memory as they are written. */
final class RegisterFile {

    /** Excel's last row is 1,048,576. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int FLUSHED_EVERY = 1_000;

    private RegisterFile() {}

    /** @param slices the register piece by piece, from a cursor on; rows are without the running number */
    static void write(
            Layout layout, String office, Function<@Nullable String, Slice<List<String>>> slices, OutputStream out)
            throws IOException {
        var columns = layout.columns();
        try (var book = new Workbook(out, "Tambon", "1.0");
                var sheet = book.newWorksheet("ทะเบียน")) {
            sheet.inlineString(0, 0, layout.titleTh() + "  " + office);
            for (int i = 0; i < columns.size(); i++) {
                sheet.inlineString(1, i, columns.get(i).th());
            }
            int row = 2;
            @Nullable String cursor = null;
            do {
                var slice = slices.apply(cursor);
                for (var cells : slice.items()) {
                    sheet.value(row, 0, row - 1);
                    for (int i = 1; i < columns.size(); i++) {
                        sheet.inlineString(
                                row, i, Told.cell(Language.TH, columns.get(i).kind(), cells.get(i - 1)));
                    }
                    if (++row % FLUSHED_EVERY == 0) {
                        sheet.flush();
                    }
                }
                cursor = slice.next();
            } while (cursor != null && row < MOST_ROWS);
        }
    }
}
