package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.catalog.SellerVat;
import tambon.infra.money.Money;

import java.time.Instant;
import java.util.List;

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

    /**
     * The papers for what was given back of a part since, in the order it happened: a credit note (Revenue Code, section 86/10)
     * where the seller is registered for VAT, else a note of the same facts. Written with the refund where there was a
     * receipt, else with the receipt.
     *
     * @throws OrdersRejected as {@link #of}
     */
    List<CreditNote> notes(long producerId, long subOrderId);

    enum Kind {
        RECEIPT,
        TAX_INVOICE
    }

    /**
     * @param number the seller's own, without gaps through a year: {@code 2569/00012}
     * @param part what was sold, and the VAT in it
     * @param byPlatform what the platform gave the seller on top of what the buyer paid; VAT is in that too
     */
    record Receipt(
            Kind kind,
            String number,
            Instant issuedAt,
            Seller seller,
            SubOrderView part,
            Money byPlatform,
            Recipient buyer) {

        /** What the seller got for goods and shipping, VAT included. */
        public Money value() {
            return part.total().plus(byPlatform);
        }
    }

    /**
     * A paper that takes some of a receipt back.
     *
     * @param number the seller's own, without gaps through a year: {@code CN2569/00003}
     * @param before what was sold until then, VAT included; {@code credited} of it, with {@code vat} inside
     * @param toBuyer of what is credited; the rest is the platform's again
     */
    record CreditNote(
            long refundId,
            String number,
            Instant issuedAt,
            Money before,
            Money credited,
            Money vat,
            Money toBuyer,
            String reason) {

        public Money after() {
            return before.minus(credited);
        }
    }

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
