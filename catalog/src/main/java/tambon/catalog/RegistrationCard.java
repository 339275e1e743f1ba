package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An application in a list; nothing personal is in it.
 *
 * @param daysWaiting whole days since it came to where it is
 * @param overdue whether the day it is due on is over
 * @param assignedTo account of the officer who looks after it; null if nobody does
 */
public record RegistrationCard(
        long id,
        int version,
        RegistrationState state,
        ProducerKind kind,
        String nameTh,
        String areaCode,
        Instant waitingSince,
        int daysWaiting,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable Long assignedTo,
        String assignedName,
        boolean byHand,
        @Nullable String registrationNumber) {}
