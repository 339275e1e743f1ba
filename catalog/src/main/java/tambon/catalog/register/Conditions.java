package tambon.catalog.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected.OutOfRange;
import tambon.catalog.ProducerGroup;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.RegisterCalendar;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.AppealTooLate;
import tambon.catalog.RegisterRejected.NoSuchGroup;
import tambon.catalog.RegisterRejected.NoSuchRegistration;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.RegisterRejected.PaperMissing;
import tambon.catalog.RegisterRejected.TooEarlyToRenew;
import tambon.catalog.RegisterRejected.TooFewMembers;
import tambon.catalog.RegisterRejected.WindowClosed;
import tambon.catalog.RegisterRejected.WrongMeeting;
import tambon.catalog.RegisterSettings;
import tambon.catalog.RegistrationForm;
import tambon.catalog.RegistrationMove;
import tambon.catalog.RegistrationState;
import tambon.catalog.form.Faults;
import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;

/** What else must be true for a step: deadlines, papers, meetings, members. */
@Singleton
final class Conditions {

    private static final long BACK = 60;

    private final Statements sql;
    private final FormCheck check;
    private final JdbcCalendar calendar;
    private final Today today;

    Conditions(Statements sql, FormCheck check, JdbcCalendar calendar, Today today) {
        this.sql = sql;
        this.check = check;
        this.calendar = calendar;
        this.today = today;
    }

    /** The days that deadlines of one round of steps are counted by. */
    record Deadlines(LocalDate today, WorkingDays days, RegisterSettings set) {

        /** By when somebody who is waited for in this state should have acted. */
        @Nullable
        LocalDate of(RegistrationState state) {
            var limit = switch (state) {
                case SUBMITTED -> set.checkDays();
                case CORRECTION_ASKED -> set.correctionDays();
                case CHECKED -> set.districtDays();
                case CONSENTED, NOT_CONSENTED, REVOCATION_ORDERED -> set.provinceDays();
                case CERTIFIED -> set.announceDays();
                case REFUSED -> set.notifyDays();
                case APPEALED -> set.appealDecisionDays();
                case DRAFT, REGISTERED, REFUSAL_NOTIFIED, APPEAL_DISMISSED, REVOKED -> null;
            };
            return limit == null ? null : days.after(today, limit);
        }

        LocalDate appeal(LocalDate notified) {
            return days.after(notified, RegisterCalendar.APPEAL_DAYS);
        }
    }

    Deadlines deadlines() {
        var day = today.day();
        return new Deadlines(day, calendar.from(day.minusDays(BACK)), calendar.settings());
    }

    /** The reasons or grounds of a step, cleaned; empty for one that needs none. */
    String reasons(RegistrationMove move) {
        return switch (move) {
            case RegistrationMove.AskCorrections(String text) -> check.reasons("reasons", text);
            case RegistrationMove.WithholdConsent(long _, String text) -> check.reasons("reasons", text);
            case RegistrationMove.Refuse(long _, String text) -> check.reasons("reasons", text);
            case RegistrationMove.GrantAppeal(String text) -> check.reasons("reasons", text);
            case RegistrationMove.DismissAppeal(String text) -> check.reasons("reasons", text);
            case RegistrationMove.OrderRevocation(String text) -> check.reasons("reasons", text);
            case RegistrationMove.Appeal(String text, var _) -> check.reasons("reasons", text);
            case RegistrationMove.Submit _, RegistrationMove.PassCheck _, RegistrationMove.Consent _ -> "";
            case RegistrationMove.Certify _, RegistrationMove.Announce _, RegistrationMove.NotifyRefusal _ -> "";
            case RegistrationMove.FindGenuine _, RegistrationMove.Revoke _ -> "";
        };
    }

    void maySubmit(RegistrationRow row) {
        var form = row.all().form();
        check.complete(form);
        if (row.all().submittedAt() == null && form.renewsId() == null) {
            windowOpen();
        }
        if (form.groupId() != null) {
            enoughMembers(form.groupId());
        }
        if (row.all().byHand() && noFile(row.all().id(), "PAPER_FORM")) {
            throw new RegisterRejected(new PaperMissing());
        }
    }

    /** The group and the earlier registration that a form names must be the actor's. */
    void ownRelations(RegisterActor actor, RegistrationForm form) {
        var group = form.groupId();
        if (group != null) {
            var scope = Scope.groupsToChange(actor);
            if (sql.list(
                            "select 1 from tambon_catalog.producer_group g where g.id = ? and " + scope.condition(),
                            row -> 1,
                            scope.after(group))
                    .isEmpty()) {
                throw new RegisterRejected(new NoSuchGroup(group));
            }
        }
        if (form.renewsId() != null) {
            mayRenew(actor, form.renewsId());
        }
    }

    private void mayRenew(RegisterActor actor, long id) {
        var scope = Scope.registrations(actor, today.day().toString());
        var until = sql.list(
                "select r.valid_until from tambon_catalog.registration r where r.id = ? and r.state = 'REGISTERED'"
                        + " and r.superseded_by is null and " + scope.condition(),
                row -> Optional.ofNullable(row.dayOrNull("valid_until")),
                scope.after(id));
        if (until.isEmpty()) {
            throw new RegisterRejected(new NoSuchRegistration(id));
        }
        var from = until.getFirst()
                .map(day -> day.minusDays(calendar.settings().renewalDays()))
                .orElse(null);
        if (from == null || today.day().isBefore(from)) {
            throw new RegisterRejected(new TooEarlyToRenew(from));
        }
    }

    void ownMeeting(RegisterActor actor, long id) {
        if (sql.list(
                        "select 1 from tambon_catalog.committee_meeting where id = ? and level = ? and area_code = ?",
                        row -> 1,
                        id,
                        JdbcMeetings.level(actor),
                        actor.area())
                .isEmpty()) {
            throw new RegisterRejected(new WrongMeeting());
        }
    }

    /** The day of notification, today where none is told. */
    LocalDate notified(RegistrationRow row, @Nullable LocalDate told) {
        var on = told == null ? today.day() : told;
        var refusedAt = row.all().refusedAt();
        var first = refusedAt == null ? on : LocalDate.ofInstant(refusedAt, FiscalYear.BANGKOK);
        if (on.isBefore(first) || on.isAfter(today.day())) {
            var faults = new Faults();
            faults.add("on", new OutOfRange(0, 0));
            faults.refuseIfAny();
        }
        return on;
    }

    /** The day that counts: of receipt for a paper the province tells of, else today. */
    LocalDate appealDay(RegistrationRow row, RegisterActor actor, @Nullable LocalDate received) {
        boolean office = actor instanceof ProvinceOfficer;
        if (office != (received != null)) {
            throw new RegisterRejected(new NotYours());
        }
        var day = received == null ? today.day() : received;
        var notified = row.all().notifiedOn();
        var until = row.all().appealUntil();
        if (notified == null || until == null) {
            throw new IllegalStateException(
                    "notified without a day: " + row.all().id());
        }
        if (day.isBefore(notified) || day.isAfter(today.day())) {
            var faults = new Faults();
            faults.add("on", new OutOfRange(0, 0));
            faults.refuseIfAny();
        }
        if (day.isAfter(until)) {
            throw new RegisterRejected(new AppealTooLate(until));
        }
        return day;
    }

    private void windowOpen() {
        if (!calendar.settings().windowsApply()) {
            return;
        }
        var opens = calendar.nextWindow().map(window -> window.opensOn()).orElse(null);
        if (opens == null || opens.isAfter(today.day())) {
            throw new RegisterRejected(new WindowClosed(opens));
        }
    }

    private void enoughMembers(long group) {
        int members = sql.first(
                        "select count(*) members from tambon_catalog.group_member where group_id = ? and left_on is null",
                        row -> row.count("members"),
                        group)
                .orElse(0);
        if (members < ProducerGroup.LEAST_MEMBERS) {
            throw new RegisterRejected(new TooFewMembers(members, ProducerGroup.LEAST_MEMBERS));
        }
    }

    private boolean noFile(long id, String purpose) {
        return sql.list(
                        "select 1 from tambon_catalog.register_file where registration_id = ? and purpose = ? limit 1",
                        row -> 1,
                        id,
                        purpose)
                .isEmpty();
    }
}
