package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The record of one decision or act; never changed afterwards.
 *
 * @param what a {@link RegistrationMove.Name}, or KEYED_IN, CREATED, ASSIGNED, HELP_GIVEN, HELP_ENDED
 * @param from null for the first
 * @param actorName empty for those who need not know the applicant's name
 * @param office APPLICANT, DISTRICT, PROVINCE or DEPARTMENT
 * @param onBehalf whether an officer did it for the applicant by consent
 */
public record RegistrationStep(
        long id,
        String what,
        @Nullable RegistrationState from,
        RegistrationState to,
        Instant at,
        String actorName,
        String office,
        String officeArea,
        boolean onBehalf,
        String reasons,
        @Nullable Long meetingId,
        @Nullable Long fileId) {}
