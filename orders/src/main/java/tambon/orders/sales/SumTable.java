package tambon.orders.sales;

import org.jspecify.annotations.Nullable;
import tambon.orders.SalesFigures.Grouping;
import tambon.orders.SalesFigures.Part;
import tambon.orders.SalesFigures.Picked;

import java.util.EnumSet;
import java.util.Set;

/**
 * The smallest table of sums that can answer a question: one thing at a time by province or district, channel and type
 * together by district, one producer's, or the ledger itself.
 */
record SumTable(String table, Conditions where, boolean parts) {

    private static final String LEDGER = "sales_entry";
    private static final int DISTRICT = 4;
    private static final int TAMBON = 6;

    /** What must be known of a sale to group and to pick it, as parts are named in the table of parts. */
    private static Set<Needed> needed(Grouping grouping, Picked of) {
        var needed = EnumSet.noneOf(Needed.class);
        switch (grouping) {
            case CHANNEL -> needed.add(Needed.CHANNEL);
            case PRODUCT_TYPE -> needed.add(Needed.TYPE);
            case STARS -> needed.add(Needed.STARS);
            case QUADRANT -> needed.add(Needed.QUADRANT);
            case CONFIDENCE -> needed.add(Needed.CONFIDENCE);
            case COHORT -> needed.add(Needed.COHORT);
            case PROVINCE, DISTRICT, PRODUCER, MONTH, FISCAL_YEAR -> {}
        }
        if (of.type() != null) {
            needed.add(Needed.TYPE);
        }
        if (of.channel() != null) {
            needed.add(Needed.CHANNEL);
        }
        if (of.mark() != null) {
            needed.add(Needed.valueOf(of.mark().part().name()));
        }
        return needed;
    }

    private enum Needed {
        CHANNEL,
        TYPE,
        STARS,
        QUADRANT,
        CONFIDENCE,
        COHORT
    }

    static SumTable of(Grouping grouping, Picked of) {
        var needed = needed(grouping, of);
        boolean fine = of.producerId() != null || of.areaPrefix().length() == TAMBON || grouping == Grouping.PRODUCER;
        boolean marked = !Set.of(Needed.CHANNEL, Needed.TYPE).containsAll(needed);
        if (of.mark() != null && of.mark().part() == Part.TYPE && needed.size() == 1 && !fine) {
            return part(grouping, of, Needed.TYPE);
        }
        if (marked && (fine || needed.size() > 1)
                || of.mark() != null && of.mark().part() == Part.TYPE) {
            return ledger(grouping, of);
        }
        if (fine) {
            return ofProducers(grouping, of);
        }
        if (needed.size() > 1) {
            return new SumTable("sales_by_area", Conditions.of(of, "district_code"), false);
        }
        return needed.isEmpty()
                ? part(grouping, of, null)
                : part(grouping, of, needed.iterator().next());
    }

    private static SumTable ofProducers(Grouping grouping, Picked of) {
        boolean yearOnly = grouping == Grouping.PRODUCER
                && of.year() != null
                && of.month() == null
                && of.areaPrefix().isEmpty()
                && of.type() == null
                && of.channel() == null;
        return yearOnly
                ? new SumTable("producer_year", Conditions.of(of, "area_code"), false)
                : new SumTable("sales_by_producer", Conditions.of(of, "area_code"), false);
    }

    private static SumTable part(Grouping grouping, Picked of, @Nullable Needed part) {
        boolean districts = grouping == Grouping.DISTRICT || of.areaPrefix().length() == DISTRICT;
        var where = new Conditions()
                .and("level = ?", districts ? DISTRICT : 2)
                .and("part = ?", part == null ? "ALL" : part.name());
        if (of.type() != null) {
            where.and("part_value = ?", of.type().name());
        }
        if (of.channel() != null) {
            where.and("part_value = ?", of.channel());
        }
        if (of.mark() != null) {
            where.and("part_value = ?", of.mark().value());
        }
        return new SumTable("sales_part", where.inTime(of).inArea(of.areaPrefix(), "area_code"), true);
    }

    private static SumTable ledger(Grouping grouping, Picked of) {
        var where = Conditions.ofLedger(of);
        return new SumTable(
                LEDGER, grouping == Grouping.PRODUCER ? where.and("producer_id is not null") : where, false);
    }

    String net() {
        return "net_satang";
    }

    String pieces() {
        return table.equals(LEDGER) ? "quantity" : "pieces";
    }

    /** The expression that a group is named by. */
    String key(Grouping grouping) {
        boolean ledger = table.equals(LEDGER);
        return switch (grouping) {
            case CHANNEL -> parts ? "part_value" : "channel";
            case PROVINCE -> parts ? "left(area_code, 2)" : "province_code";
            case DISTRICT -> parts ? "area_code" : "district_code";
            case PRODUCER -> "producer_id";
            case PRODUCT_TYPE -> parts ? "part_value" : ledger ? "coalesce(product_type, 'NONE')" : "product_type";
            // October to December lie in the calendar year before the fiscal year's own.
            case MONTH -> "concat(if(month >= 10, fiscal_year - 1, fiscal_year), '-', lpad(month, 2, '0'))";
            case FISCAL_YEAR -> "fiscal_year";
            case STARS -> parts ? "part_value" : "coalesce(stars, 'NONE')";
            case QUADRANT -> parts ? "part_value" : "coalesce(quadrant, 'NONE')";
            case CONFIDENCE -> parts ? "part_value" : "confidence";
            case COHORT -> parts ? "part_value" : "cohorts";
        };
    }
}
