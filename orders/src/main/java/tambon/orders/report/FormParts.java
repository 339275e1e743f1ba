package tambon.orders.report;

import tambon.orders.ReportForms.Column;
import tambon.orders.ReportForms.Field;
import tambon.orders.ReportForms.Kind;
import tambon.orders.ReportForms.Shown;

/** What forms are made of: columns, and lines above and below the table. */
final class FormParts {

    static final Shown ABOVE = Shown.ABOVE_THE_TABLE;
    static final Shown BELOW = Shown.BELOW_THE_TABLE;
    static final Column NUMBER = column("no", "ที่", "No.", Kind.COUNT);
    static final Column TAMBON = column("tambon", "ตำบล", "Tambon", Kind.TEXT);
    static final Column DISTRICT = column("district", "อำเภอ", "District", Kind.TEXT);

    private FormParts() {}

    static Column column(String key, String th, String en, Kind kind) {
        return new Column(key, "", "", th, en, kind, false);
    }

    static Column summed(String key, String th, String en, Kind kind) {
        return new Column(key, "", "", th, en, kind, true);
    }

    /** Stands behind this period's money and that of the year before. */
    static Column rise() {
        return column("rise", "เพิ่มขึ้น (%)", "Rise (%)", Kind.RISE);
    }

    static Field typed(String key, String th, String en, Kind kind, Shown shown) {
        return new Field(key, th, en, kind, true, shown);
    }

    static Field counted(String key, String th, String en, Kind kind, Shown shown) {
        return new Field(key, th, en, kind, false, shown);
    }
}
