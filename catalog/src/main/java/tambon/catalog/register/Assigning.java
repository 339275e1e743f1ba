package tambon.catalog.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NoSuchRegistration;
import tambon.catalog.RegistrationState;
import tambon.catalog.Registrations.Assignee;
import tambon.catalog.form.Faults;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;

/** Who in an office works on which applications. */
@Singleton
final class Assigning {

    private static final int MOST_AT_ONCE = 200;

    private final Statements sql;
    private final WholeTransaction transaction;
    private final RegistrationRows rows;
    private final Today today;
    private final Ids ids;

    Assigning(Statements sql, WholeTransaction transaction, RegistrationRows rows, Today today, Ids ids) {
        this.sql = sql;
        this.transaction = transaction;
        this.rows = rows;
        this.today = today;
        this.ids = ids;
    }

    private record Work(
            long id, RegistrationState state, @Nullable Long assignedTo) {}

    /** All or none; what is with that colleague already is left as it is, and no step is written of it. */
    void assign(RegisterActor officer, List<Long> wanted, @Nullable Assignee to) {
        var distinct = new LinkedHashSet<>(wanted);
        var faults = new Faults();
        faults.range("picks", distinct.size(), 1, MOST_AT_ONCE);
        faults.refuseIfAny();
        var account = to == null ? null : Long.valueOf(to.accountId());
        transaction.run(() -> {
            var changing = locked(officer, distinct).stream()
                    .filter(work -> !Objects.equals(work.assignedTo(), account))
                    .toList();
            if (!changing.isEmpty()) {
                change(officer, changing, to);
            }
            return changing.size();
        });
    }

    private List<Work> locked(RegisterActor officer, SequencedSet<Long> wanted) {
        var scope = Scope.registrations(officer, today.day().toString());
        var values = new ArrayList<Object>(wanted);
        values.addAll(scope.values());
        var found = sql.list(
                "select r.id, r.state, r.assigned_to from tambon_catalog.registration r where r.id in ("
                        + Statements.marks(wanted.size()) + ") and " + scope.condition() + " order by r.id for update",
                row -> new Work(
                        row.number("id"),
                        row.constant("state", RegistrationState.class),
                        row.numberOrNull("assigned_to")),
                values.toArray());
        wanted.stream()
                .filter(id -> found.stream().noneMatch(work -> work.id() == id))
                .findFirst()
                .ifPresent(id -> {
                    throw new RegisterRejected(new NoSuchRegistration(id));
                });
        return found;
    }

    private void change(RegisterActor officer, List<Work> works, @Nullable Assignee to) {
        var values = new ArrayList<@Nullable Object>();
        values.add(to == null ? null : to.accountId());
        values.add(to == null ? "" : to.name());
        works.forEach(work -> values.add(work.id()));
        sql.change(
                "update tambon_catalog.registration set assigned_to = ?, assigned_name = ? where id in ("
                        + Statements.marks(works.size()) + ")",
                values.toArray());
        rows.record(works.stream()
                .map(work -> new Step(
                        ids.next(),
                        work.id(),
                        "ASSIGNED",
                        work.state(),
                        work.state(),
                        today.now(),
                        officer,
                        false,
                        to == null ? "" : to.name(),
                        null,
                        null))
                .toList());
    }
}
