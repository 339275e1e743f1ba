package tambon.infra.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Carries events from the outboxes to their listeners, on every node, all the time: at once when this
 * node wrote something, and every half second for what others left behind.
 *
 * <p>Property {@code tambon.relay.enabled=false} keeps it still, so that a test can turn the crank by
 * {@link #deliverAll}.
 */
@Singleton
public class Relay implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final Delivery delivery;
    private final Collection<Outbox> outboxes;
    private final Doorbell doorbell;
    private final MeterRegistry metrics;
    private final boolean enabled;
    private final List<Thread> carriers = new ArrayList<>();
    private volatile boolean stopping;

    Relay(
            Delivery delivery,
            Collection<Outbox> outboxes,
            Doorbell doorbell,
            MeterRegistry metrics,
            @Value("${tambon.relay.enabled:true}") boolean enabled) {
        this.delivery = delivery;
        this.outboxes = outboxes;
        this.doorbell = doorbell;
        this.metrics = metrics;
        this.enabled = enabled;
    }

    /** Delivers until nothing is due, what the handlers publish meanwhile included. Returns how many were tried. */
    public int deliverAll() {
        int sum = 0;
        int round;
        do {
            round = 0;
            for (var outbox : outboxes) {
                round += delivery.deliverSome(outbox);
            }
            sum += round;
        } while (round > 0 && !stopping);
        return sum;
    }

    @Override
    public void onApplicationEvent(StartupEvent started) {
        if (enabled) {
            carriers.add(Thread.ofVirtual().name("event-relay").start(this::carry));
        }
    }

    private void carry() {
        while (!stopping) {
            try {
                metrics.counter("tambon.events.delivered").increment(deliverAll());
                doorbell.await(ROUND);
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException e) {
                if (stopping) {
                    return;
                }
                LOG.error("Events could not be delivered; trying again", e);
                metrics.counter("tambon.events.failures").increment();
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException stop) {
            stopping = true;
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        for (var carrier : carriers) {
            doorbell.ring();
            carrier.join(Duration.ofSeconds(5));
        }
    }
}
