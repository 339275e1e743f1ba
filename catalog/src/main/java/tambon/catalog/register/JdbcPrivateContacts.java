package tambon.catalog.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.PrivateContacts;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.form.Faults;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.page.IdCursor;
import tambon.infra.page.Slice;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Personal data, read within the actor's scope and never without a record. */
@Singleton
final class JdbcPrivateContacts implements PrivateContacts {

    private static final int MOST = 500;
    private static final int NOTE = 200;

    private final Statements sql;
    private final WholeTransaction transaction;
    private final Today today;
    private final Ids ids;

    JdbcPrivateContacts(Statements sql, WholeTransaction transaction, Today today, Ids ids) {
        this.sql = sql;
        this.transaction = transaction;
        this.today = today;
        this.ids = ids;
    }

    @Override
    public Optional<Contact> read(RegisterActor actor, long registrationId, Purpose purpose, String note) {
        return read(actor, List.of(registrationId), purpose, note).stream().findFirst();
    }

    @Override
    public List<Contact> read(RegisterActor actor, List<Long> wanted, Purpose purpose, String note) {
        if (actor instanceof DepartmentOfficer) {
            throw new RegisterRejected(new NotYours());
        }
        var faults = new Faults();
        var said = faults.line("note", note, NOTE);
        faults.range("registrations", wanted.size(), 1, MOST);
        faults.refuseIfAny();
        return transaction.run(() -> {
            var scope = Scope.registrations(actor, today.day().toString());
            var contacts = sql.list(
                    "select r.id, r.address, r.contact_name, r.contact_phone from tambon_catalog.registration r where r.id in ("
                            + Statements.marks(wanted.size()) + ") and " + scope.condition(),
                    row -> new Contact(
                            row.number("id"), row.text("address"), row.text("contact_name"), row.text("contact_phone")),
                    scope.after(wanted.toArray()));
            record(actor, contacts.stream().map(Contact::registrationId).toList(), purpose, "", said);
            return contacts;
        });
    }

    /** Written down in the caller's transaction, or at once where there is none; nothing for the applicant's own. */
    void record(RegisterActor actor, List<Long> registrations, Purpose purpose, String what, String note) {
        if (actor instanceof Applicant) {
            return;
        }
        sql.batch(
                "insert into tambon_catalog.personal_reading (id, registration_id, at, account_id, reader_name, office,"
                        + " office_area, purpose, what, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                registrations.stream()
                        .map(id -> Arrays.<Object>asList(
                                ids.next(),
                                id,
                                today.now(),
                                actor.accountId(),
                                actor.name(),
                                actor.office(),
                                actor.area(),
                                purpose,
                                what,
                                note))
                        .toList());
    }

    @Override
    public Slice<Reading> readings(
            RegisterActor actor, @Nullable Long registrationId, @Nullable String cursor, int wished) {
        int size = Math.clamp(wished, 1, Slice.MOST);
        if (!(actor instanceof DepartmentOfficer || actor instanceof Applicant && registrationId != null)) {
            return new Slice<>(List.of(), null);
        }
        var scope = Scope.registrations(actor, today.day().toString());
        var values = new ArrayList<Object>(List.of(IdCursor.below(cursor)));
        var one = "";
        if (registrationId != null) {
            one = " and s.registration_id = ?";
            values.add(registrationId);
        }
        var all = new ArrayList<>(Arrays.asList(scope.after(values.toArray())));
        all.add(size + 1);
        record Numbered(long id, Reading reading) {}
        var found = sql.list(
                "select s.*, r.name_th from tambon_catalog.personal_reading s join tambon_catalog.registration r"
                        + " on r.id = s.registration_id where s.id < ?" + one + " and " + scope.condition()
                        + " order by s.id desc limit ?",
                row -> new Numbered(
                        row.number("id"),
                        new Reading(
                                row.time("at"),
                                row.number("registration_id"),
                                row.text("name_th"),
                                row.text("reader_name"),
                                row.text("office"),
                                row.text("office_area"),
                                row.constant("purpose", Purpose.class),
                                row.text("what"),
                                row.text("note"))),
                all.toArray());
        return Slice.of(found, size, last -> IdCursor.after(last.id())).map(Numbered::reading);
    }
}
