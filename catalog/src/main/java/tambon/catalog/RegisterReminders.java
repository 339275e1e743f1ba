package tambon.catalog;

import java.time.LocalDate;
import java.util.List;

/** What should not be forgotten in the register, found anew each time it is asked for. */
public interface RegisterReminders {

    /** The first of each list; how many more there are is not told. */
    int MOST = 20;

    /** What is to be done. */
    enum Kind {
        /** The district waits for something; the day is when it is due. */
        CORRECTION,
        /** Refused, and the days to appeal run out. */
        APPEAL_ENDS,
        /** The appeal has to be decided by the day. */
        APPEAL_TO_DECIDE,
        /** The registration ends on the day and can be renewed now. */
        RENEWAL
    }

    /** @param day null where no day is set */
    record Reminder(
            Kind kind,
            long registrationId,
            String nameTh,
            @org.jspecify.annotations.Nullable LocalDate day) {}

    /**
     * How much waits in an officer's area.
     *
     * @param waiting for a step of the officer's office
     * @param mine of them, those the officer looks after
     * @param overdue of them, those whose day is over
     * @param revocations that the department ordered and the province has to carry out
     * @param ending registrations that end soon enough to be renewed now
     */
    record Counts(int waiting, int mine, int overdue, int revocations, int ending) {

        public boolean isNothing() {
            return waiting + ending == 0;
        }
    }

    /** Two statements. @throws RegisterRejected for applicants */
    Counts counts(RegisterActor officer);

    /** For an applicant its own, for an officer those of the area; the earliest day first. Nothing for the department. */
    List<Reminder> of(RegisterActor actor);
}
