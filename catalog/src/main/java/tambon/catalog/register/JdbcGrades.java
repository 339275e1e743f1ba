package tambon.catalog.register;

import tambon.catalog.CatalogRejected.OutOfRange;
import tambon.catalog.GroupGrades;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.form.Faults;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Grades of organisations, in the database. */
@Singleton
final class JdbcGrades implements GroupGrades {

    private final Statements sql;
    private final GroupScope groups;
    private final Today today;
    private final Ids ids;

    JdbcGrades(Statements sql, GroupScope groups, Today today, Ids ids) {
        this.sql = sql;
        this.groups = groups;
        this.today = today;
        this.ids = ids;
    }

    @Override
    public List<Grade> of(RegisterActor actor, long groupId) {
        groups.maySee(actor, groupId);
        return sql.list(
                "select grade, points, graded_on, note from tambon_catalog.group_grade where group_id = ?"
                        + " order by graded_on desc limit 50",
                row -> new Grade(row.text("grade"), row.count("points"), row.day("graded_on"), row.text("note")),
                groupId);
    }

    @Override
    public void grade(RegisterActor officer, long groupId, int points, LocalDate on, String note) {
        if (!(officer instanceof DistrictOfficer || officer instanceof ProvinceOfficer)) {
            throw new RegisterRejected(new NotYours());
        }
        groups.maySee(officer, groupId);
        var faults = new Faults();
        var said = faults.line("note", note, 500);
        faults.range("points", points, 0, 100);
        if (on.isAfter(today.day())) {
            faults.add("on", new OutOfRange(0, 0));
        }
        faults.refuseIfAny();
        sql.change(
                "insert into tambon_catalog.group_grade (id, group_id, points, graded_on, note, graded_by)"
                        + " values (?, ?, ?, ?, ?, ?) on duplicate key update points = values(points), note = values(note),"
                        + " graded_by = values(graded_by)",
                ids.next(),
                groupId,
                points,
                on.toString(),
                said,
                officer.accountId());
    }
}
