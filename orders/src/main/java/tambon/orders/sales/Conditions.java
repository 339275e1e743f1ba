package tambon.orders.sales;

import tambon.orders.SalesFigures.Picked;

import java.util.ArrayList;
import java.util.List;

/** The {@code where} of a question about sales, with its values; the ledger and its sums name their columns alike. */
final class Conditions {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param areaColumn the column with the longest code of a place that the table has */
    static Conditions of(Picked of, String areaColumn) {
        var conditions = new Conditions();
        if (of.year() != null) {
            conditions.and("fiscal_year = ?", of.year().be());
        }
        if (of.month() != null) {
            conditions.and("month = ?", of.month());
        }
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
