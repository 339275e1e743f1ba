package tambon.orders;

import tambon.infra.money.Money;

/** Refused for a reason that a buyer or producer can understand; carries facts, the words are the storefront's. */
@SuppressWarnings("serial") // never leaves the process
public final class OrdersRejected extends RuntimeException {

    /** Exhaustive: a new reason does not compile until every {@code switch} has an answer for it. */
    public sealed interface Reason {}

    /** The order, part or variant is unknown, or not theirs to see. */
    public record Unknown() implements Reason {}

    public record NotForSale(long variantId) implements Reason {}

    public record OutOfStock(long variantId, String nameTh, String nameEn, int left) implements Reason {}

    public record PriceChanged(Money agreed, Money current) implements Reason {}

    public record CartEmpty() implements Reason {}

    public record CartFull(int most) implements Reason {}

    public record QuantityOutOfRange(int least, int most) implements Reason {}

    /** The same key came with another order. */
    public record KeyReused() implements Reason {}

    /** @param field of {@link Recipient} or of the command */
    public record Invalid(String field) implements Reason {}

    /** The part is in a state that does not allow this. */
    public record WrongMoment(SubOrderState state) implements Reason {}

    public record TrackingNumberMalformed(Carrier carrier) implements Reason {}

    /** The slip's transaction number paid another order already. */
    public record SlipUsed() implements Reason {}

    /** The slip's picture has no code that can be read, and no number was typed. */
    public record SlipUnreadable() implements Reason {}

    public record TooManySlips(int most) implements Reason {}

    /** The statement is in no bank file now. */
    public record NotOnItsWay() implements Reason {}

    /** A carrier's list that cannot be read: the 1-based line and what is wrong there. */
    public record ListUnreadable(int line, String field) implements Reason {}

    /** This carrier's list of that number was taken in before. */
    public record ListKnown(String reference) implements Reason {}

    /** The card company did not take the money, or it is not known yet whether it did. */
    public record PaymentTrouble(CardTrouble trouble) implements Reason {}

    public record MethodNotOffered(PaymentMethod method) implements Reason {}

    /** Somebody bought or counted since the producer looked; so many are there now. */
    public record StockMoved(long variantId, int left) implements Reason {}

    /** Less is at home, or at the place, than was to be moved. */
    public record NotEnoughThere() implements Reason {}

    /** The code cannot be used, or no longer. */
    public record CouponRefused(Because because) implements Reason {

        /** Why not. */
        public enum Because {
            NOT_KNOWN,
            TOO_LITTLE_BOUGHT,
            USED_UP,
            USED_BY_YOU
        }
    }

    /** Another promotion in force has this code. */
    public record CodeTaken() implements Reason {}

    private final Reason reason;

    public OrdersRejected(Reason reason) {
        super(reason.toString(), null, false, false); // no stack trace: an answer, not a failure
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
