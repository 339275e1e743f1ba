package tambon.orders.report;

import tambon.orders.Reports.Move;
import tambon.orders.Reports.Officer;
import tambon.orders.Reports.State;
import tambon.orders.Reports.Subject;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which office takes which step with a report, and where it leads: district → province → department (002:4883-4887). */
final class Steps {

    private Steps() {}

    /** One's own and those of the offices below. */
    static boolean sees(Officer officer, Subject subject) {
        return subject.areaCode().startsWith(officer.areaCode());
    }

    static boolean owns(Officer officer, Subject subject) {
        return !subject.areaCode().isEmpty() && officer.areaCode().equals(subject.areaCode());
    }

    private static boolean above(Officer officer, Subject subject) {
        return subject.ofDistrict()
                ? officer.areaCode().equals(subject.areaCode().substring(0, 2))
                : subject.areaCode().length() == 2 && officer.areaCode().isEmpty();
    }

    static boolean may(Officer officer, Subject subject, Move move) {
        return switch (move) {
            case SEND, CORRECT -> owns(officer, subject);
            case APPROVE, RETURN, REMIND -> above(officer, subject);
        };
    }

    /** Where the step leads from here; empty if it cannot be taken here. */
    static Optional<State> after(State state, Move move) {
        return switch (move) {
            case SEND -> state == State.OPEN || state == State.RETURNED ? Optional.of(State.SENT) : Optional.empty();
            case CORRECT -> state == State.SENT || state == State.APPROVED ? Optional.of(State.SENT) : Optional.empty();
            case APPROVE -> state == State.SENT ? Optional.of(State.APPROVED) : Optional.empty();
            case RETURN -> state == State.SENT ? Optional.of(State.RETURNED) : Optional.empty();
            case REMIND -> state == State.OPEN || state == State.RETURNED ? Optional.of(state) : Optional.empty();
        };
    }

    static Set<Move> moves(Officer officer, Subject subject, State state) {
        return Arrays.stream(Move.values())
                .filter(move ->
                        may(officer, subject, move) && after(state, move).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }
}
