package tambon.catalog.imports;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ImportProblem;
import tambon.catalog.ImportProblem.Reason;
import tambon.catalog.ImportProgress;
import tambon.catalog.ImportProgress.State;
import tambon.catalog.VariantStock;
import tambon.catalog.name.Names;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How imports lie in their tables. */
@Singleton
class ImportRows {

    /** One that runs gives a sign of life with each batch; after such a silence its node is taken for dead. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private static final int SHOWN = 200;
    private static final String PROGRESS = """
            select id, file_name, who, state, row_count, published, drafts, known, rejected, new_producers, started_at,
            touched_at, finished_at from tambon_catalog.import_batch""";

    private final Statements sql;
    private final Clock clock;

    ImportRows(Statements sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void begin(long id, String fileName, String who, int rows) {
        var now = clock.instant();
        sql.change("""
                insert into tambon_catalog.import_batch (id, file_name, who, state, row_count, started_at, touched_at)
                values (?, ?, ?, 'RUNNING', ?, ?, ?)""", id, Names.cut(Names.clean(fileName), SHOWN), Names.cut(Names.clean(who), 100), rows, now, now);
    }

    /** What one batch of rows came to. */
    record Counts(int published, int drafts, int known, int rejected, int newProducers) {}

    void add(long id, Counts counts) {
        sql.change(
                """
                update tambon_catalog.import_batch set published = published + ?, drafts = drafts + ?,
                known = known + ?, rejected = rejected + ?, new_producers = new_producers + ?, touched_at = ?
                where id = ?""",
                counts.published(),
                counts.drafts(),
                counts.known(),
                counts.rejected(),
                counts.newProducers(),
                clock.instant(),
                id);
    }

    void end(long id, State state) {
        sql.change(
                "update tambon_catalog.import_batch set state = ?, finished_at = ? where id = ? and state = 'RUNNING'",
                state,
                clock.instant(),
                id);
    }

    void addProblems(long id, List<ImportProblem> problems) {
        sql.batch(
                """
                insert into tambon_catalog.import_row (import_id, line, reason, product_name, found, product_id)
                values (?, ?, ?, ?, ?, ?)""",
                problems.stream()
                        .map(problem -> Arrays.<@Nullable Object>asList(
                                id,
                                problem.line(),
                                problem.reason(),
                                problem.productName(),
                                problem.found(),
                                problem.productId()))
                        .toList());
    }

    void addStock(long id, List<VariantStock> stock) {
        sql.batch(
                """
                insert into tambon_catalog.import_stock (import_id, variant_id, product_id, producer_id, quantity)
                values (?, ?, ?, ?, ?)""",
                stock.stream()
                        .map(one ->
                                List.<Object>of(id, one.variantId(), one.productId(), one.producerId(), one.quantity()))
                        .toList());
    }

    Optional<ImportProgress> progress(long id) {
        return sql.first(PROGRESS + " where id = ?", this::progress, id);
    }

    List<ImportProgress> recent(int most) {
        return sql.list(PROGRESS + " order by id desc limit ?", this::progress, most);
    }

    List<ImportProblem> problems(long id, long afterLine, String afterReason, int most) {
        return sql.list(
                """
                select line, reason, product_name, found, product_id from tambon_catalog.import_row
                where import_id = ? and (line > ? or line = ? and reason > ?) order by line, reason limit ?""",
                row -> new ImportProblem(
                        row.number("line"),
                        row.text("product_name"),
                        row.constant("reason", Reason.class),
                        row.text("found"),
                        row.numberOrNull("product_id")),
                id,
                afterLine,
                afterLine,
                afterReason,
                most);
    }

    List<VariantStock> stock(long id, long afterVariant, int most) {
        return sql.list(
                """
                select variant_id, product_id, producer_id, quantity from tambon_catalog.import_stock
                where import_id = ? and variant_id > ? order by variant_id limit ?""",
                row -> new VariantStock(
                        row.number("variant_id"),
                        row.number("product_id"),
                        row.number("producer_id"),
                        row.count("quantity")),
                id,
                afterVariant,
                most);
    }

    private ImportProgress progress(Row row) throws SQLException {
        var state = row.constant("state", State.class);
        var touched = row.time("touched_at");
        boolean silent = state == State.RUNNING && touched.plus(SILENCE).isBefore(clock.instant());
        Instant finished = silent ? touched : row.timeOrNull("finished_at");
        return new ImportProgress(
                row.number("id"),
                row.text("file_name"),
                row.text("who"),
                silent ? State.INTERRUPTED : state,
                row.count("row_count"),
                row.count("published"),
                row.count("drafts"),
                row.count("known"),
                row.count("rejected"),
                row.count("new_producers"),
                row.time("started_at"),
                finished);
    }
}
