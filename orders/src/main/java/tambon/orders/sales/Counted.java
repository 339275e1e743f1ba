package tambon.orders.sales;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the sums need to know of a row of the ledger.
 *
 * @param month 1–12 of the calendar, in Thailand
 * @param type {@code NONE} where nobody knows it, as for {@code stars} and {@code quadrant}
 * @param net in satang; negative, as {@code pieces}, where something is taken back
 */
record Counted(
        int fiscalYear,
        int month,
        @Nullable Long producerId,
        @Nullable Long productId,
        String type,
        String channel,
        String areaCode,
        String stars,
        String quadrant,
        String confidence,
        List<String> cohorts,
        long net,
        long pieces,
        long sales) {

    static Counted of(Entry entry) {
        var sale = entry.sale();
        var standing = entry.standing();
        var stars = standing.stars();
        var quadrant = standing.quadrant();
        return new Counted(
                entry.fiscalYear(),
                entry.month(),
                sale.producerId(),
                sale.productId(),
                entry.typeName(),
                sale.channel(),
                sale.areaCode(),
                stars == null ? Entry.UNTYPED : stars.toString(),
                quadrant == null ? Entry.UNTYPED : quadrant,
                sale.confidence().name(),
                List.copyOf(standing.cohorts()),
                sale.net().satang(),
                sale.quantity(),
                entry.sales());
    }
}
