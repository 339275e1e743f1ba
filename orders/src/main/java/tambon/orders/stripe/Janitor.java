package tambon.orders.stripe;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.infra.database.WholeTransaction;

import jakarta.inject.Singleton;

/** Asks about tries whose end nobody told us, until it is known. Any number of nodes may look at once. */
@Singleton
@Requires(bean = StripeApi.class)
public class Janitor {

    private static final Logger LOG = LoggerFactory.getLogger(Janitor.class);
    private static final int AT_ONCE = 20;

    private final TryRows tries;
    private final Asking asking;
    private final StripeRefunds refunds;
    private final WholeTransaction transaction;

    Janitor(TryRows tries, Asking asking, StripeRefunds refunds, WholeTransaction transaction) {
        this.tries = tries;
        this.asking = asking;
        this.refunds = refunds;
        this.transaction = transaction;
    }

    /** Looks at what is due now; returns how many payments and refunds. */
    public int sweep() {
        var due = transaction.run(() -> tries.claim(AT_ONCE));
        for (var one : due) {
            try {
                asking.look(one);
            } catch (StripeTrouble trouble) {
                LOG.info("Try {} is looked at again later: {}", one.id(), trouble.getMessage());
            }
        }
        return due.size() + refunds.send();
    }

    /** Looks every few seconds. Property {@code tambon.orders.timers=false} keeps it still for tests. */
    @Singleton
    @Requires(property = "tambon.orders.timers", notEquals = StringUtils.FALSE)
    @Requires(bean = StripeApi.class)
    static class Timer {

        private final Janitor janitor;

        Timer(Janitor janitor) {
            this.janitor = janitor;
        }

        @Scheduled(fixedDelay = "10s", initialDelay = "10s")
        void look() {
            janitor.sweep();
        }
    }
}
