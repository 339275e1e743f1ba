package tambon.orders.sales;

import tambon.infra.time.FiscalYear;
import tambon.orders.SalesFigures.Mark;
import tambon.orders.SalesFigures.Picked;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The {@code where} of a question about sales, with its values; the ledger and its sums name their columns alike. */
final class Conditions {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param areaColumn the column with the longest code of a place that the table has */
    static Conditions of(Picked of, String areaColumn) {
        var conditions = new Conditions().inTime(of);
        if (of.producerId() != null) {
            conditions.and("producer_id = ?", of.producerId());
        }
        if (of.type() != null) {
            conditions.and("product_type = ?", of.type());
        }
        if (of.channel() != null) {
            conditions.and("channel = ?", of.channel());
        }
        return conditions.inArea(of.areaPrefix(), areaColumn);
    }

    /**
     * On the ledger itself: the period also as a range of instants and the area as equality, so that rows in the order
     * of time are read from an index and only as many as are shown.
     */
    static Conditions ofLedger(Picked of) {
        var area = of.areaPrefix();
        var conditions =
                of(new Picked(of.year(), of.month(), "", of.producerId(), of.type(), of.channel()), "district_code");
        var year = of.year();
        if (year != null) {
            var first = of.month() == null ? year.firstDay() : year.firstDay().plusMonths((of.month() + 2L) % 12);
            var ends = of.month() == null ? year.next().firstDay() : first.plusMonths(1);
            conditions.and("at >= ? and at < ?", begins(first), begins(ends));
        }
        switch (area.length()) {
            case 0 -> {}
            case 2 -> conditions.and("province_code = ?", area);
            case 4 -> conditions.and("district_code = ?", area);
            default -> conditions.and("district_code = ? and area_code = ?", area.substring(0, 4), area);
        }
        return of.mark() == null ? conditions : conditions.marked(of.mark());
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(FiscalYear.BANGKOK).toInstant();
    }

    private Conditions marked(Mark mark) {
        return switch (mark.part()) {
            case STARS -> mayBeNone("stars", mark.value());
            case QUADRANT -> mayBeNone("quadrant", mark.value());
            case TYPE -> mayBeNone("product_type", mark.value());
            case CONFIDENCE -> and("confidence = ?", mark.value());
            case COHORT -> and("locate(?, cohorts) > 0", "," + mark.value() + ",");
        };
    }

    private Conditions mayBeNone(String column, String value) {
        return value.equals(Entry.UNTYPED) ? and(column + " is null") : and(column + " = ?", value);
    }

    Conditions inTime(Picked of) {
        if (of.year() != null) {
            and("fiscal_year = ?", of.year().be());
        }
        return of.month() == null ? this : and("month = ?", of.month());
    }

    Conditions and(String condition, Object... more) {
        parts.add(condition);
        values.addAll(List.of(more));
        return this;
    }

    /** By range and not by {@code like}, whose wildcards a code from outside could contain. */
    Conditions inArea(String prefix, String column) {
        return prefix.isEmpty() ? this : and(column + " >= ? and " + column + " < ?", prefix, prefix + "~");
    }

    Conditions with(Object... more) {
        values.addAll(List.of(more));
        return this;
    }

    String sql() {
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    Object[] values() {
        return values.toArray();
    }
}
