package tambon.catalog.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegistrationState;

import java.time.Instant;

/** A row to be added to the record of decisions. */
record Step(
        long id,
        long registrationId,
        String what,
        @Nullable RegistrationState from,
        RegistrationState to,
        Instant at,
        RegisterActor actor,
        boolean onBehalf,
        String reasons,
        @Nullable Long meetingId,
        @Nullable Long fileId) {}
