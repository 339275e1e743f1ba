package tambon.catalog.register;

import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.RegisterReminders;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Reminders, from where the registrations are. */
@Singleton
final class JdbcReminders implements RegisterReminders {

    private static final String KIND =
            "case r.state when 'CORRECTION_ASKED' then 'CORRECTION' when 'REFUSAL_NOTIFIED' then"
                    + " 'APPEAL_ENDS' when 'APPEALED' then 'APPEAL_TO_DECIDE' else 'RENEWAL' end";
    private static final String RENEWAL =
            "r.state = 'REGISTERED' and r.superseded_by is null and r.valid_until between ? and"
                    + " date_add(?, interval (select renewal_days from tambon_catalog.register_setting) day)";

    private final Statements sql;
    private final Today today;

    JdbcReminders(Statements sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    @Override
    public List<Reminder> of(RegisterActor actor) {
        var waiting = switch (actor) {
            case Applicant _ -> "r.state in ('CORRECTION_ASKED', 'REFUSAL_NOTIFIED')";
            case DistrictOfficer _ -> "r.state = 'CORRECTION_ASKED'";
            case ProvinceOfficer _ -> "r.state in ('REFUSAL_NOTIFIED', 'APPEALED')";
            case DepartmentOfficer _ -> "";
        };
        if (waiting.isEmpty()) {
            return List.of();
        }
        var day = today.day().toString();
        var scope = scope(actor, day);
        var values = new ArrayList<Object>(List.of(day, day));
        values.addAll(scope.values());
        values.add(MOST);
        return sql.list(
                "select r.id, r.name_th, " + KIND
                        + " kind_of, case when r.state = 'REGISTERED' then r.valid_until else r.due_on"
                        + " end due_day from tambon_catalog.registration r where (" + waiting + " or " + RENEWAL
                        + ") and "
                        + scope.condition() + " order by due_day is null, due_day, r.id limit ?",
                row -> new Reminder(
                        row.constant("kind_of", Kind.class),
                        row.number("id"),
                        row.text("name_th"),
                        row.dayOrNull("due_day")),
                values.toArray());
    }

    @Override
    public Counts counts(RegisterActor officer) {
        if (officer instanceof Applicant) {
            throw new RegisterRejected(new NotYours());
        }
        var day = today.day().toString();
        var scope = Scope.registrations(officer, day);
        int ending = sql.first(
                        "select count(*) n from tambon_catalog.registration r where " + RENEWAL + " and "
                                + scope.condition(),
                        row -> row.count("n"),
                        scope.after(day, day))
                .orElseThrow();
        return sql.first(
                        "select count(*) waiting, coalesce(sum(r.assigned_to = ?), 0) mine,"
                                + " coalesce(sum(r.due_on < ?), 0) overdue,"
                                + " coalesce(sum(r.state = 'REVOCATION_ORDERED'), 0) revocations"
                                + " from tambon_catalog.registration r where " + WorkLists.waiting(officer) + " and "
                                + scope.condition(),
                        row -> new Counts(
                                row.count("waiting"),
                                row.count("mine"),
                                row.count("overdue"),
                                row.count("revocations"),
                                ending),
                        scope.after(officer.accountId(), day))
                .orElseThrow();
    }

    /** An applicant's own by their keys: its page asks at each look, and has no area to narrow the search. */
    private static Scope scope(RegisterActor actor, String day) {
        return actor instanceof Applicant
                ? new Scope("""
                        r.id in (select id from (select o.id from tambon_catalog.registration o where o.account_id = ?
                        union select o.id from tambon_catalog.registration o join tambon_catalog.group_member m
                        on m.group_id = o.group_id where m.acts_in = ? and m.role in ('CHAIR', 'SECRETARY')) mine)""", List.of(actor.accountId(), actor.accountId()))
                : Scope.registrations(actor, day);
    }
}
