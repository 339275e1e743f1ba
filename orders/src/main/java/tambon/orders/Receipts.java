package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.catalog.SellerVat;

import java.time.Instant;

/**
 * The paper a seller gives for what was paid: a receipt, or a tax invoice where the seller is registered for VAT (Revenue
 * Code, sections 86/4 and 105).
 */
public interface Receipts {

    /**
     * The paper for a part; written the first time it is asked for and the same ever after.
     *
     * @throws OrdersRejected if the part is unknown, another producer's, or not paid
     */
    Receipt of(long producerId, long subOrderId);

    enum Kind {
        RECEIPT,
        TAX_INVOICE
    }

    /**
     * @param number the seller's own, without gaps through a year: {@code 2569/00012}
     * @param part what was sold, and the VAT in it
     */
    record Receipt(Kind kind, String number, Instant issuedAt, Seller seller, SubOrderView part, Recipient buyer) {}

    /**
     * The seller as it was on that day.
     *
     * @param areaCode where it is, by DOPA's code
     * @param vat null where it charges none
     */
    record Seller(
            String name,
            String areaCode,
            String phone,
            @Nullable SellerVat vat) {}
}
