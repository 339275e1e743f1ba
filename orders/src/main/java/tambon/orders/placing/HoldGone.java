package tambon.orders.placing;

/** What was held for the buyer a moment ago is held no more. The transaction that counted on it must end. */
@SuppressWarnings("serial") // never leaves the process
final class HoldGone extends RuntimeException {

    HoldGone() {
        super("a hold ended", null, false, false); // no stack trace: an answer, not a failure
    }
}
