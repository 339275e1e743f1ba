package tambon.orders.payment;

import tambon.orders.OrdersRejected;

import java.util.function.BooleanSupplier;

/** Money that another has seen for us. */
public interface Settling {

    /**
     * Settles an order in one transaction with what the gateway keeps of it.
     *
     * @param kept whether this payment was new to the gateway's own record; if not, nothing happens
     * @return whether this payment paid the order, now or before
     * @throws OrdersRejected if the order does not wait for money any more
     */
    boolean byGateway(long orderId, String who, BooleanSupplier kept);
}
