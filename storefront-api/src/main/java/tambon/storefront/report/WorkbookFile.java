package tambon.storefront.report;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tambon.orders.Reports.Column;
import tambon.orders.Reports.Field;
import tambon.orders.Reports.Kind;
import tambon.orders.Reports.Signature;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/**
 * A report as an Excel workbook: the form's head, its table with real numbers, and who signed. Text is written as text, so
 * that nothing typed becomes a formula.
 */
final class WorkbookFile {

    private static final Language THAI = Language.TH;
    private static final double WIDTH_OF_TEXT = 22;
    private static final double WIDTH_OF_NUMBER = 14;

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
        heading(form.title());
        heading(form.office() + "  " + form.period());
        form.fields(false).forEach(this::field);
        row++;
        table();
        row++;
        form.fields(true).forEach(this::field);
        signature(form.report().signature());
    }

    private void heading(String text) {
        sheet.value(row, 0, text);
        sheet.style(row, 0).bold().set();
        row++;
    }

    private void field(Field field) {
        sheet.value(row, 0, form.label(field));
        write(field.kind(), form.report().sheet().fields().getOrDefault(field.key(), ""), 3);
        row++;
    }

    private void table() {
        var columns = form.report().layout().columns();
        if (form.hasGroups()) {
            int at = 0;
            for (var group : form.groups()) {
                if (!group.text().isEmpty()) {
                    sheet.value(row, at, group.text());
                    sheet.range(row, at, row, at + group.span() - 1).merge();
                }
                at += group.span();
            }
            sheet.range(row, 0, row, columns.size() - 1)
                    .style()
                    .bold()
                    .horizontalAlignment("center")
                    .set();
            row++;
        }
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(row, i, form.heading(columns.get(i)));
            sheet.width(i, i == 0 ? 8 : form.isNumber(columns.get(i)) ? WIDTH_OF_NUMBER : WIDTH_OF_TEXT);
        }
        sheet.range(row, 0, row, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .borderStyle("thin")
                .set();
        row++;
        form.report().sheet().rows().forEach(cells -> cells(columns, cells));
        if (form.hasTotals()) {
            sheet.value(row, 1, Words.say(THAI, "report.total"));
            sheet.range(row, 0, row, columns.size() - 1).style().bold().set();
            cells(columns, form.report().sheet().totals());
        }
    }

    private void cells(List<Column> columns, List<String> cells) {
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
            case TEXT, DAY, TICK -> sheet.value(row, column, Told.cell(THAI, kind, text));
        }
    }

    private void signature(@org.jspecify.annotations.Nullable Signature signature) {
        row++;
        if (signature == null) {
            sheet.value(row, 0, Words.say(THAI, "report.unsigned"));
            return;
        }
        sheet.value(row++, 0, Words.say(THAI, "report.signed", signature.name()));
        sheet.value(row++, 0, Words.say(THAI, "report.position-of", signature.position()));
        sheet.value(
                row, 0, Words.say(THAI, "report.signed-at", Written.moment(THAI, signature.at()), signature.edition()));
    }
}
