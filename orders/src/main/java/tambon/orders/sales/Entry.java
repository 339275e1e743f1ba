package tambon.orders.sales;

import org.jspecify.annotations.Nullable;
import tambon.infra.time.FiscalYear;

import java.time.Instant;

/**
 * One row of the sales ledger. Quantities and amounts of a reversal are negative.
 *
 * @param id of a sale the order line's, so that one line cannot be sold twice
 * @param sourceId the part sold, or the reversal
 * @param reverses the entry taken back; null for a sale
 * @param sales how many sales it adds: 1 for a line sold, −1 where nothing of it is left sold, else 0
 */
record Entry(
        long id,
        Instant at,
        long producerId,
        long productId,
        long variantId,
        String productType,
        int quantity,
        long grossSatang,
        long discountSatang,
        long netSatang,
        String channel,
        String areaCode,
        long orderId,
        long sourceId,
        @Nullable Long reverses,
        int sales) {

    int fiscalYear() {
        return FiscalYear.of(at).be();
    }

    /** Of the calendar, in Thailand. */
    int month() {
        return at.atZone(FiscalYear.BANGKOK).getMonthValue();
    }

    String districtCode() {
        return areaCode.substring(0, 4);
    }
}
