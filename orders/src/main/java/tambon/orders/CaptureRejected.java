package tambon.orders;

/** A record of sales away from the shop was refused; carries facts, the words are the storefront's. */
@SuppressWarnings("serial") // never leaves the process
public final class CaptureRejected extends RuntimeException {

    /** Exhaustive: a new reason does not compile until every {@code switch} has an answer for it. */
    public sealed interface Reason {}

    /** There is none, or it is not theirs to see. */
    public record Unknown() implements Reason {}

    /** @param field of the record that was sent */
    public record Invalid(String field, Fault fault) implements Reason {}

    /** What a field may be wrong by. */
    public enum Fault {
        MISSING,
        MALFORMED,
        OUT_OF_RANGE,
        UNKNOWN,
        TAKEN
    }

    /** @param state it is in, which does not allow this */
    public record WrongMoment(String state) implements Reason {}

    /** Less is left in the shop than was to be taken. */
    public record NotEnough(String nameTh, String nameEn, int left) implements Reason {}

    private final Reason reason;

    public CaptureRejected(Reason reason) {
        super(reason.toString(), null, false, false); // no stack trace: an answer, not a failure
        this.reason = reason;
    }

    public static CaptureRejected invalid(String field, Fault fault) {
        return new CaptureRejected(new Invalid(field, fault));
    }

    /** @throws CaptureRejected naming the field and what is wrong with it, unless the condition holds */
    public static void require(boolean holds, String field, Fault fault) {
        if (!holds) {
            throw invalid(field, fault);
        }
    }

    public static CaptureRejected unknown() {
        return new CaptureRejected(new Unknown());
    }

    public Reason reason() {
        return reason;
    }
}
