package tambon.catalog.register;

import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.CatalogRejected.OutOfRange;
import tambon.catalog.CatalogRejected.TooMany;
import tambon.catalog.CommitteeMeeting;
import tambon.catalog.CommitteeMeetings;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.RegistrationCard;
import tambon.catalog.form.Faults;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Committee meetings, in the database. */
@Singleton
final class JdbcMeetings implements CommitteeMeetings {

    private static final int MOST_MEMBERS = 60;
    private static final String SELECT = """
            select m.*, (select count(*) from tambon_catalog.registration_step s where s.meeting_id = m.id) decisions,
            exists (select 1 from tambon_catalog.register_file f where f.meeting_id = m.id) minutes
            from tambon_catalog.committee_meeting m where m.area_code = ? and m.level = ?""";

    private final Statements sql;
    private final Today today;
    private final Ids ids;

    JdbcMeetings(Statements sql, Today today, Ids ids) {
        this.sql = sql;
        this.today = today;
        this.ids = ids;
    }

    @Override
    public CommitteeMeeting record(RegisterActor actor, String title, LocalDate heldOn, List<String> members) {
        var level = level(actor);
        if (level.isEmpty()) {
            throw new RegisterRejected(new NotYours());
        }
        var faults = new Faults();
        var clean = faults.name("title", title, 200);
        if (heldOn.isAfter(today.day())) {
            faults.add("heldOn", new OutOfRange(0, 0));
        }
        var names = members.stream()
                .map(name -> faults.line("members", name, 150))
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty()) {
            faults.add("members", new Missing());
        } else if (names.size() > MOST_MEMBERS || String.join("\n", names).length() > 4_000) {
            faults.add("members", new TooMany(MOST_MEMBERS));
        }
        faults.refuseIfAny();
        long id = ids.next();
        sql.change(
                "insert into tambon_catalog.committee_meeting (id, level, area_code, title, held_on, members,"
                        + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                level,
                actor.area(),
                clean,
                heldOn.toString(),
                String.join("\n", names),
                actor.accountId(),
                today.now());
        return find(actor, id).orElseThrow();
    }

    @Override
    public Optional<CommitteeMeeting> find(RegisterActor actor, long id) {
        return sql.first(SELECT + " and m.id = ?", JdbcMeetings::read, actor.area(), level(actor), id);
    }

    @Override
    public List<CommitteeMeeting> recent(RegisterActor actor) {
        return sql.list(SELECT + " order by m.id desc limit 50", JdbcMeetings::read, actor.area(), level(actor));
    }

    @Override
    public List<RegistrationCard> decided(RegisterActor actor, long id) {
        var scope = Scope.registrations(actor, today.day().toString());
        return sql.list(
                "select distinct r.* from tambon_catalog.registration r join tambon_catalog.registration_step s on"
                        + " s.registration_id = r.id join tambon_catalog.committee_meeting m on m.id = s.meeting_id"
                        + " where m.id = ? and m.area_code = ? and " + scope.condition() + " order by r.id limit 500",
                row -> RegistrationRow.card(row, today.now()),
                scope.after(id, actor.area()));
    }

    private static CommitteeMeeting read(Row row) throws SQLException {
        return new CommitteeMeeting(
                row.number("id"),
                row.text("level").equals("DISTRICT"),
                row.text("area_code"),
                row.text("title"),
                row.day("held_on"),
                row.text("members").lines().toList(),
                row.count("decisions"),
                row.flag("minutes"));
    }

    /** Empty for those without a committee. */
    static String level(RegisterActor actor) {
        return switch (actor) {
            case DistrictOfficer _ -> "DISTRICT";
            case ProvinceOfficer _ -> "PROVINCE";
            case Applicant _, DepartmentOfficer _ -> "";
        };
    }
}
