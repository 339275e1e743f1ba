package tambon.catalog.programme;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerKind;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.TargetLists;
import tambon.catalog.name.Names;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** Producers picked by what is known of them, in the order in which they are invited. */
@Singleton
final class JdbcTargetLists implements TargetLists {

    private static final int PIECE = 500;
    private static final int WORDS = 100;

    /** Groups first, then sole owners; among them those that passed or applied for a standard first. */
    private static final String PLACE = "field(m.kind, 'COMMUNITY_GROUP', 'SOLE_OWNER', 'SME') * 2"
            + " + (coalesce(r.standards_passed, '') = '' and coalesce(r.standards_applied, '') = '')";

    private static final String SELECT = "select m.id, m.name_th, m.kind, m.area_code, m.selling, r.id registration_id,"
            + " r.registration_number, r.year_be, coalesce(r.standards_passed, '') passed,"
            + " coalesce(r.standards_applied, '') applied, coalesce(r.has_smartphone, false) smartphone,"
            + " coalesce(r.sells_online, false) online, " + PLACE + " place_no,"
            + " (select coalesce(max(g.stars), 0) from tambon_catalog.product g where g.producer_id = m.id) most_stars,"
            + " (select group_concat(distinct g.quadrant order by g.quadrant separator '') from tambon_catalog.product g"
            + " where g.producer_id = m.id) quadrants,"
            + " (select count(*) from tambon_catalog.programme_participant t where t.producer_id = m.id) programmes"
            + " from tambon_catalog.producer m left join tambon_catalog.registration r on r.producer_id = m.id"
            + " and r.state in ('REGISTERED', 'REVOCATION_ORDERED') and r.superseded_by is null where ";

    private final Statements sql;

    JdbcTargetLists(Statements sql) {
        this.sql = sql;
    }

    /** Where a piece ended. */
    private record Place(int number, long id) {
        static final Place START = new Place(-1, 0);

        static Place read(@Nullable String cursor) {
            if (cursor == null || !cursor.matches("[0-9].+")) {
                return START;
            }
            var id = PublicId.parse(cursor.substring(1));
            return id.isEmpty() ? START : new Place(cursor.charAt(0) - '0', id.getAsLong());
        }

        String written() {
            return number + PublicId.of(id);
        }
    }

    private record Placed(Place place, Candidate candidate) {}

    @Override
    public Slice<Candidate> pick(RegisterActor officer, Criteria criteria, @Nullable String cursor, int wished) {
        int size = Math.clamp(wished, 1, Slice.MOST);
        return Slice.of(
                        read(officer, criteria, Place.read(cursor), size + 1),
                        size,
                        last -> last.place().written())
                .map(Placed::candidate);
    }

    @Override
    public void each(RegisterActor officer, Criteria criteria, Consumer<List<Candidate>> piece) {
        var place = Place.START;
        int left = MOST;
        while (left > 0) {
            var found = read(officer, criteria, place, Math.min(PIECE, left));
            if (found.isEmpty()) {
                return;
            }
            piece.accept(found.stream().map(Placed::candidate).toList());
            place = found.getLast().place();
            left -= found.size();
        }
    }

    private List<Placed> read(RegisterActor officer, Criteria it, Place after, int most) {
        if (officer instanceof RegisterActor.Applicant) {
            throw new RegisterRejected(new NotYours());
        }
        var where = new Conditions();
        where.add("m.area_code like ?", officer.area() + "%");
        if (it.areaCode() != null) {
            where.add("m.area_code like ?", it.areaCode() + "%");
        }
        var words = Names.key(it.words().substring(0, Math.min(WORDS, it.words().length())));
        if (!words.isEmpty()) {
            where.add("m.name_key like ?", "%" + words + "%");
        }
        if (it.kind() != null) {
            where.add("m.kind = ?", it.kind());
        }
        if (it.registered() || it.fromYear() != null || it.toYear() != null) {
            where.add("r.year_be between ? and ?", or(it.fromYear(), 0), or(it.toYear(), 9_999));
        }
        if (it.ready()) {
            where.add("r.has_smartphone");
        }
        switch (it.standards()) {
            case ANY -> {}
            case PASSED -> where.add("r.standards_passed <> ''");
            case PASSED_OR_APPLIED -> where.add("(r.standards_passed <> '' or r.standards_applied <> '')");
        }
        products(it, where);
        exclusion(it, where);
        where.add("(" + PLACE + " > ? or " + PLACE + " = ? and m.id > ?)", after.number(), after.number(), after.id());
        where.values.add(most);
        return sql.list(
                SELECT + String.join(" and ", where.texts) + " order by place_no, m.id limit ?",
                row -> new Placed(new Place(row.count("place_no"), row.number("id")), candidate(row)),
                where.values.toArray());
    }

    private static void products(Criteria it, Conditions where) {
        if (it.fromStars() != null || it.toStars() != null) {
            where.add(
                    "exists (select 1 from tambon_catalog.product g where g.producer_id = m.id and g.stars between ? and ?)",
                    or(it.fromStars(), 1),
                    or(it.toStars(), 5));
        }
        if (it.quadrant() != null) {
            where.add(
                    "exists (select 1 from tambon_catalog.product g where g.producer_id = m.id and g.quadrant = ?)",
                    it.quadrant().toUpperCase(Locale.ROOT));
        }
    }

    private static void exclusion(Criteria it, Conditions where) {
        var notIn = it.notIn();
        if (!notIn.kinds().isEmpty()) {
            var values = new ArrayList<Object>(notIn.kinds());
            values.add(notIn.fromYear());
            values.add(notIn.toYear());
            where.add(
                    "not exists (select 1 from tambon_catalog.programme_participant t where t.producer_id = m.id and t.kind in ("
                            + Statements.marks(notIn.kinds().size()) + ") and t.year_be between ? and ?)",
                    values.toArray());
        }
    }

    private static final class Conditions {
        private final List<String> texts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String text, Object... given) {
            texts.add(text);
            values.addAll(List.of(given));
        }
    }

    private static int or(@Nullable Integer value, int otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }

    private static Candidate candidate(Row row) throws SQLException {
        return new Candidate(
                row.number("id"),
                row.text("name_th"),
                row.constant("kind", ProducerKind.class),
                row.text("area_code"),
                row.numberOrNull("registration_id"),
                row.textOrNull("registration_number"),
                row.countOrNull("year_be"),
                row.count("most_stars"),
                Objects.requireNonNullElse(row.textOrNull("quadrants"), ""),
                (row.text("passed") + "\n" + row.text("applied")).strip(),
                row.flag("smartphone"),
                row.flag("online"),
                row.count("programmes"),
                row.flag("selling"));
    }
}
