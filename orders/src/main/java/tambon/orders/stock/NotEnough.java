package tambon.orders.stock;

/** Less is left of something than was to be taken. The transaction that asked must end; what is short is read after it. */
@SuppressWarnings("serial") // never leaves the process
public final class NotEnough extends RuntimeException {

    NotEnough() {
        super("not enough stock", null, false, false); // no stack trace: an answer, not a failure
    }
}
