package tambon.catalog.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerKind;
import tambon.catalog.PublishedRegister;
import tambon.catalog.RegisterEntry;
import tambon.catalog.RegisterQuery;
import tambon.catalog.name.Names;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.page.IdCursor;
import tambon.infra.page.Slice;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What of the register everybody may read. */
@Singleton
final class JdbcPublishedRegister implements PublishedRegister {

    private static final String COLUMNS = "r.id, r.producer_id, r.registration_number, r.year_be, r.registered_on,"
            + " r.valid_until, r.kind, r.name_th, r.name_en, r.area_code, r.goods";
    private static final String IN_REGISTER = "r.in_register = 1";
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9-]*");

    private final Statements sql;

    JdbcPublishedRegister(Statements sql) {
        this.sql = sql;
    }

    @Override
    public Slice<RegisterEntry> search(RegisterQuery query, @Nullable String cursor, int wished) {
        return slice(query, cursor, Math.clamp(wished, 1, Slice.MOST));
    }

    @Override
    public Slice<RegisterEntry> load(RegisterQuery query, @Nullable String cursor) {
        return slice(query, cursor, BY_THE_LOAD);
    }

    private Slice<RegisterEntry> slice(RegisterQuery query, @Nullable String cursor, int size) {
        var where = new StringBuilder(IN_REGISTER + " and r.id < ?");
        var values = new ArrayList<Object>(List.of(IdCursor.below(cursor)));
        var words = Names.cut(Names.clean(query.words()), 100);
        if (NUMBER.matcher(words).matches()) {
            where.append(" and r.registration_number like ?");
            values.add(words + "%");
        } else if (!words.isEmpty()) {
            where.append(" and (r.name_th like ? or r.name_en like ? or r.goods like ?)");
            var like = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            values.addAll(List.of(like, like, like));
        }
        area(query.areaCode(), where, values);
        if (query.kind() != null) {
            where.append(" and r.kind = ?");
            values.add(query.kind());
        }
        if (query.yearBe() != null) {
            where.append(" and r.year_be = ?");
            values.add(query.yearBe());
        }
        values.add(size + 1);
        var found = sql.list(
                "select " + COLUMNS + " from tambon_catalog.registration r where " + where
                        + " order by r.id desc limit ?",
                JdbcPublishedRegister::entry,
                values.toArray());
        return Slice.of(found, size, last -> IdCursor.after(last.id()));
    }

    @Override
    public Optional<RegisterEntry> ofProducer(long producerId) {
        return sql.first(
                "select " + COLUMNS + " from tambon_catalog.registration r where r.producer_id = ? and " + IN_REGISTER
                        + " order by r.id desc limit 1",
                JdbcPublishedRegister::entry,
                producerId);
    }

    @Override
    public Optional<Announcement> announcement(long id) {
        return sql.first(
                "select * from tambon_catalog.register_announcement where id = ?",
                row -> new Announcement(
                        id,
                        row.text("province_code"),
                        row.count("number"),
                        row.count("year_be"),
                        row.day("announced_on"),
                        entries(id)),
                id);
    }

    @Override
    public Map<String, Long> announcements(FiscalYear year) {
        var byProvince = new TreeMap<String, Long>();
        sql.list(
                "select province_code, count(*) announcements from tambon_catalog.register_announcement"
                        + " where announced_on between ? and ? group by province_code",
                row -> byProvince.put(row.text("province_code"), row.number("announcements")),
                year.firstDay(),
                year.lastDay());
        return byProvince;
    }

    private List<RegisterEntry> entries(long announcement) {
        return sql.list(
                "select " + COLUMNS + " from tambon_catalog.registration r where r.announcement_id = ?"
                        + " order by r.area_code, r.registration_number limit 500",
                JdbcPublishedRegister::entry,
                announcement);
    }

    private static void area(@Nullable String code, StringBuilder where, List<Object> values) {
        if (code == null || code.isEmpty()) {
            return;
        }
        where.append(
                switch (code.length()) {
                    case 2 -> " and r.province_code = ?";
                    case 4 -> " and r.district_code = ?";
                    default -> " and r.area_code = ?";
                });
        values.add(ascii(code));
    }

    /** What a column of ASCII can be compared with. */
    private static String ascii(String text) {
        return text.chars().allMatch(c -> c < 0x80) ? text : "";
    }

    private static RegisterEntry entry(Row row) throws SQLException {
        return new RegisterEntry(
                row.number("id"),
                row.number("producer_id"),
                row.text("registration_number"),
                row.count("year_be"),
                Objects.requireNonNull(row.dayOrNull("registered_on")),
                row.dayOrNull("valid_until"),
                row.constant("kind", ProducerKind.class),
                row.text("name_th"),
                row.text("name_en"),
                row.text("area_code"),
                row.text("goods"));
    }
}
