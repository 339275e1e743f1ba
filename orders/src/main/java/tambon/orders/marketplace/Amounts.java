package tambon.orders.marketplace;

import tambon.infra.money.Money;

import java.util.List;

/** How much of a line is sold. */
record Amounts(int quantity, Money gross, Money discount) {
    static final Amounts NOTHING = new Amounts(0, Money.ZERO, Money.ZERO);

    Money net() {
        return gross.minus(discount);
    }

    /** What is left when so many of the pieces came back. */
    Amounts less(int returned) {
        if (returned <= 0 || quantity == 0) {
            return this;
        }
        if (returned >= quantity) {
            return NOTHING;
        }
        var parts = List.of((long) quantity - returned, (long) returned);
        return new Amounts(
                quantity - returned,
                gross.allocate(parts).getFirst(),
                discount.allocate(parts).getFirst());
    }
}
