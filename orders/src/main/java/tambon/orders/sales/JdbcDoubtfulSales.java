package tambon.orders.sales;

import io.micronaut.transaction.annotation.Transactional;
import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.id.PublicId;
import tambon.infra.page.IdCursor;
import tambon.orders.DoubtfulSales;
import tambon.orders.OrderSlice;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Actor;
import tambon.orders.SalesRejected;
import tambon.orders.SalesRejected.AlreadyDecided;
import tambon.orders.SalesRejected.Malformed;
import tambon.orders.SalesRejected.NoSuchEntry;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** The pairs that {@link DoubtFinder} found, and what people decided about them. */
@Singleton
class JdbcDoubtfulSales implements DoubtfulSales {

    private static final int MOST = 100;

    private final Statements sql;
    private final EntryRows rows;
    private final RecordSales record;
    private final Clock clock;

    JdbcDoubtfulSales(Statements sql, EntryRows rows, RecordSales record, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.record = record;
        this.clock = clock;
    }

    private record Found(
            long id,
            Rule rule,
            long earlier,
            long later,
            Instant at,
            @Nullable Answer answer) {}

    @Override
    public OrderSlice<Doubt> open(String areaPrefix, @Nullable String cursor, int size) {
        return page(open().inArea(areaPrefix, "district_code"), cursor, size);
    }

    @Override
    public OrderSlice<Doubt> ofProducer(long producerId, @Nullable String cursor, int size) {
        return page(open().and("producer_id = ?", producerId), cursor, size);
    }

    @Override
    public long countOpen(String areaPrefix) {
        return count(open().inArea(areaPrefix, "district_code"));
    }

    @Override
    public long countUnanswered(long producerId) {
        return count(open().and("answer is null").and("producer_id = ?", producerId));
    }

    private static Conditions open() {
        return new Conditions().and("state = 'OPEN'");
    }

    private long count(Conditions where) {
        return sql.first(
                        "select count(*) n from tambon_orders.sales_doubt where " + where.sql(),
                        row -> row.number("n"),
                        where.values())
                .orElse(0L);
    }

    private OrderSlice<Doubt> page(Conditions where, @Nullable String cursor, int size) {
        int most = Math.clamp(size, 1, MOST);
        if (cursor != null) {
            where.and("id > ?", PublicId.parse(cursor).orElse(0));
        }
        var found = sql.list(
                "select id, rule_code, earlier_id, later_id, found_at, answer, answer_note, answered_by, answered_at"
                        + " from tambon_orders.sales_doubt where "
                        + where.sql() + " order by id limit ?",
                JdbcDoubtfulSales::found,
                where.with(most + 1).values());
        var shown = found.subList(0, Math.min(most, found.size()));
        var entries = rows.byId(shown.stream()
                .flatMap(doubt -> Stream.of(doubt.earlier(), doubt.later()))
                .toList());
        return new OrderSlice<>(
                shown.stream()
                        .map(doubt -> new Doubt(
                                doubt.id(),
                                doubt.rule(),
                                JdbcSalesFigures.row(requireNonNull(entries.get(doubt.earlier()))),
                                JdbcSalesFigures.row(requireNonNull(entries.get(doubt.later()))),
                                doubt.at(),
                                doubt.answer()))
                        .toList(),
                found.size() > most ? IdCursor.after(shown.getLast().id()) : null);
    }

    private static Found found(Row row) throws SQLException {
        return new Found(
                row.number("id"),
                row.constant("rule_code", Rule.class),
                row.number("earlier_id"),
                row.number("later_id"),
                row.time("found_at"),
                row.textOrNull("answer") == null
                        ? null
                        : new Answer(
                                row.constant("answer", Said.class),
                                row.text("answer_note"),
                                row.text("answered_by"),
                                row.time("answered_at")));
    }

    @Override
    @Transactional
    public void answer(long doubtId, Said said, String note, Actor by) {
        if (note.length() > SaleCheck.LONGEST_REASON) {
            throw new SalesRejected(new Malformed("reason"));
        }
        pair(doubtId, by);
        int answered = sql.change(
                "update tambon_orders.sales_doubt set answer = ?, answer_note = ?, answered_by = ?, answered_at = ?"
                        + " where id = ? and state = 'OPEN' and answer is null",
                said,
                note.strip(),
                by.name(),
                clock.instant(),
                doubtId);
        if (answered == 0) {
            throw new SalesRejected(new AlreadyDecided());
        }
    }

    @Override
    @Transactional
    public void keepBoth(long doubtId, String reason, Actor by) {
        decide(doubtId, "BOTH_KEPT", null, reason, by);
    }

    @Override
    @Transactional
    public void takeBack(long doubtId, long entryId, String reason, Actor by) {
        decide(doubtId, "TAKEN_BACK", entryId, reason, by);
        record.correct(entryId, reason, null, by);
        // What else was thought to be the same as the row that is gone needs no decision any more.
        sql.change(
                "update tambon_orders.sales_doubt set state = 'TAKEN_BACK', taken_back_id = ?, reason = ?, who = ?,"
                        + " decided_at = ? where state = 'OPEN' and (earlier_id = ? or later_id = ?)",
                entryId,
                reason,
                by.name(),
                clock.instant(),
                entryId,
                entryId);
    }

    private void decide(long doubtId, String state, @Nullable Long takenBack, String reason, Actor by) {
        SaleCheck.mustBeText("reason", reason, SaleCheck.LONGEST_REASON);
        var of = pair(doubtId, by);
        if (takenBack != null && !of.contains(takenBack)) {
            throw new SalesRejected(new NoSuchEntry());
        }
        int decided = sql.change(
                "update tambon_orders.sales_doubt set state = ?, taken_back_id = ?, reason = ?, who = ?, decided_at = ?"
                        + " where id = ? and state = 'OPEN'",
                state,
                takenBack,
                reason.strip(),
                by.name(),
                clock.instant(),
                doubtId);
        if (decided == 0) {
            throw new SalesRejected(new AlreadyDecided());
        }
    }

    /** The two rows of a pair, if it is theirs: an officer's by its area, a producer's by whose sales they are. */
    private List<Long> pair(long doubtId, Actor by) {
        var where = new Conditions().and("id = ?", doubtId);
        if (by.areaPrefix() != null) {
            where.inArea(by.areaPrefix(), "district_code");
        } else if (by.producerId() != null) {
            where.and("producer_id = ?", by.producerId());
        } else {
            throw new SalesRejected(new NoSuchEntry());
        }
        return sql.first(
                        "select earlier_id, later_id from tambon_orders.sales_doubt where " + where.sql(),
                        row -> List.of(row.number("earlier_id"), row.number("later_id")),
                        where.values())
                .orElseThrow(() -> new SalesRejected(new NoSuchEntry()));
    }

    @Override
    public List<Decision> decisions(long entryId) {
        return sql.list(
                "select rule_code, earlier_id, later_id, taken_back_id, reason, who, decided_at"
                        + " from tambon_orders.sales_doubt where (earlier_id = ? or later_id = ?) and state <> 'OPEN'",
                row -> new Decision(
                        row.constant("rule_code", Rule.class),
                        row.number("earlier_id") == entryId ? row.number("later_id") : row.number("earlier_id"),
                        row.numberOrNull("taken_back_id") != null,
                        row.text("reason"),
                        row.text("who"),
                        row.time("decided_at")),
                entryId,
                entryId);
    }
}
