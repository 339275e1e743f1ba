package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.time.Instant;
import java.util.List;

/**
 * An order as its buyer sees it.
 *
 * @param number for people, e.g. {@code TB69-4K7QX2}
 * @param buyerKey the secret by which a guest comes back to it
 * @param payBy until when its stock is held; null once paid, or for cash on delivery
 */
public record OrderView(
        long id,
        String number,
        String buyerKey,
        PaymentMethod method,
        boolean paid,
        Instant placedAt,
        @Nullable Instant payBy,
        @Nullable String slipReference,
        Recipient recipient,
        String note,
        Money goods,
        Money shipping,
        Money total,
        List<SubOrderView> parts) {

    public OrderView {
        parts = List.copyOf(parts);
    }

    /** Taken off the goods of all parts. */
    public Money discount() {
        return parts.stream().map(SubOrderView::discount).reduce(Money.ZERO, Money::plus);
    }
}
