package tambon.storefront.report;

import tambon.orders.ReportForms.Field;
import tambon.orders.ReportForms.Kind;
import tambon.orders.ReportForms.Shown;

import java.util.ArrayList;
import java.util.List;

/** What an office types into a report: its fields, its own rows and some blank ones. */
public final class Inputs {

    private static final int BLANK_ROWS = 3;

    private final FormView form;

    Inputs(FormView form) {
        this.form = form;
    }

    /**
     * A field or cell to type in.
     *
     * @param line whether it is short: one line, no paragraph
     */
    public record Input(String name, String label, String value, boolean number, boolean line, boolean wrong) {}

    List<Input> fields() {
        var typed = form.report().typed().fields();
        return form.report().layout().fields().stream()
                .filter(Field::typed)
                .map(field -> input(
                        "field-" + field.key(),
                        form.label(field),
                        field.kind(),
                        field.shown() == Shown.IN_THE_TABLE,
                        field.key(),
                        typed.getOrDefault(field.key(), "")))
                .toList();
    }

    /** Empty where the form has none. */
    List<List<Input>> rows() {
        if (!form.report().layout().typedRows()) {
            return List.of();
        }
        var columns = form.report().layout().columns();
        var typed = form.report().typed().rows();
        var rows = new ArrayList<List<Input>>();
        for (int row = 0; row < typed.size() + BLANK_ROWS; row++) {
            var inputs = new ArrayList<Input>();
            for (int i = 1; i < columns.size(); i++) {
                var column = columns.get(i);
                inputs.add(input(
                        "row-" + row + "-" + column.key(),
                        form.heading(column),
                        column.kind(),
                        true,
                        column.key(),
                        row < typed.size() ? typed.get(row).get(i - 1) : ""));
            }
            rows.add(inputs);
        }
        return rows;
    }

    private Input input(String name, String label, Kind kind, boolean line, String key, String kept) {
        var value = form.entered().getOrDefault(name, Told.cell(form.language(), kind, kept));
        var refused = form.refused();
        boolean wrong = refused != null
                && refused.fields().stream().anyMatch(field -> field.name().equals(key))
                && !value.isEmpty();
        return new Input(name, label, value, kind == Kind.COUNT || kind == Kind.MONEY, line, wrong);
    }
}
