package tambon.orders;

/** A report's step was refused for a reason an officer can understand; the words are the storefront's. */
@SuppressWarnings("serial") // never leaves the process
public final class ReportRejected extends RuntimeException {

    /** Exhaustive: a new reason does not compile until every {@code switch} has an answer for it. */
    public sealed interface Reason {}

    /** There is none, or the officer may not see it. */
    public record NoSuchReport() implements Reason {}

    /** Another office's to do. */
    public record NotYours() implements Reason {}

    /** It is not at the point where this can be done. */
    public record NotNow(Reports.State state) implements Reason {}

    /** Somebody did something with it since the officer looked. */
    public record ChangedSince() implements Reason {}

    /** A correction that corrects nothing. */
    public record NothingChanged() implements Reason {}

    /** @param field its key, or {@code reason} or {@code position} */
    public record Invalid(String field) implements Reason {}

    private final Reason reason;

    public ReportRejected(Reason reason) {
        super(reason.toString(), null, false, false); // no stack trace: an answer, not a failure
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
