package tambon.catalog.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.RegistrationCard;
import tambon.catalog.RegistrationState;
import tambon.catalog.RegistrationState.Waiter;
import tambon.catalog.RegistrationStep;
import tambon.catalog.WorkList;
import tambon.infra.database.Statements;
import tambon.infra.page.IdCursor;
import tambon.infra.page.Slice;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import static java.util.stream.Collectors.joining;

/** Lists of applications: an applicant's own, an officer's work. */
@Singleton
final class WorkLists {

    private static final String CARD =
            "select r.id, r.version, r.state, r.kind, r.name_th, r.area_code, r.waiting_since,"
                    + " r.due_on, r.assigned_to, r.assigned_name, r.keyed_in_by, r.registration_number"
                    + " from tambon_catalog.registration r ";

    private final Statements sql;
    private final Today today;

    WorkLists(Statements sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    List<RegistrationCard> own(Applicant applicant) {
        return sql.list(
                CARD + """
                        join (select id from tambon_catalog.registration where account_id = ?
                              union select o.id from tambon_catalog.registration o
                              join tambon_catalog.group_member m on m.group_id = o.group_id
                              where m.acts_in = ? and m.role in ('CHAIR', 'SECRETARY')) mine on mine.id = r.id
                        order by r.id desc limit 100""",
                row -> RegistrationRow.card(row, today.now()),
                applicant.accountId(),
                applicant.accountId());
    }

    Slice<RegistrationCard> work(RegisterActor officer, WorkList list, @Nullable String cursor, int wished) {
        int size = Math.clamp(wished, 1, Slice.MOST);
        var day = today.day().toString();
        var scope = Scope.registrations(officer, day);
        var where = new StringBuilder("where " + scope.condition());
        var values = new ArrayList<Object>(scope.values());
        if (list == WorkList.ALL) {
            where.append(" and r.id < ? order by r.id desc limit ?");
            values.add(IdCursor.below(cursor));
        } else {
            where.append(" and ").append(waiting(officer));
            if (list == WorkList.COMMITTEE) {
                where.append(" and r.state in (").append(undecided(officer)).append(")");
            }
            if (list == WorkList.REVOCATIONS) {
                where.append(" and r.state = 'REVOCATION_ORDERED'");
            }
            if (list == WorkList.MINE) {
                where.append(" and r.assigned_to = ?");
                values.add(officer.accountId());
            }
            if (list == WorkList.OVERDUE) {
                where.append(" and r.due_on < ?");
                values.add(day);
            }
            Place.read(cursor).ifPresent(after -> {
                where.append(" and (r.waiting_since > ? or r.waiting_since = ? and r.id > ?)");
                values.addAll(List.of(after.since(), after.since(), after.id()));
            });
            where.append(" order by r.waiting_since, r.id limit ?");
        }
        values.add(size + 1);
        var found = sql.list(CARD + where, row -> RegistrationRow.card(row, today.now()), values.toArray());
        return Slice.of(
                found,
                size,
                last -> list == WorkList.ALL
                        ? IdCursor.after(last.id())
                        : new Place(last.waitingSince(), last.id()).written());
    }

    List<RegistrationStep> steps(RegisterActor actor, long id) {
        var scope = Scope.registrations(actor, today.day().toString());
        return sql.list(
                "select s.* from tambon_catalog.registration_step s join tambon_catalog.registration r on"
                        + " r.id = s.registration_id where s.registration_id = ? and " + scope.condition()
                        + " order by s.id limit 500",
                row -> new RegistrationStep(
                        row.number("id"),
                        row.text("move"),
                        Optional.ofNullable(row.textOrNull("from_state"))
                                .map(RegistrationState::valueOf)
                                .orElse(null),
                        row.constant("to_state", RegistrationState.class),
                        row.time("at"),
                        row.text("office").equals("APPLICANT") && !Rights.seesPersonal(actor)
                                ? ""
                                : row.text("actor_name"),
                        row.text("office"),
                        row.text("office_area"),
                        row.flag("on_behalf"),
                        row.text("reasons"),
                        row.numberOrNull("meeting_id"),
                        row.numberOrNull("file_id")),
                scope.after(id));
    }

    /** What waits for a step of the officer's office, as a condition on {@code r}; for the department what it has not checked. */
    static String waiting(RegisterActor officer) {
        var states = "r.state in (" + awaited(officer) + ")";
        return officer instanceof DepartmentOfficer ? states + " and r.found_genuine_at is null" : states;
    }

    /** The states in which an office has something to do; constants of ours. */
    private static String awaited(RegisterActor officer) {
        return switch (officer) {
            case DistrictOfficer _ -> waitingFor(Waiter.DISTRICT);
            case ProvinceOfficer _ -> waitingFor(Waiter.PROVINCE);
            case DepartmentOfficer _ -> "'REGISTERED'";
            case Applicant _ -> waitingFor(Waiter.APPLICANT);
        };
    }

    /** The states in which an office's committee decides. */
    private static String undecided(RegisterActor officer) {
        return switch (officer) {
            case DistrictOfficer _ -> "'CHECKED'";
            case ProvinceOfficer _ -> "'CONSENTED', 'NOT_CONSENTED'";
            case DepartmentOfficer _, Applicant _ -> "''";
        };
    }

    private static String waitingFor(Waiter waiter) {
        return Arrays.stream(RegistrationState.values())
                .filter(state -> state.waitsFor().equals(Optional.of(waiter)))
                .map(state -> "'" + state.name() + "'")
                .collect(joining(", "));
    }
}
