package tambon.infra.id;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids: positive 63-bit numbers that rise with time and are, for all practical purposes, never
 * made twice, on however many nodes. 41 bits of milliseconds since 2024, then 22 bits that start at
 * random each millisecond; a primary key refuses the twin that chance may still bring.
 *
 * <p>Made here and not by the database, so that a batch of rows and their children is one round trip.
 * Safe for many threads.
 */
@Singleton
public final class Ids {

    private static final long EPOCH = 1_704_067_200_000L; // 2024-01-01T00:00:00Z
    private static final int CHANCE_BITS = 22;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new id, larger than every id this object made before. */
    public long next() {
        long earliest = (clock.millis() - EPOCH) << CHANCE_BITS;
        return last.updateAndGet(
                previous -> previous >= earliest ? previous + 1 : earliest | random.nextInt(1 << (CHANCE_BITS - 1)));
    }
}
