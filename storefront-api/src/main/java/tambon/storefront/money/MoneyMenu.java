package tambon.storefront.money;

import java.util.List;

/** The pages about the platform's money, in the order of its way: in, back, out, and the proof. */
public final class MoneyMenu {

    public static final List<Entry> PAGES = List.of(
            new Entry("payments", "/staff/payments"),
            new Entry("refunds", "/staff/refunds"),
            new Entry("cash", "/staff/cash"),
            new Entry("payouts", "/staff/payouts"),
            new Entry("commission", "/staff/commission"),
            new Entry("books", "/staff/books"));

    private MoneyMenu() {}

    /** @param name what {@code money.menu.…} calls it */
    public record Entry(String name, String address) {}
}
