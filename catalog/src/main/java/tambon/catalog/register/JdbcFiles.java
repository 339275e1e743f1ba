package tambon.catalog.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.PrivateContacts;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterFile;
import tambon.catalog.RegisterFile.Purpose;
import tambon.catalog.RegisterFiles;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.FileKindUnknown;
import tambon.catalog.RegisterRejected.FileTooHeavy;
import tambon.catalog.RegisterRejected.NoSuchFile;
import tambon.catalog.RegisterRejected.NoSuchMeeting;
import tambon.catalog.RegisterRejected.NoSuchRegistration;
import tambon.catalog.RegisterRejected.NotNow;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.RegisterRejected.TooManyFiles;
import tambon.catalog.RegistrationState;
import tambon.catalog.form.FileKind;
import tambon.catalog.name.Names;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Papers, in the database, so that a backup is whole. */
@Singleton
final class JdbcFiles implements RegisterFiles {

    private static final String COLUMNS = "f.id, f.purpose, f.name, f.content_type, f.size, f.added_at";
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
    private static final int LONGEST_NAME = 150;

    private final Statements sql;
    private final RegistrationRows rows;
    private final JdbcPrivateContacts personal;
    private final Today today;
    private final Ids ids;

    JdbcFiles(Statements sql, RegistrationRows rows, JdbcPrivateContacts personal, Today today, Ids ids) {
        this.sql = sql;
        this.rows = rows;
        this.personal = personal;
        this.today = today;
        this.ids = ids;
    }

    @Override
    public RegisterFile add(RegisterActor actor, long registrationId, Purpose purpose, String name, InputStream in) {
        var row = row(actor, registrationId);
        mayAdd(actor, row, purpose);
        return keep(actor, registrationId, null, purpose, name, in);
    }

    @Override
    public List<RegisterFile> of(RegisterActor actor, long registrationId) {
        return rows
                .find(actor, registrationId)
                .map(row -> sql.list(
                        "select " + COLUMNS
                                + " from tambon_catalog.register_file f where f.registration_id = ? order by f.id",
                        JdbcFiles::file,
                        registrationId))
                .orElse(List.of())
                .stream()
                .filter(file -> mayRead(actor, file))
                .toList();
    }

    @Override
    public Optional<RegisterFile.Content> read(RegisterActor actor, long registrationId, long fileId) {
        return rows.find(actor, registrationId)
                .flatMap(row -> sql.first(
                        "select " + COLUMNS
                                + ", f.bytes from tambon_catalog.register_file f where f.id = ? and f.registration_id = ?",
                        JdbcFiles::content,
                        fileId,
                        registrationId))
                .filter(content -> mayRead(actor, content.file()))
                .map(content -> {
                    if (content.file().purpose().personal()) {
                        personal.record(
                                actor,
                                List.of(registrationId),
                                PrivateContacts.Purpose.PAPER,
                                content.file().name(),
                                "");
                    }
                    return content;
                });
    }

    @Override
    public void remove(RegisterActor actor, long registrationId, long fileId) {
        var row = row(actor, registrationId);
        if (!Rights.mayEdit(actor, row.all().state(), row.actsFor())) {
            throw new RegisterRejected(new NotYours());
        }
        var sent = row.all().submittedAt();
        int gone = sql.change(
                "delete from tambon_catalog.register_file where id = ? and registration_id = ?"
                        + (sent == null
                                ? ""
                                : " and added_at > (select max(s.at) from tambon_catalog.registration_step s"
                                        + " where s.registration_id = ? and s.move <> 'ASSIGNED')"),
                sent == null
                        ? new Object[] {fileId, registrationId}
                        : new Object[] {fileId, registrationId, registrationId});
        if (gone == 0) {
            throw new RegisterRejected(new NoSuchFile(fileId));
        }
    }

    @Override
    public RegisterFile addMinutes(RegisterActor actor, long meetingId, String name, InputStream in) {
        if (sql.list(
                        "select 1 from tambon_catalog.committee_meeting where id = ? and area_code = ? and level = ?",
                        row -> 1,
                        meetingId,
                        actor.area(),
                        JdbcMeetings.level(actor))
                .isEmpty()) {
            throw new RegisterRejected(new NoSuchMeeting(meetingId));
        }
        return keep(actor, null, meetingId, Purpose.MINUTES, name, in);
    }

    @Override
    public Optional<RegisterFile.Content> readMinutes(RegisterActor actor, long meetingId) {
        return sql.first(
                "select " + COLUMNS
                        + ", f.bytes from tambon_catalog.register_file f join tambon_catalog.committee_meeting m"
                        + " on m.id = f.meeting_id where m.id = ? and m.area_code = ? and m.level = ? order by f.id desc limit 1",
                JdbcFiles::content,
                meetingId,
                actor.area(),
                JdbcMeetings.level(actor));
    }

    /** Applicants add while they write and while they may appeal; offices add what belongs to their decisions. */
    private static void mayAdd(RegisterActor actor, RegistrationRow row, Purpose purpose) {
        var state = row.all().state();
        boolean appealing = state == RegistrationState.REFUSAL_NOTIFIED && purpose == Purpose.APPEAL;
        boolean writing = Rights.mayEdit(actor, state, row.actsFor()) && purpose != Purpose.DECISION;
        boolean deciding = !(actor instanceof Applicant)
                && state != RegistrationState.DRAFT
                && (purpose == Purpose.DECISION || appealing && !(actor instanceof DepartmentOfficer));
        if (purpose == Purpose.MINUTES || !(writing || deciding || appealing && actor instanceof Applicant)) {
            throw new RegisterRejected(actor instanceof Applicant ? new NotNow(state) : new NotYours());
        }
    }

    private static boolean mayRead(RegisterActor actor, RegisterFile file) {
        return Rights.seesPersonal(actor) || !file.purpose().personal();
    }

    private RegisterFile keep(
            RegisterActor actor,
            @Nullable Long registration,
            @Nullable Long meeting,
            Purpose purpose,
            String name,
            InputStream in) {
        var bytes = bytes(in);
        var kind = FileKind.of(bytes).orElseThrow(() -> new RegisterRejected(new FileKindUnknown()));
        var file = new RegisterFile(ids.next(), purpose, shown(name), kind.contentType(), bytes.length, today.now());
        var owner = registration == null ? "meeting_id" : "registration_id";
        int added = sql.change(
                "insert into tambon_catalog.register_file (id, registration_id, meeting_id, purpose, name, content_type,"
                        + " size, bytes, added_by, added_at) select ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from dual where"
                        + " (select count(*) from tambon_catalog.register_file c where c." + owner + " = ?) < ?",
                file.id(),
                registration,
                meeting,
                file.purpose(),
                file.name(),
                file.contentType(),
                file.size(),
                bytes,
                actor.accountId(),
                file.addedAt(),
                registration == null ? meeting : registration,
                MOST_FILES);
        if (added == 0) {
            throw new RegisterRejected(new TooManyFiles(MOST_FILES));
        }
        return file;
    }

    private static byte[] bytes(InputStream in) {
        try {
            var bytes = in.readNBytes((int) MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new RegisterRejected(new FileTooHeavy(MOST_BYTES));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the file did not arrive", e);
        }
    }

    /** What the sender calls it, without folders. */
    private static String shown(String name) {
        var clean = Names.cut(FOLDERS.matcher(Names.clean(name)).replaceFirst(""), LONGEST_NAME);
        return clean.isEmpty() ? "file" : clean;
    }

    private static RegisterFile file(Row row) throws SQLException {
        return new RegisterFile(
                row.number("id"),
                row.constant("purpose", Purpose.class),
                row.text("name"),
                row.text("content_type"),
                row.count("size"),
                row.time("added_at"));
    }

    private static RegisterFile.Content content(Row row) throws SQLException {
        return new RegisterFile.Content(file(row), row.bytes("bytes"));
    }

    private RegistrationRow row(RegisterActor actor, long id) {
        return rows.find(actor, id).orElseThrow(() -> new RegisterRejected(new NoSuchRegistration(id)));
    }
}
