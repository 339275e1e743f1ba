package tambon.orders.open;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.OpenSales;
import tambon.orders.OrderSlice;
import tambon.orders.SalesRejected;
import tambon.orders.SalesRejected.Malformed;
import tambon.orders.SalesRejected.NothingNew;
import tambon.orders.SalesRejected.WrongMonthMove;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps releases whole: what was given out is only ever read again. */
@Singleton
class JdbcOpenSales implements OpenSales {

    private static final Pattern CODE = Pattern.compile("(2[4-7][0-9]{2})-(0[1-9]|1[0-2])-v([1-9][0-9]{0,3})");
    private static final int MOST_LINES = 1_000;
    private static final String SELECT =
            "select r.fiscal_year, r.month, r.edition, r.made_at, r.line_count, r.hidden_count, r.changed_count, r.note, r.sha256,"
                    + " length(r.content) bytes, a.who from tambon_orders.open_release r"
                    + " join tambon_orders.open_release_act a on a.release_id = r.id ";
    private static final String OF_CODE = "r.fiscal_year = ? and r.month = ? and r.edition = ?";

    private final Statements sql;
    private final WholeTransaction transaction;
    private final MonthReader months;
    private final ReleaseFile files;
    private final Ids ids;
    private final Clock clock;

    JdbcOpenSales(
            Statements sql, WholeTransaction transaction, MonthReader months, Places places, Ids ids, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.months = months;
        this.files = new ReleaseFile(places);
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Release> releases() {
        return sql.list(
                SELECT + "order by r.fiscal_year desc, (r.month + 2) % 12 desc, r.edition desc limit 600",
                JdbcOpenSales::release);
    }

    @Override
    public Optional<Release> release(String code) {
        return numbers(code).flatMap(of -> sql.first(SELECT + "where " + OF_CODE, JdbcOpenSales::release, of));
    }

    @Override
    public Optional<byte[]> file(String code) {
        return numbers(code)
                .flatMap(of -> sql.first(
                        "select r.content from tambon_orders.open_release r where " + OF_CODE,
                        row -> row.bytes("content"),
                        of));
    }

    private static Optional<Object[]> numbers(String code) {
        var parts = CODE.matcher(code);
        return parts.matches()
                ? Optional.of(new Object[] {
                    Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))
                })
                : Optional.empty();
    }

    @Override
    public Optional<OrderSlice<Line>> lines(String code, Wanted of, @Nullable String cursor, int size) {
        int most = Math.clamp(size, 1, MOST_LINES);
        int from = cursor != null && cursor.matches("[0-9]{1,6}") ? Integer.parseInt(cursor) : 0;
        return file(code).map(ReleaseFile::read).map(all -> {
            var found = all.stream()
                    .filter(line -> line.areaCode().startsWith(of.areaPrefix()))
                    .filter(line -> of.item() == null || line.item() == of.item())
                    .skip(from)
                    .limit(most + 1L)
                    .toList();
            return found.size() <= most
                    ? new OrderSlice<>(found, null)
                    : new OrderSlice<>(found.subList(0, most), Integer.toString(from + most));
        });
    }

    @Override
    public Release publish(FiscalYear year, int month, String note, String who) {
        var ended = year.firstDay().plusMonths((month + 2L) % 12 + 1);
        if (month < 1
                || month > 12
                || LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK).isBefore(ended)) {
            throw new SalesRejected(new WrongMonthMove());
        }
        var last = last(year, month);
        if (note.length() > LONGEST_NOTE || last.isPresent() && note.isBlank()) {
            throw new SalesRejected(new Malformed("note"));
        }
        var table = months.table(year, month);
        var hidden = Concealment.of(table.cells(), table.sums());
        var content = files.write(year, month, table, hidden);
        int changed = last.flatMap(release -> file(release.code()))
                .map(before -> ReleaseFile.changed(before, content))
                .orElse(0);
        if (last.isPresent() && changed == 0) {
            throw new SalesRejected(new NothingNew());
        }
        int kept = 0;
        for (boolean one : hidden) {
            kept += one ? 1 : 0;
        }
        var release = new Release(
                year,
                month,
                last.map(before -> before.edition() + 1).orElse(1),
                clock.instant(),
                hidden.length,
                kept,
                changed,
                last.isPresent() ? note.strip() : "",
                sha256(content),
                content.length,
                who);
        keep(release, content);
        return release;
    }

    private Optional<Release> last(FiscalYear year, int month) {
        return sql.first(
                SELECT + "where r.fiscal_year = ? and r.month = ? order by r.edition desc limit 1",
                JdbcOpenSales::release,
                year.be(),
                month);
    }

    private void keep(Release release, byte[] content) {
        try {
            transaction.join(() -> insert(release, content));
        } catch (SqlFailure failure) {
            if (SqlFailure.duplicateOf(failure).isPresent()) {
                throw new SalesRejected(new NothingNew()); // somebody gave it out at the same moment
            }
            throw failure;
        }
    }

    private int insert(Release release, byte[] content) {
        long id = ids.next();
        sql.change(
                "insert into tambon_orders.open_release (id, fiscal_year, month, edition, made_at, line_count, hidden_count,"
                        + " changed_count, note, sha256, content) values " + Statements.rows(1, 11),
                id,
                release.year().be(),
                release.month(),
                release.edition(),
                release.madeAt(),
                release.lines(),
                release.hidden(),
                release.changed(),
                release.note(),
                HexFormat.of().parseHex(release.sha256()),
                content);
        return sql.change(
                "insert into tambon_orders.open_release_act (id, release_id, fiscal_year, month, edition, made_at, line_count,"
                        + " hidden_count, changed_count, note, sha256, who, at) select ?, r.id, r.fiscal_year, r.month, r.edition, r.made_at,"
                        + " r.line_count, r.hidden_count, r.changed_count, r.note, r.sha256, ?, r.made_at from tambon_orders.open_release r where r.id = ?",
                ids.next(),
                release.who(),
                id);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Release release(Row row) throws SQLException {
        return new Release(
                new FiscalYear(row.count("fiscal_year")),
                row.count("month"),
                row.count("edition"),
                row.time("made_at"),
                row.count("line_count"),
                row.count("hidden_count"),
                row.count("changed_count"),
                row.text("note"),
                HexFormat.of().formatHex(row.bytes("sha256")),
                row.number("bytes"),
                row.text("who"));
    }
}
