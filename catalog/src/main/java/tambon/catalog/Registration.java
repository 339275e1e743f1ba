package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An application to the register, and what became of it.
 *
 * @param version rises with every change; a change or move must name the version it was made from
 * @param form address, contact and phone are empty for officers, who read them by {@link PrivateContacts}
 * @param byHand whether it was typed at the district office from paper
 * @param helped whether the district office may act for the applicant today
 * @param dueOn the day by which who is waited for should have acted; null where no limit is set
 * @param reasons of the last decision that needed some; empty if there was none
 * @param appealUntil the last day to appeal; null unless refused and notified
 * @param registrationNumber null unless it was registered, as year, day and end
 * @param yearBe year of registration, Buddhist Era
 * @param validUntil null where registrations do not end by time
 * @param moves that whoever asked may take now, but for deadlines
 * @param mayEdit whether whoever asked may change form and files now
 */
public record Registration(
        long id,
        int version,
        RegistrationState state,
        RegistrationForm form,
        boolean byHand,
        boolean helped,
        @Nullable Long producerId,
        String assignedName,
        @Nullable Instant submittedAt,
        Instant waitingSince,
        @Nullable LocalDate dueOn,
        String reasons,
        @Nullable Instant refusedAt,
        @Nullable LocalDate notifiedOn,
        @Nullable LocalDate appealUntil,
        String grounds,
        @Nullable LocalDate appealedOn,
        @Nullable Long announcementId,
        @Nullable String registrationNumber,
        @Nullable Integer yearBe,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate validUntil,
        @Nullable Instant foundGenuineAt,
        List<RegistrationMove.Name> moves,
        boolean mayEdit) {

    public Registration {
        moves = List.copyOf(moves);
    }

    /** The same with another form. */
    public Registration with(RegistrationForm other) {
        return new Registration(
                id,
                version,
                state,
                other,
                byHand,
                helped,
                producerId,
                assignedName,
                submittedAt,
                waitingSince,
                dueOn,
                reasons,
                refusedAt,
                notifiedOn,
                appealUntil,
                grounds,
                appealedOn,
                announcementId,
                registrationNumber,
                yearBe,
                registeredOn,
                validUntil,
                foundGenuineAt,
                moves,
                mayEdit);
    }

    public boolean may(RegistrationMove.Name move) {
        return moves.contains(move);
    }
}
