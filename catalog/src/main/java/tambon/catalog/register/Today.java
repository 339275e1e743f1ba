package tambon.catalog.register;

import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The day it is in Thailand, which is where offices close. */
@Singleton
final class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
    }

    Instant now() {
        return clock.instant();
    }
}
