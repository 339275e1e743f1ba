package tambon.catalog.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegistrationForm;
import tambon.catalog.RegistrationState;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements about registrations; what is read for an actor is read within its scope. */
@Singleton
final class RegistrationRows {

    static final int MOST_DRAFTS = 20;

    /** The columns of the form. */
    private static final List<String> SAID = List.of(
            "kind",
            "name_th",
            "name_en",
            "area_code",
            "address",
            "contact_name",
            "contact_phone",
            "goods",
            "production_per_month",
            "standards_passed",
            "standards_applied",
            "has_smartphone",
            "sells_online",
            "group_id",
            "renews_id");

    private static final String ADD = "insert into tambon_catalog.registration (id, version, state, "
            + String.join(", ", SAID)
            + ", account_id, keyed_in_by, created_at, changed_at, waiting_since) select ?, 1, 'DRAFT', "
            + Statements.marks(SAID.size()) + ", ?, ?, ?, ?, ? from dual where (select count(*) from"
            + " tambon_catalog.registration d where d.state = 'DRAFT' and d.account_id = ?) < ?";

    private static final String CHANGE = "update tambon_catalog.registration set version = version + 1, "
            + String.join(" = ?, ", SAID)
            + " = ?, changed_at = ? where id = ? and version = ? and state in ('DRAFT', 'CORRECTION_ASKED')";

    private final Statements sql;
    private final Today today;
    private final Ids ids;

    RegistrationRows(Statements sql, Today today, Ids ids) {
        this.sql = sql;
        this.today = today;
        this.ids = ids;
    }

    Optional<RegistrationRow> find(RegisterActor actor, long id) {
        var day = today.day().toString();
        var scope = Scope.registrations(actor, day);
        return sql.first(
                RegistrationRow.SELECT + "r.id = ? and " + scope.condition(),
                RegistrationRow::read,
                scope.after(day, id));
    }

    List<RegistrationRow> find(RegisterActor actor, List<Long> wanted) {
        var day = today.day().toString();
        var scope = Scope.registrations(actor, day);
        var first = new ArrayList<Object>(List.of(day));
        first.addAll(wanted);
        return sql.list(
                RegistrationRow.SELECT + "r.id in (" + Statements.marks(wanted.size()) + ") and " + scope.condition(),
                RegistrationRow::read,
                scope.after(first.toArray()));
    }

    /** False if the account has too many drafts already. */
    boolean add(long id, RegisterActor actor, RegistrationForm form) {
        boolean own = actor instanceof RegisterActor.Applicant;
        var applicant = own ? Long.valueOf(actor.accountId()) : null;
        var officer = own ? null : Long.valueOf(actor.accountId());
        var now = today.now();
        var values = new ArrayList<@Nullable Object>();
        values.add(id);
        values.addAll(said(form));
        values.addAll(Arrays.asList(applicant, officer, now, now, now, applicant, MOST_DRAFTS));
        return sql.change(ADD, values.toArray()) == 1;
    }

    boolean change(long id, int version, RegistrationForm form) {
        var values = new ArrayList<>(said(form));
        values.addAll(List.of(today.now(), id, version));
        return sql.change(CHANGE, values.toArray()) == 1;
    }

    /** What {@link #SAID} names, in its order. */
    private static List<@Nullable Object> said(RegistrationForm form) {
        return Arrays.asList(
                form.kind(),
                form.nameTh(),
                form.nameEn(),
                form.areaCode(),
                form.address(),
                form.contactName(),
                form.contactPhone(),
                form.goods(),
                form.productionPerMonth(),
                form.standardsPassed(),
                form.standardsApplied(),
                form.hasSmartphone(),
                form.sellsOnline(),
                form.groupId(),
                form.renewsId());
    }

    /** Moves the row if it still is as it was read. {@code sets} are further columns, their names ours. */
    boolean move(RegistrationRow read, RegistrationState to, Map<String, ? extends @Nullable Object> sets) {
        var values = new ArrayList<@Nullable Object>();
        values.add(to);
        values.add(today.now());
        var assignments = new StringBuilder();
        sets.forEach((column, value) -> {
            assignments.append(", ").append(column).append(" = ?");
            values.add(value);
        });
        values.addAll(List.of(read.all().id(), read.all().version(), read.all().state()));
        return sql.change(
                        "update tambon_catalog.registration set version = version + 1, state = ?, changed_at = ?"
                                + assignments + " where id = ? and version = ? and state = ?",
                        values.toArray())
                == 1;
    }

    static List<@Nullable Object> step(Step step) {
        return Arrays.asList(
                step.id(),
                step.registrationId(),
                step.what(),
                step.from(),
                step.to(),
                step.at(),
                step.actor().accountId(),
                step.actor().name(),
                step.actor().office(),
                step.actor().area(),
                step.onBehalf(),
                step.reasons(),
                step.meetingId(),
                step.fileId());
    }

    void record(List<Step> steps) {
        sql.batch("""
                insert into tambon_catalog.registration_step (id, registration_id, move, from_state, to_state, at,
                account_id, actor_name, office, office_area, on_behalf, reasons, meeting_id, file_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", steps.stream().map(RegistrationRows::step).toList());
    }

    /** An act that leaves the registration where it is. */
    void record(RegisterActor actor, long id, String what, RegistrationState state, boolean onBehalf, String reasons) {
        var from = what.equals("CREATED") || what.equals("KEYED_IN") ? null : state;
        record(List.of(new Step(ids.next(), id, what, from, state, today.now(), actor, onBehalf, reasons, null, null)));
    }

    /** Given the next number of this name, beginning with 1; its row is locked until the transaction ends. */
    int nextNumber(String name) {
        sql.change(
                "insert into tambon_catalog.register_sequence (name, last_given) values (?, 1)"
                        + " on duplicate key update last_given = last_given + 1",
                name);
        return sql.first(
                        "select last_given from tambon_catalog.register_sequence where name = ?",
                        row -> row.count("last_given"),
                        name)
                .orElseThrow();
    }
}
