package tambon.orders.market;

import tambon.infra.money.Money;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Markets.DayForm;
import tambon.orders.Markets.Market;
import tambon.orders.Markets.State;

import java.time.LocalDate;

import static tambon.orders.CaptureRejected.require;

/** What a market day may say: nothing of days to come, no more satisfied than asked, no parts larger than the whole. */
final class DayCheck {

    private static final int MOST_SELLERS = 100_000;
    private static final int MOST_SPLIT = 200;
    private static final int MOST_ASKED = 10_000;
    private static final Money MOST = Money.baht(1_000_000_000);

    private DayCheck() {}

    /** @throws CaptureRejected naming the first field that is wrong */
    static void check(Market market, DayForm form, LocalDate today) {
        require(market.form().state() != State.CLOSED_FOR_GOOD, "day", Fault.OUT_OF_RANGE);
        require(!form.day().isAfter(today), "day", Fault.OUT_OF_RANGE);
        require(form.day().isAfter(today.minusYears(5)), "day", Fault.OUT_OF_RANGE);
        require(form.sellers() >= 1 && form.sellers() <= MOST_SELLERS, "sellers", Fault.OUT_OF_RANGE);
        require(!form.sales().isNegative() && form.sales().compareTo(MOST) <= 0, "sales", Fault.OUT_OF_RANGE);
        require(fits(form.buyersSatisfied(), form.buyersAsked()), "buyersSatisfied", Fault.OUT_OF_RANGE);
        require(fits(form.sellersSatisfied(), form.sellersAsked()), "sellersSatisfied", Fault.OUT_OF_RANGE);
        require(form.note().length() <= 500, "note", Fault.OUT_OF_RANGE);
        require(form.sellerSales().size() <= MOST_SPLIT, "seller", Fault.OUT_OF_RANGE);
        require(form.sellerSales().values().stream().allMatch(Money::isPositive), "seller", Fault.OUT_OF_RANGE);
        var split = form.sellerSales().values().stream().reduce(Money.ZERO, Money::plus);
        require(split.compareTo(form.sales()) <= 0, "sales", Fault.OUT_OF_RANGE);
    }

    private static boolean fits(int satisfied, int asked) {
        return satisfied >= 0 && satisfied <= asked && asked <= MOST_ASKED;
    }
}
