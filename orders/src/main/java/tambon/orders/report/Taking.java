package tambon.orders.report;

import tambon.infra.database.WholeTransaction;
import tambon.infra.time.FiscalYear;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportForms.Sheet;
import tambon.orders.ReportForms.Typed;
import tambon.orders.ReportPeriod;
import tambon.orders.ReportRejected;
import tambon.orders.ReportRejected.ChangedSince;
import tambon.orders.ReportRejected.Invalid;
import tambon.orders.ReportRejected.NotNow;
import tambon.orders.ReportRejected.NotYours;
import tambon.orders.ReportRejected.NothingChanged;
import tambon.orders.Reports.Move;
import tambon.orders.Reports.Officer;
import tambon.orders.Reports.State;
import tambon.orders.Reports.Subject;
import tambon.orders.report.ReportRows.Stored;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;

/** Takes a step with a report: whole, once, by who may, with a line in its record. */
@Singleton
final class Taking {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_POSITION = 100;

    private final ReportRows rows;
    private final ReportActs acts;
    private final OpenReports opened;
    private final TypedForms typedForms;
    private final Deadlines deadlines;
    private final WholeTransaction transaction;
    private final Clock clock;

    Taking(
            ReportRows rows,
            ReportActs acts,
            OpenReports opened,
            TypedForms typedForms,
            Deadlines deadlines,
            WholeTransaction transaction,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.opened = opened;
        this.typedForms = typedForms;
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.clock = clock;
    }

    void keep(Officer officer, Subject subject, Typed typed) {
        opened.refuseUnknown(officer, subject);
        refuseOthers(officer, subject, Move.SEND);
        TypedCheck.check(Layouts.of(subject.form()), typed);
        transaction.run(() -> {
            rows.keepTyped(subject, typed);
            return subject;
        });
    }

    /** A first or returned report is sent; one sent before is corrected, which needs a reason and a difference. */
    void send(Officer officer, Subject subject, int version, String position, String reason) {
        opened.refuseUnknown(officer, subject);
        refuseOthers(officer, subject, Move.SEND);
        if (position.isBlank() || position.length() > LONGEST_POSITION) {
            throw new ReportRejected(new Invalid("position"));
        }
        // Read before the transaction: the register and the programmes are another module's.
        var before = rows.find(subject).orElse(null);
        var sheet = opened.now(subject, typedForms.of(subject, before));
        var move = before == null ? Move.SEND : refusePointless(before, sheet, reason);
        var dueOn = deadlines.calendar().dueOn(subject);
        var now = clock.instant();
        boolean late =
                dueOn != null && now.atZone(FiscalYear.BANGKOK).toLocalDate().isAfter(dueOn);
        transaction.run(() -> {
            var report = rows.ensure(subject);
            int edition = report.edition() + 1;
            boolean lateAtFirst = report.edition() == 0 ? late : report.late();
            take(report, version, move, edition, lateAtFirst);
            rows.addSheet(report, edition, sheet, officer, position.strip(), now, late);
            acts.note(report.id(), move, edition, officer, now, move == Move.CORRECT ? reason.strip() : "");
            return report;
        });
    }

    private Move refusePointless(Stored before, Sheet sheet, String reason) {
        if (before.state() != State.SENT && before.state() != State.APPROVED) {
            return Move.SEND;
        }
        refuseWithoutReason(reason);
        if (rows.sheet(before).filter(sent -> sent.sheet().equals(sheet)).isPresent()) {
            throw new ReportRejected(new NothingChanged());
        }
        return Move.CORRECT;
    }

    void approve(Officer officer, Subject subject, int version) {
        check(officer, subject, version, Move.APPROVE, "");
    }

    void sendBack(Officer officer, Subject subject, int version, String reason) {
        refuseWithoutReason(reason);
        check(officer, subject, version, Move.RETURN, reason.strip());
    }

    private void check(Officer officer, Subject subject, int version, Move move, String reason) {
        opened.refuseUnknown(officer, subject);
        refuseOthers(officer, subject, move);
        var now = clock.instant();
        transaction.run(() -> {
            var report = rows.find(subject).orElseThrow(() -> new ReportRejected(new NotNow(State.OPEN)));
            take(report, version, move, report.edition(), report.late());
            acts.note(report.id(), move, report.edition(), officer, now, reason);
            return report;
        });
    }

    private void take(Stored report, int version, Move move, int edition, boolean late) {
        var to = Steps.after(report.state(), move).orElseThrow(() -> new ReportRejected(new NotNow(report.state())));
        if (report.version() != version || !rows.move(report, to, edition, late)) {
            throw new ReportRejected(new ChangedSince());
        }
    }

    /** Each office at most once a day. */
    int remind(Officer officer, Form form, ReportPeriod period, Collection<String> areaCodes) {
        var now = clock.instant();
        int asked = 0;
        for (var code : new HashSet<>(areaCodes)) {
            var subject = new Subject(form, period, code);
            opened.refuseUnknown(officer, subject);
            refuseOthers(officer, subject, Move.REMIND);
            asked += transaction.run(() -> remind(officer, subject, now)) ? 1 : 0;
        }
        return asked;
    }

    private boolean remind(Officer officer, Subject subject, Instant now) {
        var report = rows.ensure(subject);
        var today = now.atZone(FiscalYear.BANGKOK)
                .toLocalDate()
                .atStartOfDay(FiscalYear.BANGKOK)
                .toInstant();
        if (Steps.after(report.state(), Move.REMIND).isEmpty()
                || acts.reminded(subject.areaCode(), today).contains(report.id())) {
            return false;
        }
        acts.note(report.id(), Move.REMIND, report.edition(), officer, now, "");
        return true;
    }

    private static void refuseOthers(Officer officer, Subject subject, Move move) {
        if (!Steps.may(officer, subject, move)) {
            throw new ReportRejected(new NotYours());
        }
    }

    private static void refuseWithoutReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ReportRejected(new Invalid("reason"));
        }
    }
}
