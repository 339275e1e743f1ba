package tambon.orders.fair;

import tambon.infra.money.Money;
import tambon.orders.Fairs.Line;
import tambon.orders.Fairs.Method;
import tambon.orders.Fairs.Press;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A sale at a booth as it is kept.
 *
 * @param clientId UUID its phone made
 * @param at when it was sold, as far as it can be believed
 */
record KeptSale(long id, String clientId, Method method, Instant at, Instant phoneAt, List<KeptLine> lines) {

    KeptSale {
        lines = List.copyOf(lines);
    }

    /** @param discount of the whole line */
    record KeptLine(long variantId, int quantity, Money gross, Money discount) {
        Money net() {
            return gross.minus(discount);
        }
    }

    /** Spreads the discount over the lines without losing a satang. */
    static KeptSale of(long id, Press.Sale sale, Instant at) {
        var gross = sale.lines().stream()
                .map(line -> line.price().times(line.quantity()))
                .toList();
        var discounts = sale.discount().isPositive()
                ? sale.discount().allocate(gross.stream().map(Money::satang).toList())
                : gross.stream().map(_ -> Money.ZERO).toList();
        var lines = new ArrayList<KeptLine>();
        for (int i = 0; i < gross.size(); i++) {
            Line line = sale.lines().get(i);
            lines.add(new KeptLine(line.variantId(), line.quantity(), gross.get(i), discounts.get(i)));
        }
        return new KeptSale(id, sale.id(), sale.method(), at, sale.at(), lines);
    }

    Money total() {
        return lines.stream().map(KeptLine::net).reduce(Money.ZERO, Money::plus);
    }
}
