package tambon.orders.sales;

import org.jspecify.annotations.Nullable;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales.Sale;

import java.time.Instant;

/**
 * One row of the sales ledger. Quantities and amounts of a reversal are negative.
 *
 * @param id of an order's sale the order line's, so that one line cannot be sold twice
 * @param edition 1 for a record as it came first, more when it was put right
 * @param origin the order it comes from; null for sales recorded elsewhere
 * @param reverses the entry taken back; null for a sale
 * @param corrects the entry that this one puts right; null otherwise
 * @param sales how many sales it adds: 1 for a line sold, −1 where nothing of it is left sold, else 0
 */
record Entry(
        long id,
        Instant recordedAt,
        Sale sale,
        int edition,
        Standing standing,
        @Nullable Origin origin,
        @Nullable Long reverses,
        @Nullable Long corrects,
        @Nullable String reason,
        int sales) {

    /** @param sourceId the part sold, or the reversal */
    record Origin(long orderId, long sourceId) {}

    static final String UNTYPED = "NONE";

    int fiscalYear() {
        return FiscalYear.of(sale.at()).be();
    }

    /** Of the calendar, in Thailand. */
    int month() {
        return sale.at().atZone(FiscalYear.BANGKOK).getMonthValue();
    }

    String districtCode() {
        return sale.areaCode().substring(0, 4);
    }

    String provinceCode() {
        return sale.areaCode().substring(0, 2);
    }

    /** What the sums count it under. */
    String typeName() {
        var type = sale.type();
        return type == null ? UNTYPED : type.name();
    }
}
