package tambon.storefront.account;

import io.micronaut.scheduling.annotation.Scheduled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import jakarta.inject.Singleton;
import java.time.Clock;

/** Clears away tokens that have run out and tries long past. On every node; two at once do no harm. */
@Singleton
class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final SignInRows rows;
    private final Clock clock;

    Forgetting(SignInRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "7m", fixedDelay = "1h")
    void forget() {
        int gone = rows.forget(clock.instant());
        LOG.debug("{} rows of old sign-ins and tries forgotten", gone);
    }
}
