package tambon.catalog.bulk;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.TooManyImports;
import tambon.catalog.GoodsSheets;
import tambon.catalog.bulk.Comparison.Current;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.page.Slice;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** Reads sheets, and applies them beside the requests that asked for it. */
@Singleton
class Sheets implements GoodsSheets {

    private static final Logger LOG = LoggerFactory.getLogger(Sheets.class);
    private static final int AT_ONCE = 3;

    private final ShelfCells shelf;
    private final SheetRows rows;
    private final SheetRun run;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private volatile boolean stopping;

    Sheets(ShelfCells shelf, SheetRows rows, SheetRun run, WholeTransaction transaction, Ids ids) {
        this.shelf = shelf;
        this.rows = rows;
        this.run = run;
        this.transaction = transaction;
        this.ids = ids;
    }

    @Override
    public List<List<String>> rows(long producerId, Map<Long, Integer> stock) {
        return stocked(shelf.of(producerId), stock).stream()
                .map(one -> COLUMNS.stream()
                        .map(column -> one.cells().getOrDefault(column, ""))
                        .toList())
                .toList();
    }

    @Override
    public Sheet read(long producerId, InputStream file, String fileName, String who, Map<Long, Integer> stock) {
        var written = SheetFile.read(file);
        var compared = new Comparison(stocked(shelf.of(producerId), stock)).of(written);
        long id = ids.next();
        transaction.run(() -> {
            rows.keep(id, producerId, fileName, who, compared);
            return id;
        });
        return find(producerId, id).orElseThrow();
    }

    @Override
    public Optional<Sheet> find(long producerId, long sheetId) {
        return rows.find(producerId, sheetId);
    }

    @Override
    public List<Sheet> recent(long producerId) {
        return rows.recent(producerId);
    }

    @Override
    public Slice<Line> lines(long producerId, long sheetId, @Nullable String cursor, int wished) {
        int size = Math.clamp(wished, 1, Slice.MOST);
        int after = cursor != null && cursor.matches("[0-9]{1,9}") ? Integer.parseInt(cursor) : 0;
        return find(producerId, sheetId).isEmpty()
                ? new Slice<>(List.of(), null)
                : Slice.of(rows.lines(sheetId, after, size + 1), size, last -> Integer.toString(last.line()));
    }

    @Override
    public void apply(long producerId, long sheetId, StockCounter stock) {
        beside(() -> rows.take(producerId, sheetId, State.PREVIEW, State.RUNNING), sheetId, () -> {
            run.apply(producerId, sheetId, stock, () -> stopping);
            rows.end(sheetId, State.DONE);
        });
    }

    @Override
    public void undo(long producerId, long sheetId, StockCounter stock) {
        beside(() -> rows.take(producerId, sheetId, State.DONE, State.UNDOING), sheetId, () -> {
            run.undo(producerId, sheetId, stock, () -> stopping);
            rows.end(sheetId, State.UNDONE);
        });
    }

    /** One that breaks off stays as it is: what is done is done row by row, and whoever asks again goes on. */
    private void beside(BooleanSupplier taken, long sheetId, Runnable work) {
        if (!room.tryAcquire()) {
            throw new CatalogRejected(new TooManyImports(AT_ONCE));
        }
        boolean started = false;
        try {
            if (taken.getAsBoolean()) {
                Thread.ofVirtual().name("sheet-" + sheetId).start(() -> {
                    try {
                        work.run();
                    } catch (SheetRun.Stopped stop) {
                        LOG.info("Sheet {} waits for the next start", sheetId);
                    } catch (RuntimeException failure) {
                        LOG.error("Sheet {} broke off; it may be taken up again", sheetId, failure);
                    } finally {
                        room.release();
                    }
                });
                started = true;
            }
        } finally {
            if (!started) {
                room.release();
            }
        }
    }

    private static List<Current> stocked(List<Current> goods, Map<Long, Integer> stock) {
        return goods.stream()
                .map(one -> {
                    var left = stock.get(one.variantId());
                    if (left == null) {
                        return one;
                    }
                    var cells = new HashMap<>(one.cells());
                    cells.put("stock", left.toString());
                    return new Current(one.productId(), one.variantId(), cells);
                })
                .toList();
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
