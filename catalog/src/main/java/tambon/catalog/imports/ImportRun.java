package tambon.catalog.imports;

import tambon.catalog.ImportProblem.Reason;
import tambon.catalog.imports.Verdict.Accepted;
import tambon.catalog.imports.Verdict.Finding;
import tambon.catalog.imports.Verdict.Refused;
import tambon.catalog.shelf.NewGoods;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** One file on its way in: judged row by row, written batch by batch. */
final class ImportRun {

    static final int BATCH = 500;

    private final long importId;
    private final RowJudge judge;
    private final BatchOfRows batches;
    private final BooleanSupplier stopping;
    private final Map<NewGoods.Key, Long> seen = new HashMap<>();
    private final List<Verdict> waiting = new ArrayList<>(BATCH);

    ImportRun(long importId, RowJudge judge, BatchOfRows batches, BooleanSupplier stopping) {
        this.importId = importId;
        this.judge = judge;
        this.batches = batches;
        this.stopping = stopping;
    }

    /** The node is shutting down; what was written stays, and the file may be imported again. */
    @SuppressWarnings("serial") // never leaves this package
    static final class Stopped extends RuntimeException {
        Stopped() {
            super("import stopped", null, false, false);
        }
    }

    void of(GoodsFile file) {
        file.forEach(row -> {
            waiting.add(notTwice(judge.judge(row)));
            if (waiting.size() == BATCH) {
                write();
            }
        });
        write();
    }

    private void write() {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
        if (!waiting.isEmpty()) {
            batches.write(importId, List.copyOf(waiting));
            waiting.clear();
        }
    }

    private Verdict notTwice(Verdict verdict) {
        return switch (verdict) {
            case Refused refused -> refused;
            case Accepted accepted -> {
                var first =
                        seen.putIfAbsent(accepted.goods().key(), accepted.row().line());
                yield first == null
                        ? accepted
                        : new Refused(
                                accepted.row(), List.of(new Finding(Reason.REPEATED_IN_FILE, Long.toString(first))));
            }
        };
    }
}
