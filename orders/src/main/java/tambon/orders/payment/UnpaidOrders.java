package tambon.orders.payment;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.infra.database.WholeTransaction;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Reason;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.orders.money.Consequences;
import tambon.orders.part.Part;
import tambon.orders.part.Parts;
import tambon.orders.promotion.PromotionUses;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets go of the stock of orders that nobody paid in time. The timer is the payment's {@code pay_by}: any number
 * of nodes may look at once, and one that dies leaves its work to the others.
 */
@Singleton
public class UnpaidOrders {

    private static final Logger LOG = LoggerFactory.getLogger(UnpaidOrders.class);
    private static final String WHO = "timer";
    private static final int AT_ONCE = 20;

    private final PaymentRows rows;
    private final Parts parts;
    private final Consequences consequences;
    private final PromotionUses promotions;
    private final WholeTransaction transaction;

    UnpaidOrders(
            PaymentRows rows,
            Parts parts,
            Consequences consequences,
            PromotionUses promotions,
            WholeTransaction transaction) {
        this.promotions = promotions;
        this.rows = rows;
        this.parts = parts;
        this.consequences = consequences;
        this.transaction = transaction;
    }

    /** Expires what is due now; returns how many orders. */
    public int expire() {
        int sum = 0;
        int some;
        do {
            some = transaction.run(this::expireSome);
            sum += some;
        } while (some == AT_ONCE);
        return sum;
    }

    private int expireSome() {
        var due = rows.claimDue(AT_ONCE);
        var over = new ArrayList<Part>();
        for (long orderId : due) {
            rows.expired(orderId);
            for (var part : parts.lockAll(orderId)) {
                var after = part.expire();
                parts.moved(part, after, WHO, "");
                over.add(after);
            }
        }
        promotions.giveBack(due);
        consequences.released(List.copyOf(over), "", WHO);
        return due.size();
    }

    /**
     * The buyer will not pay: the whole order is cancelled and its stock free again.
     *
     * @throws OrdersRejected if it was paid, expired, or a slip says that it was paid
     */
    public void giveUp(long orderId, String who, String why) {
        transaction.join(() -> {
            if (!rows.givenUp(orderId)) {
                throw new OrdersRejected(parts.lockAll(orderId).stream()
                        .findFirst()
                        .<Reason>map(part -> new WrongMoment(part.state().shown()))
                        .orElse(new Unknown()));
            }
            var over = new ArrayList<Part>();
            for (var part : parts.lockAll(orderId)) {
                var after = part.giveUp(why);
                parts.moved(part, after, who, why);
                over.add(after);
            }
            promotions.giveBack(List.of(orderId));
            consequences.released(List.copyOf(over), why, who);
            return over.size();
        });
    }

    /** Looks every few seconds. Property {@code tambon.orders.timers=false} keeps it still for tests. */
    @Singleton
    @Requires(property = "tambon.orders.timers", notEquals = StringUtils.FALSE)
    static class Timer {

        private final UnpaidOrders unpaid;

        Timer(UnpaidOrders unpaid) {
            this.unpaid = unpaid;
        }

        @Scheduled(fixedDelay = "5s", initialDelay = "5s")
        void look() {
            int expired = unpaid.expire();
            if (expired > 0) {
                LOG.info("{} unpaid orders expired, their stock is free again", expired);
            }
        }
    }
}
