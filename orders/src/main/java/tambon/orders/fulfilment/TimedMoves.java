package tambon.orders.fulfilment;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.infra.database.WholeTransaction;
import tambon.orders.part.Part;
import tambon.orders.part.Parts;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Moves parts on whose time is up. The timer is a column of the part: any number of nodes may look at once, each part is
 * one transaction, and a node that dies leaves its work to the others.
 */
@Singleton
public class TimedMoves {

    private static final Logger LOG = LoggerFactory.getLogger(TimedMoves.class);
    private static final String WHO = "timer";
    private static final Duration PUT_OFF = Duration.ofHours(1);

    private final Parts parts;
    private final Moves moves;
    private final WholeTransaction transaction;
    private final MeterRegistry metrics;
    private final Clock clock;

    TimedMoves(Parts parts, Moves moves, WholeTransaction transaction, MeterRegistry metrics, Clock clock) {
        this.parts = parts;
        this.moves = moves;
        this.transaction = transaction;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Moves every part that is due now; returns how many. */
    public int run() {
        int moved = 0;
        while (one().isPresent()) {
            moved++;
        }
        return moved;
    }

    /** One that cannot be moved must not keep the others waiting: it is put off, counted and logged. */
    private Optional<Long> one() {
        var inHand = new AtomicReference<Part>();
        try {
            return transaction.run(() -> {
                var due = parts.lockDue();
                due.ifPresent(part -> {
                    inHand.set(part);
                    move(part);
                });
                return due.map(Part::id);
            });
        } catch (RuntimeException failure) {
            var part = inHand.get();
            if (part == null) {
                throw failure;
            }
            LOG.error("Part {} could not be moved on by its timer", part.id(), failure);
            metrics.counter("tambon.timers.failures").increment();
            return transaction.run(() -> {
                parts.putOff(part.id(), clock.instant().plus(PUT_OFF));
                return Optional.of(part.id());
            });
        }
    }

    private void move(Part part) {
        var after = part.timeIsUp(clock.instant());
        var why = "@timer." + part.state().shown();
        moves.make(part, after, WHO, why);
    }

    /** Looks every few seconds. Property {@code tambon.orders.timers=false} keeps it still for tests. */
    @Singleton
    @Requires(property = "tambon.orders.timers", notEquals = StringUtils.FALSE)
    static class Timer {

        private final TimedMoves timed;

        Timer(TimedMoves timed) {
            this.timed = timed;
        }

        @Scheduled(fixedDelay = "10s", initialDelay = "10s")
        void look() {
            int moved = timed.run();
            if (moved > 0) {
                LOG.info("{} parts moved on because their time was up", moved);
            }
        }
    }
}
