package tambon.orders.payment;

import tambon.infra.money.Money;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.MethodNotOffered;
import tambon.orders.PaymentMethod;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The ways to pay that this node was given. */
@Singleton
public class Gateways {

    private final Map<PaymentMethod, PaymentGateway> byMethod = new EnumMap<>(PaymentMethod.class);

    Gateways(Collection<PaymentGateway> gateways) {
        gateways.forEach(gateway -> byMethod.put(gateway.method(), gateway));
    }

    /** The methods that are set up here, whatever the amount. */
    Set<PaymentMethod> setUp() {
        var offered = EnumSet.noneOf(PaymentMethod.class);
        byMethod.forEach((method, gateway) -> {
            if (gateway.isSetUp()) {
                offered.add(method);
            }
        });
        return offered;
    }

    /** The methods by which this much can be paid. */
    public Set<PaymentMethod> taking(Money amount) {
        var offered = EnumSet.noneOf(PaymentMethod.class);
        byMethod.forEach((method, gateway) -> {
            if (gateway.takes(amount)) {
                offered.add(method);
            }
        });
        return offered;
    }

    PaymentGateway of(PaymentMethod method) {
        var gateway = byMethod.get(method);
        if (gateway == null) {
            throw new OrdersRejected(new MethodNotOffered(method));
        }
        return gateway;
    }
}
