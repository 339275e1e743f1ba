package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The register refused for a reason a person can understand: the world's doing, not a bug. Carries facts; words and
 * status codes are the storefront's. What is wrong with the fields of a form is told by {@link CatalogRejected}.
 */
@SuppressWarnings("serial") // never leaves the process
public final class RegisterRejected extends RuntimeException {

    /** Exhaustive: a new reason does not compile until every {@code switch} has an answer for it. */
    public sealed interface Reason {}

    /** There is none, or the asker may not see it. */
    public record NoSuchRegistration(long id) implements Reason {}

    public record NoSuchGroup(long id) implements Reason {}

    public record NoSuchMeeting(long id) implements Reason {}

    public record NoSuchFile(long id) implements Reason {}

    public record NoSuchProducer(long id) implements Reason {}

    /** The producer sells, or somebody else stopped it. */
    public record NothingToLift() implements Reason {}

    public record NoSuchProgramme(long id) implements Reason {}

    /** @param producerIds of those who lie in another area, or whose the product is not */
    public record NotInArea(List<Long> producerIds) implements Reason {
        public NotInArea {
            producerIds = List.copyOf(producerIds);
        }
    }

    /** @param producerIds of those whom another programme, of these years, leaves no place in this one */
    public record AlreadyServed(List<Long> producerIds) implements Reason {
        public AlreadyServed {
            producerIds = List.copyOf(producerIds);
        }
    }

    /** Somebody else's to do. */
    public record NotYours() implements Reason {}

    /** It is not at the point where this can be done. */
    public record NotNow(RegistrationState state) implements Reason {}

    public record ChangedSince(int readVersion) implements Reason {}

    /** @param most that one account may have unsent */
    public record TooManyDrafts(int most) implements Reason {}

    /** The last day to appeal is over. */
    public record AppealTooLate(LocalDate until) implements Reason {}

    /** @param opensOn the next day on which applications are taken; null if none is set */
    public record WindowClosed(@Nullable LocalDate opensOn) implements Reason {}

    /** @param from the first day it may be renewed; null where it never ends */
    public record TooEarlyToRenew(@Nullable LocalDate from) implements Reason {}

    /** The committee's meeting is of another office. */
    public record WrongMeeting() implements Reason {}

    /** Typed from paper, it is sent in with the signed paper attached. */
    public record PaperMissing() implements Reason {}

    public record TooFewMembers(int members, int least) implements Reason {}

    public record HasAChair() implements Reason {}

    public record AlreadyInGroup() implements Reason {}

    /** Nobody would be left who can act for the group. */
    public record NobodyLeftToAct() implements Reason {}

    public record FileTooHeavy(long mostBytes) implements Reason {}

    public record TooManyFiles(int most) implements Reason {}

    /** By its bytes neither PDF nor JPEG nor PNG, or something else is hidden behind it. */
    public record FileKindUnknown() implements Reason {}

    /** One of several was refused, so none was done. */
    public record OneOfSeveral(long registrationId, Reason reason) implements Reason {}

    private final Reason reason;

    public RegisterRejected(Reason reason) {
        super(reason.toString(), null, false, false); // no stack trace: an answer, not a failure
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
