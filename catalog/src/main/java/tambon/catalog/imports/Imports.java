package tambon.catalog.imports;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.TooManyImports;
import tambon.catalog.ImportGoods;
import tambon.catalog.ImportProblem;
import tambon.catalog.ImportProgress;
import tambon.catalog.ImportProgress.State;
import tambon.catalog.VariantStock;
import tambon.infra.id.Ids;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/** Runs imports beside the requests that started them. */
@Singleton
class Imports implements ImportGoods {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int AT_ONCE = 3;
    private static final int RECENT = 20;
    private static final Pattern PLACE = Pattern.compile("(\\d{1,9})\\.([A-Z_]{1,30})");

    private final RowJudge judge;
    private final BatchOfRows batches;
    private final ImportRows rows;
    private final Ids ids;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    Imports(RowJudge judge, BatchOfRows batches, ImportRows rows, Ids ids) {
        this.judge = judge;
        this.batches = batches;
        this.rows = rows;
        this.ids = ids;
    }

    @Override
    public long start(InputStream csv, String fileName, String who) {
        if (!room.tryAcquire()) {
            throw new CatalogRejected(new TooManyImports(AT_ONCE));
        }
        boolean started = false;
        try {
            var file = GoodsFile.read(csv);
            long id = ids.next();
            rows.begin(id, fileName, who, file.rows());
            var thread = Thread.ofVirtual().name("import-" + id).unstarted(() -> run(id, file));
            running.add(thread);
            thread.start();
            started = true;
            return id;
        } finally {
            if (!started) {
                room.release();
            }
        }
    }

    @Override
    public Optional<ImportProgress> progress(long importId) {
        return rows.progress(importId);
    }

    @Override
    public List<ImportProgress> recent() {
        return rows.recent(RECENT);
    }

    @Override
    public Slice<ImportProblem> problems(long importId, @Nullable String cursor, int wished) {
        int size = Math.clamp(wished, 1, Slice.MOST);
        var place = PLACE.matcher(cursor == null ? "" : cursor);
        boolean known = place.matches();
        var found = rows.problems(
                importId, known ? Long.parseLong(place.group(1)) : 0, known ? place.group(2) : "", size + 1);
        return Slice.of(found, size, last -> last.line() + "." + last.reason());
    }

    @Override
    public Slice<VariantStock> stock(long importId, @Nullable String cursor, int wished) {
        int size = Math.clamp(wished, 1, Slice.MOST);
        long after = cursor == null ? 0 : PublicId.parse(cursor).orElse(0);
        return Slice.of(rows.stock(importId, after, size + 1), size, last -> PublicId.of(last.variantId()));
    }

    private void run(long id, GoodsFile file) {
        try {
            new ImportRun(id, judge, batches, () -> stopping).of(file);
            rows.end(id, State.DONE);
        } catch (ImportRun.Stopped stop) {
            rows.end(id, State.INTERRUPTED);
        } catch (RuntimeException failure) {
            LOG.error("Import {} broke off; what it wrote stays, and the file may be imported again", id, failure);
            rows.end(id, State.INTERRUPTED);
        } finally {
            room.release();
            running.remove(Thread.currentThread());
        }
    }

    /** Lets the batch in hand finish: it is whole or not there at all in any case, but then its import says so itself. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        for (var thread : running) {
            thread.join(Duration.ofSeconds(10));
        }
    }
}
