package tambon.orders.fulfilment;

import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;

/** Why somebody does what the other side will want to know the reason of. */
final class Reason {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 300;

    private Reason() {}

    /**
     * Without blanks around it.
     *
     * @throws OrdersRejected if it is not 3–300 characters
     */
    static String checked(String typed) {
        var reason = typed.strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST || reason.startsWith("@")) {
            throw new OrdersRejected(new Invalid("reason"));
        }
        return reason;
    }
}
