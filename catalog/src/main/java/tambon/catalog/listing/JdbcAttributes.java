package tambon.catalog.listing;

import tambon.catalog.Attributes;
import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.ProductType;
import tambon.catalog.VariantDetails.Choice;
import tambon.catalog.form.Faults;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class JdbcAttributes implements Attributes {

    private static final int LABEL = 80;
    private static final int HINT = 200;
    private static final int CHOICES = 1_000;

    private final Statements sql;

    JdbcAttributes(Statements sql) {
        this.sql = sql;
    }

    @Override
    public List<Question> of(ProductType type) {
        return sql.list(
                """
                select name, position, kind, label_th, label_en, hint_th, hint_en, choices_th, choices_en, retired
                from tambon_catalog.attribute where type = ? order by retired, position, name""",
                row -> new Question(
                        type,
                        row.text("name"),
                        row.count("position"),
                        row.constant("kind", Kind.class),
                        row.text("label_th"),
                        row.text("label_en"),
                        row.text("hint_th"),
                        row.text("hint_en"),
                        VariantRows.pairs(row, "choices", Choice::new),
                        row.flag("retired")),
                type);
    }

    @Override
    public void put(Question written) {
        var faults = new Faults();
        if (!written.name().matches("[a-z][a-z0-9-]{0,29}")) {
            faults.add("name", new Malformed());
        }
        faults.range("position", written.position(), 0, 1_000);
        if (written.kind() == Kind.CHOICE && written.choices().isEmpty()) {
            faults.add("choices", new Missing());
        }
        var choices = written.kind() == Kind.CHOICE ? written.choices() : List.<Choice>of();
        var th = faults.text("choices", ProductWrites.lines(choices, Choice::th), CHOICES);
        var en = faults.text("choices", ProductWrites.lines(choices, Choice::en), CHOICES);
        var labelTh = faults.name("labelTh", written.labelTh(), LABEL);
        var labelEn = faults.name("labelEn", written.labelEn(), LABEL);
        var hintTh = faults.line("hintTh", written.hintTh(), HINT);
        var hintEn = faults.line("hintEn", written.hintEn(), HINT);
        faults.refuseIfAny();
        sql.change(
                """
                insert into tambon_catalog.attribute (type, name, position, kind, label_th, label_en, hint_th, hint_en,
                choices_th, choices_en, retired) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update position = values(position), kind = values(kind), label_th = values(label_th),
                label_en = values(label_en), hint_th = values(hint_th), hint_en = values(hint_en),
                choices_th = values(choices_th), choices_en = values(choices_en), retired = values(retired)""",
                written.type(),
                written.name(),
                written.position(),
                written.kind(),
                labelTh,
                labelEn,
                hintTh,
                hintEn,
                th,
                en,
                written.retired());
    }
}
