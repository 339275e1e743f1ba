package tambon.orders.trader;

import tambon.infra.money.Money;

/** What a piece may cost: something, and no more than anybody asks for a thing made by hand. */
final class TraderPrice {

    private static final Money MOST = Money.baht(1_000_000);

    private TraderPrice() {}

    static boolean fits(Money price) {
        return price.isPositive() && price.compareTo(MOST) <= 0;
    }
}
