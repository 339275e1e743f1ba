package tambon.storefront.report;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tambon.orders.ReportForms.Column;
import tambon.orders.ReportForms.Field;
import tambon.orders.ReportForms.Kind;
import tambon.orders.Reports.Signature;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;
import tambon.storefront.report.FormView.Head;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;

/**
 * A report as an Excel workbook: the form's head, its table with real numbers, and who signed. Text is written as text, so
 * that nothing typed becomes a formula.
 */
final class WorkbookFile {

    private static final Language THAI = Language.TH;
    /** To be signed on by hand. */
    private static final String DOTS = " " + ".".repeat(50) + " ";

    private static final double WIDTH_OF_NUMBERING = 5;
    private static final double WIDTH_OF_TICK = 10;
    private static final double WIDTH_OF_NUMBER = 15;
    private static final double WIDTH_OF_TEXT = 22;
    private static final double WIDTH_OF_SENTENCE = 48;

    private final Worksheet sheet;
    private final FormView form;
    private int row;

    private WorkbookFile(Worksheet sheet, FormView form) {
        this.sheet = sheet;
        this.form = form;
    }

    static void write(FormView form, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Tambon", "1.0")) {
            new WorkbookFile(book.newWorksheet("รายงาน"), form).write();
        }
    }

    private void write() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        var report = form.report();
        heading(form.title(), 14);
        heading(
                form.office() + "  " + form.period() + "  "
                        + Words.say(THAI, "report.as-of", Written.day(THAI, report.asOf())),
                11);
        form.fields(false).forEach(this::field);
        row++;
        table();
        row++;
        form.fields(true).forEach(this::field);
        signature(report.signature());
    }

    private void heading(String text, int size) {
        sheet.value(row, 0, text);
        sheet.style(row, 0).bold().fontSize(size).set();
        row++;
    }

    private void field(Field field) {
        sheet.value(row, 0, form.label(field));
        sheet.style(row, 0).bold().set();
        write(field.kind(), form.report().sheet().fields().getOrDefault(field.key(), ""), 3);
        row++;
    }

    private void table() {
        var columns = form.report().layout().columns();
        var heads = form.heads();
        heads(heads);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, i == 0 ? WIDTH_OF_NUMBERING : width(columns.get(i)));
        }
        sheet.repeatRows(row, row + heads.size() - 1);
        sheet.freezePane(2, row + heads.size());
        row += heads.size();
        form.report().sheet().rows().forEach(cells -> cells(columns, cells));
        if (form.hasTotals()) {
            sheet.value(row, 1, Words.say(THAI, "report.total"));
            sheet.range(row, 0, row, columns.size() - 1).style().bold().set();
            cells(columns, form.report().sheet().totals());
        }
    }

    /** One row of headings, or two where some stand together under one name; the others reach over both. */
    private void heads(List<List<Head>> heads) {
        var taken = new BitSet();
        for (int down = 0; down < heads.size(); down++) {
            int at = 0;
            for (var head : heads.get(down)) {
                if (down > 0) {
                    at = taken.nextClearBit(at);
                }
                var span = sheet.range(row + down, at, row + down + head.rows() - 1, at + head.columns() - 1);
                sheet.value(row + down, at, head.text());
                span.style()
                        .bold()
                        .wrapText(true)
                        .horizontalAlignment("center")
                        .verticalAlignment("center")
                        .borderStyle("thin")
                        .set();
                if (head.rows() > 1 || head.columns() > 1) {
                    span.merge();
                }
                if (head.rows() > 1) {
                    taken.set(at, at + head.columns());
                }
                at += head.columns();
            }
        }
    }

    private static double width(Column column) {
        return switch (column.kind()) {
            case COUNT, MONEY, RISE -> WIDTH_OF_NUMBER;
            case TICK -> WIDTH_OF_TICK;
            case TEXT, DAY, PICTURES -> column.key().equals("indicator") ? WIDTH_OF_SENTENCE : WIDTH_OF_TEXT;
        };
    }

    private void cells(List<Column> columns, List<String> cells) {
        sheet.range(row, 0, row, columns.size() - 1)
                .style()
                .borderStyle("thin")
                .verticalAlignment("top")
                .wrapText(true)
                .set();
        for (int i = 0; i < columns.size(); i++) {
            write(columns.get(i).kind(), cells.get(i), i);
        }
        row++;
    }

    private void write(Kind kind, String text, int column) {
        if (text.isEmpty()) {
            return;
        }
        switch (kind) {
            case COUNT -> {
                sheet.value(row, column, Long.parseLong(text));
                sheet.style(row, column).format("#,##0").set();
            }
            case MONEY -> {
                sheet.value(row, column, BigDecimal.valueOf(Long.parseLong(text), 2));
                sheet.style(row, column).format("#,##0.00").set();
            }
            case TICK -> {
                sheet.value(row, column, Told.cell(THAI, kind, text));
                sheet.style(row, column).horizontalAlignment("center").set();
            }
            case RISE -> {
                sheet.value(row, column, Told.tenths(text));
                sheet.style(row, column).format("#,##0.0").set();
            }
            case TEXT, DAY, PICTURES -> sheet.value(row, column, Told.cell(THAI, kind, text));
        }
    }

    private void signature(@org.jspecify.annotations.Nullable Signature signature) {
        row++;
        if (signature == null) {
            sheet.value(row++, 0, Words.say(THAI, "report.unsigned"));
            sheet.value(row++, 0, Words.say(THAI, "report.sign.here") + DOTS + Words.say(THAI, "report.sign.reporter"));
            sheet.value(row++, 0, "(" + DOTS + ")");
            sheet.value(row++, 0, Words.say(THAI, "report.sign.position") + DOTS);
            sheet.value(row, 0, Words.say(THAI, "report.sign.day") + DOTS);
            return;
        }
        sheet.value(row++, 0, Words.say(THAI, "report.signed", signature.name()));
        sheet.value(row++, 0, Words.say(THAI, "report.position-of", signature.position()));
        sheet.value(
                row, 0, Words.say(THAI, "report.signed-at", Written.moment(THAI, signature.at()), signature.edition()));
    }
}
