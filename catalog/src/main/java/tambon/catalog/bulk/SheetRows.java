package tambon.catalog.bulk;

import org.jspecify.annotations.Nullable;
import tambon.catalog.GoodsSheets.Action;
import tambon.catalog.GoodsSheets.Change;
import tambon.catalog.GoodsSheets.Line;
import tambon.catalog.GoodsSheets.Sheet;
import tambon.catalog.GoodsSheets.State;
import tambon.catalog.bulk.Comparison.Compared;
import tambon.catalog.form.FieldTexts;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sheets in their tables. */
@Singleton
class SheetRows {

    /** One that showed no sign of life for so long was cut short, and may be taken up again. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final int RECENT = 10;

    private final Statements sql;
    private final FieldTexts texts;
    private final Clock clock;

    SheetRows(Statements sql, FieldTexts texts, Clock clock) {
        this.sql = sql;
        this.texts = texts;
        this.clock = clock;
    }

    /** A row to be applied or taken back. */
    record Task(
            int line,
            Action action,
            @Nullable Long productId,
            @Nullable Long variantId,
            String name,
            Map<String, String> was,
            Map<String, String> becomes) {}

    void keep(long id, long producerId, String fileName, String who, List<Compared> rows) {
        var at = clock.instant();
        sql.change("""
                insert into tambon_catalog.goods_sheet (id, producer_id, file_name, who, state, row_count, read_at, touched_at)
                values (?, ?, ?, ?, 'PREVIEW', ?, ?, ?)""", id, producerId, fileName, who, rows.size(), at, at);
        sql.batch(
                """
                insert into tambon_catalog.goods_sheet_row (sheet_id, line, action, product_id, variant_id, name, was,
                becomes, fault, fault_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                rows.stream()
                        .map(row -> Arrays.<@Nullable Object>asList(
                                id,
                                row.line(),
                                row.action(),
                                row.productId(),
                                row.variantId(),
                                row.name(),
                                texts.written(row.was()),
                                texts.written(row.becomes()),
                                row.fault(),
                                row.faultAt()))
                        .toList());
    }

    Optional<Sheet> find(long producerId, long sheetId) {
        return sheets("and s.id = " + sheetId, producerId).stream().findFirst();
    }

    List<Sheet> recent(long producerId) {
        return sheets("", producerId);
    }

    private List<Sheet> sheets(String more, long producerId) {
        var bare = sql.list(
                "select s.* from tambon_catalog.goods_sheet s where s.producer_id = ? " + more
                        + " order by s.id desc limit " + RECENT,
                SheetRows::sheet,
                producerId);
        if (bare.isEmpty()) {
            return bare;
        }
        var actions = new HashMap<Long, Map<Action, Integer>>();
        sql.list(
                "select sheet_id, action, count(*) n from tambon_catalog.goods_sheet_row where sheet_id in ("
                        + Statements.marks(bare.size()) + ") group by sheet_id, action",
                row -> actions.computeIfAbsent(row.number("sheet_id"), id -> new EnumMap<>(Action.class))
                        .put(row.constant("action", Action.class), row.count("n")),
                bare.stream().map(Sheet::id).toArray());
        return bare.stream()
                .map(one -> one.with(actions.getOrDefault(one.id(), Map.of())))
                .toList();
    }

    List<Line> lines(long sheetId, int after, int most) {
        return sql.list("""
                select * from tambon_catalog.goods_sheet_row where sheet_id = ? and line > ? and (action <> 'SAME' or fault <> '')
                order by line limit ?""", this::line, sheetId, after, most);
    }

    /** Whether this call is the one that takes it on. */
    boolean take(long producerId, long sheetId, State from, State to) {
        var now = clock.instant();
        return sql.change("""
                        update tambon_catalog.goods_sheet set state = ?, done = 0, refused = 0, touched_at = ?, finished_at = null
                        where id = ? and producer_id = ? and (state = ? or (state = ? and touched_at < ?))""", to, now, sheetId, producerId, from, to, now.minus(SILENCE)) == 1;
    }

    /** What is still to be applied, in the order of the file. */
    List<Task> toApply(long sheetId) {
        return tasks(sheetId, "not applied and action in ('FRESH', 'CHANGE') order by line");
    }

    /** What was applied, the last first. */
    List<Task> toUndo(long sheetId) {
        return tasks(sheetId, "applied order by line desc");
    }

    void applied(long sheetId, int line, long productId, long variantId) {
        sql.change("""
                update tambon_catalog.goods_sheet_row set applied = true, product_id = ?, variant_id = ?, fault = '',
                fault_at = '' where sheet_id = ? and line = ?""", productId, variantId, sheetId, line);
    }

    void takenBack(long sheetId, int line) {
        sql.change(
                "update tambon_catalog.goods_sheet_row set applied = false, fault = '', fault_at = '' where sheet_id = ? and line = ?",
                sheetId,
                line);
    }

    void fault(long sheetId, int line, String fault, String at) {
        sql.change(
                "update tambon_catalog.goods_sheet_row set fault = ?, fault_at = ? where sheet_id = ? and line = ?",
                fault,
                at,
                sheetId,
                line);
    }

    void count(long sheetId, boolean refused) {
        sql.change(
                "update tambon_catalog.goods_sheet set done = done + 1, refused = refused + ?, touched_at = ? where id = ?",
                refused ? 1 : 0,
                clock.instant(),
                sheetId);
    }

    void end(long sheetId, State state) {
        var at = clock.instant();
        sql.change(
                "update tambon_catalog.goods_sheet set state = ?, touched_at = ?, finished_at = ? where id = ?",
                state,
                at,
                at,
                sheetId);
    }

    private List<Task> tasks(long sheetId, String which) {
        return sql.list(
                "select * from tambon_catalog.goods_sheet_row where sheet_id = ? and " + which,
                row -> new Task(
                        row.count("line"),
                        row.constant("action", Action.class),
                        row.numberOrNull("product_id"),
                        row.numberOrNull("variant_id"),
                        row.text("name"),
                        texts.read(row.text("was")),
                        texts.read(row.text("becomes"))),
                sheetId);
    }

    private Line line(Row row) throws SQLException {
        var was = texts.read(row.text("was"));
        var changes = new ArrayList<Change>();
        texts.read(row.text("becomes"))
                .forEach((column, now) -> changes.add(new Change(column, was.getOrDefault(column, ""), now)));
        return new Line(
                row.count("line"),
                row.constant("action", Action.class),
                row.numberOrNull("product_id"),
                row.numberOrNull("variant_id"),
                row.text("name"),
                changes,
                row.text("fault"),
                row.text("fault_at"),
                row.flag("applied"));
    }

    private static Sheet sheet(Row row) throws SQLException {
        return new Sheet(
                row.number("id"),
                row.number("producer_id"),
                row.text("file_name"),
                row.text("who"),
                row.constant("state", State.class),
                row.count("row_count"),
                row.count("done"),
                row.count("refused"),
                Map.of(),
                row.time("read_at"),
                row.timeOrNull("finished_at"));
    }
}
