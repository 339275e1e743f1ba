package tambon.catalog.programme;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Programmes.Exclusion;
import tambon.catalog.Programmes.Form;
import tambon.catalog.Programmes.Kind;
import tambon.catalog.Programmes.Programme;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How programmes lie in their tables, and which of them an officer sees. */
@Singleton
final class ProgrammeRows {

    private static final String SELECT = """
            select p.*, (select count(*) from tambon_catalog.programme_participant t where t.programme_id = p.id) taking_part,
            (select group_concat(distinct e.kind) from tambon_catalog.programme_exclusion e where e.programme_id = p.id) not_kinds,
            (select min(e.year_be) from tambon_catalog.programme_exclusion e where e.programme_id = p.id) not_from,
            (select max(e.year_be) from tambon_catalog.programme_exclusion e where e.programme_id = p.id) not_to
            from tambon_catalog.programme p where\s""";

    private final Statements sql;

    ProgrammeRows(Statements sql) {
        this.sql = sql;
    }

    Optional<Programme> find(RegisterActor officer, long id) {
        return list(officer, "p.id = ?", List.of(id)).stream().findFirst();
    }

    /** @param condition ours, on rows {@code p}, with what follows it */
    List<Programme> list(RegisterActor officer, String condition, List<Object> values) {
        var area = province(officer);
        var all = new ArrayList<Object>();
        var scope = "";
        if (!area.isEmpty()) {
            scope = "p.area_code in ('', ?) and ";
            all.add(area);
        }
        all.addAll(values);
        return sql.list(SELECT + scope + condition, row -> programme(row, officer), all.toArray());
    }

    void insert(long id, RegisterActor officer, Form form, Instant now) {
        sql.change(
                "insert into tambon_catalog.programme (id, version, kind, year_be, name_th, name_en, area_code, created_by,"
                        + " created_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?)",
                id,
                form.kind(),
                form.yearBe(),
                form.nameTh(),
                form.nameEn(),
                officer.area(),
                officer.accountId(),
                now);
        exclude(id, form.excludes());
    }

    boolean change(long id, int version, Form form) {
        int changed = sql.change(
                "update tambon_catalog.programme set version = version + 1, name_th = ?, name_en = ? where id = ? and version = ?",
                form.nameTh(),
                form.nameEn(),
                id,
                version);
        if (changed == 1) {
            sql.change("delete from tambon_catalog.programme_exclusion where programme_id = ?", id);
            exclude(id, form.excludes());
        }
        return changed == 1;
    }

    private void exclude(long id, Exclusion excludes) {
        sql.batch(
                "insert into tambon_catalog.programme_exclusion (programme_id, kind, year_be) values (?, ?, ?)",
                excludes.kinds().stream()
                        .sorted()
                        .flatMap(kind -> IntStream.rangeClosed(excludes.fromYear(), excludes.toYear())
                                .mapToObj(year -> Arrays.<Object>asList(id, kind, year)))
                        .toList());
    }

    /** The province whose programmes an officer sees besides the department's; empty for all. */
    private static String province(RegisterActor officer) {
        return switch (officer) {
            case DistrictOfficer(long _, String _, String code) -> code.substring(0, 2);
            case ProvinceOfficer(long _, String _, String code) -> code;
            case DepartmentOfficer _ -> "";
            case Applicant _ -> throw new RegisterRejected(new NotYours());
        };
    }

    private static Programme programme(Row row, RegisterActor officer) throws SQLException {
        var area = row.text("area_code");
        return new Programme(
                row.number("id"),
                row.count("version"),
                row.constant("kind", Kind.class),
                row.count("year_be"),
                row.text("name_th"),
                row.text("name_en"),
                area,
                exclusion(row.textOrNull("not_kinds"), row.count("not_from"), row.count("not_to")),
                row.count("taking_part"),
                !(officer instanceof DistrictOfficer) && area.equals(officer.area()));
    }

    private static Exclusion exclusion(@Nullable String kinds, int from, int to) {
        return kinds == null
                ? Exclusion.NONE
                : new Exclusion(Stream.of(kinds.split(",")).map(Kind::valueOf).collect(Collectors.toSet()), from, to);
    }
}
