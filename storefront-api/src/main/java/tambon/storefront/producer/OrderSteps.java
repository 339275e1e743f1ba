package tambon.storefront.producer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import tambon.orders.Carrier;
import tambon.orders.FindOrders;
import tambon.orders.FindOrders.ToSend;
import tambon.orders.FulfilOrders;
import tambon.orders.OrdersRejected;
import tambon.orders.PayOrder;
import tambon.orders.Presses;
import tambon.orders.Presses.Press;
import tambon.storefront.page.Form;
import tambon.storefront.page.Viewer;

import jakarta.inject.Singleton;
import java.util.Arrays;

/** The steps a producer takes with its part of an order, as the pages' forms and the JSON name them. */
@Singleton
final class OrderSteps {

    private final FindOrders find;
    private final FulfilOrders fulfil;
    private final PayOrder pay;
    private final Presses presses;

    OrderSteps(FindOrders find, FulfilOrders fulfil, PayOrder pay, Presses presses) {
        this.find = find;
        this.fulfil = fulfil;
        this.pay = pay;
        this.presses = presses;
    }

    /** @throws OrdersRejected if it is not the producer's */
    ToSend own(HttpRequest<?> request, String id) {
        return find.toSend(OwnShop.of(request), OwnShop.id(id))
                .orElseThrow(() -> new OrdersRejected(new OrdersRejected.Unknown()));
    }

    /**
     * Takes the step and answers with what was done, for {@code my.said.…}.
     *
     * @throws OrdersRejected if it cannot be taken now
     * @throws HttpStatusException 404 if there is no such step
     */
    String take(HttpRequest<?> request, ToSend order, String step, Form form, Press press) {
        return presses.once(press, () -> taken(request, order, step, form));
    }

    private String taken(HttpRequest<?> request, ToSend order, String step, Form form) {
        long producer = OwnShop.of(request);
        long part = order.part().id();
        var who = Viewer.of(request).name();
        switch (step) {
            case "paid" -> pay.confirmByProducer(producer, order.part().orderId(), who);
            case "confirmed" -> fulfil.confirm(producer, part, who);
            case "packed" -> fulfil.pack(producer, part, who);
            case "came-back" -> fulfil.comeBack(producer, part, isSellable(form), form.text("reason"), who);
            case "taken-back" -> fulfil.takeBack(producer, part, isSellable(form), who);
            case "return-refused" -> fulfil.refuseReturn(producer, part, form.text("reason"), who);
            case "shipped" ->
                fulfil.ship(producer, part, carrier(form.text("carrier")), form.text("trackingNumber"), who);
            case "handed-over" -> fulfil.handOver(producer, part, who);
            case "delivered" -> fulfil.deliver(producer, part, who);
            case "cancelled" -> fulfil.cancel(producer, part, form.text("reason"), who);
            default -> throw new HttpStatusException(HttpStatus.NOT_FOUND, "no step " + step);
        }
        return step;
    }

    private static boolean isSellable(Form form) {
        return form.text("sellable").equals("yes");
    }

    private static Carrier carrier(String name) {
        return Arrays.stream(Carrier.values())
                .filter(carrier -> carrier.name().equals(name))
                .findAny()
                .orElseThrow(() -> new OrdersRejected(new OrdersRejected.Invalid("carrier")));
    }
}
