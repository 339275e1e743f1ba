package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.infra.page.Slice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the register knows of persons: who to talk to, at which number, where they live. Officers who handle a registration
 * may read it when they say what for, and each reading is written down (Personal Data Protection Act B.E. 2562, s. 37 and 39).
 */
public interface PrivateContacts {

    /** What an officer reads it for. */
    enum Purpose {
        /** To call about an application that is being handled. */
        APPLICATION,
        /** To fill in for the applicant, by its consent. */
        ASSISTANCE,
        /** To read an attached paper with personal data. */
        PAPER,
        /** To invite to an activity. */
        INVITATION,
        /** To look into a complaint. */
        COMPLAINT
    }

    /** Empty fields where a draft has none. */
    record Contact(long registrationId, String address, String name, String phone) {}

    /**
     * @param what name of the paper, for papers; else empty
     * @param note why, in the reader's words; may be empty
     */
    record Reading(
            Instant at,
            long registrationId,
            String producerTh,
            String reader,
            String office,
            String officeArea,
            Purpose purpose,
            String what,
            String note) {}

    /**
     * Reads one, and writes down that it was read. Applicants read their own unrecorded.
     *
     * @param note at most 200 characters
     * @return empty for what the actor may not see
     * @throws RegisterRejected for the department, whose checks need nobody's telephone number
     */
    Optional<Contact> read(RegisterActor actor, long registrationId, Purpose purpose, String note);

    /** Several at once, at most 500; those the actor may not see are missing. */
    List<Contact> read(RegisterActor actor, List<Long> registrationIds, Purpose purpose, String note);

    /** Who read what, newest first: for the department all, for an applicant what was read of it, for others nothing. */
    Slice<Reading> readings(RegisterActor actor, @Nullable Long registrationId, @Nullable String cursor, int size);
}
