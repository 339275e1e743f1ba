package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.page.Slice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The official reports: filled in from the ledger, sent district → province → department, checked, returned, corrected.
 *
 * <p>What was sent stays as it was sent. When the ledger says something else later, the report shows the difference and
 * the office sends a corrected edition with a reason.
 *
 * <p>Whoever may not see a report is told that there is none: {@link ReportRejected.NoSuchReport}.
 */
public interface Reports extends ReportForms {

    /** @param areaCode of the office that reports: a province's 2 digits or a district's 4 */
    record Subject(Form form, ReportPeriod period, String areaCode) {

        public boolean ofDistrict() {
            return areaCode.length() == 4;
        }
    }

    /**
     * Who does something.
     *
     * @param areaCode of the office: 4 digits, 2, or empty for the department
     */
    record Officer(long accountId, String name, String areaCode) {}

    enum State {
        OPEN,
        SENT,
        RETURNED,
        APPROVED
    }

    enum Move {
        SEND,
        CORRECT,
        APPROVE,
        RETURN,
        REMIND
    }

    /** Something done, in order; a reason where one is owed, else empty. */
    record Act(Move move, int edition, String who, Instant at, String reason) {}

    /** Who signed the edition shown. */
    record Signature(int edition, String name, String position, Instant at, boolean late) {}

    /**
     * Where what was sent differs from what the ledger says now.
     *
     * @param where the field's or column's key
     * @param row the first cell that names the row; empty for a field or total
     */
    record Difference(String where, String row, String was, String now) {}

    /**
     * @param asOf when the sheet's figures were taken from the ledger
     * @param sheet as it was sent; before that as the ledger has it now
     * @param signature null until it is sent
     * @param version to be given back with a step
     * @param moves what the asking officer may do now
     */
    record Report(
            Subject subject,
            Layout layout,
            State state,
            int version,
            @Nullable LocalDate dueOn,
            Instant asOf,
            Sheet sheet,
            Typed typed,
            @Nullable Signature signature,
            List<Difference> differences,
            List<Act> acts,
            Set<Move> moves) {
        public Report {
            differences = List.copyOf(differences);
            acts = List.copyOf(acts);
            moves = Set.copyOf(moves);
        }
    }

    /**
     * A report an office owes or has sent.
     *
     * @param dueOn null while the day it counts from is not known
     * @param late not sent though the day is over, or sent after it
     * @param reminded whether the office above asked for it
     */
    record Owed(Subject subject, State state, @Nullable LocalDate dueOn, boolean late, boolean reminded) {}

    /** How far the offices below are with one form and period. */
    record Progress(
            Form form, ReportPeriod period, @Nullable LocalDate dueOn, int offices, int sent, int approved, int late) {}

    /**
     * An officer's desk.
     *
     * @param own what this office owes and has sent of late, soonest due first
     * @param toCheck sent by the offices below, longest waiting first; at most 200
     */
    record Desk(List<Owed> own, List<Owed> toCheck, List<Progress> below) {
        public Desk {
            own = List.copyOf(own);
            toCheck = List.copyOf(toCheck);
            below = List.copyOf(below);
        }
    }

    /** What waits for an officer: reports overdue, those asked for, and those of others to check. */
    record Waiting(int overdue, int askedFor, int toCheck) {}

    Waiting waiting(Officer officer);

    Desk desk(Officer officer);

    /** @throws ReportRejected if the officer may not see it, or the period has not begun */
    Report open(Officer officer, Subject subject);

    /** Keeps what the office typed. @throws ReportRejected if a field or cell is wrong, or the report another office's */
    void keep(Officer officer, Subject subject, Typed typed);

    /**
     * Sends it, or a corrected edition of what was sent before.
     *
     * @param position of the officer who signs
     * @param reason owed for a correction, else empty
     */
    void send(Officer officer, Subject subject, int version, String position, String reason);

    /** By the office above. */
    void approve(Officer officer, Subject subject, int version);

    /** By the office above, with what is to be put right. */
    void sendBack(Officer officer, Subject subject, int version, String reason);

    /** Each office below: who has sent, who is late, who has not. In the order of the codes. */
    List<Owed> below(Officer officer, Form form, ReportPeriod period);

    /**
     * Asks those who have not sent; once a day and office.
     *
     * @return how many were asked
     */
    int remind(Officer officer, Form form, ReportPeriod period, Collection<String> areaCodes);

    /** The register's rows of an area, without bound: for a file too long to be a report. */
    Slice<List<String>> registered(String areaPrefix, @Nullable String cursor);
}
