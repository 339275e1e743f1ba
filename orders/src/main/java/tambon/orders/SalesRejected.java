package tambon.orders;

/** A record of sales was refused for a reason a person can understand; carries facts, the words are the storefront's. */
@SuppressWarnings("serial") // never leaves the process
public final class SalesRejected extends RuntimeException {

    /** Exhaustive: a new reason does not compile until every {@code switch} has an answer for it. */
    public sealed interface Reason {}

    /** No such entry, or not theirs to see. */
    public record NoSuchEntry() implements Reason {}

    /** @param field of the sale or the form */
    public record Malformed(String field) implements Reason {}

    public record NoSuchChannel(String code) implements Reason {}

    /** @param fiscalYear in the Buddhist Era; {@code month} 1–12 of the calendar */
    public record MonthClosed(String provinceCode, int fiscalYear, int month) implements Reason {}

    /** The month has not ended yet, or is open already. */
    public record WrongMonthMove() implements Reason {}

    /** Less of the sale is left than was to be taken back. */
    public record MoreThanSold() implements Reason {}

    /** The row comes from an order: a refund takes it back, or it was put right before. */
    public record NotToBeCorrected() implements Reason {}

    /** The doubt was decided by someone else meanwhile. */
    public record AlreadyDecided() implements Reason {}

    /** The month is out already as the ledger has it now. */
    public record NothingNew() implements Reason {}

    private final Reason reason;

    public SalesRejected(Reason reason) {
        super(reason.toString(), null, false, false); // no stack trace: an answer, not a failure
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
