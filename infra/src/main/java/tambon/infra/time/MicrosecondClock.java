package tambon.infra.time;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The one clock: UTC in whole microseconds, as the database keeps them, so that what was written is what is read. */
@Factory
final class MicrosecondClock {

    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
