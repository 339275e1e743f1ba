package tambon.orders.money;

import java.util.EnumSet;
import java.util.Set;

/** Where money is, or whose it is. */
public enum Account {
    /** In the platform's bank. */
    BUYER_RECEIPTS,
    /** With the card company. */
    GATEWAY,
    /** Taken at the door, still with who took it. */
    COD_IN_TRANSIT,
    /** Owed to a producer for goods, the VAT in their price aside. */
    PRODUCER_PAYABLE,
    /** The VAT in the price of a registered producer's goods: the producer's, who owes it to the Revenue. */
    VAT,
    /** Owed to a producer for sending them. */
    SHIPPING,
    /** Kept by the platform of the price of goods. */
    COMMISSION,
    /** Given by the platform on top of what buyers pay. */
    PROMOTION,
    /** Kept by carriers of the cash they took. */
    CARRIER_FEES,
    /** Owed back to buyers. */
    REFUNDS,
    /** On its way to producers: in a bank file, not known to have arrived. */
    PAYOUTS;

    /** What a producer is owed is the sum of these. */
    public static final Set<Account> OWED_TO_PRODUCERS = Set.copyOf(EnumSet.of(PRODUCER_PAYABLE, VAT, SHIPPING));
}
