package tambon.search.lucene;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.search.feed.ChangeFeed;
import tambon.search.index.IndexedGood;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;

/** Brings changes into a {@link LuceneIndex}: few at a time as they happen, or all of them at once by every processor. */
final class LuceneFeed {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneFeed.class);
    private static final int BATCH = 1_000;

    private final ChangeFeed changes;

    LuceneFeed(ChangeFeed changes) {
        this.changes = changes;
    }

    /** Takes in what is new and shows it, and what was merged meanwhile. Returns how many changes there were. */
    int catchUp(LuceneIndex index) {
        int sum = 0;
        var some = changes.after(index.position(), BATCH);
        while (!some.none()) {
            index.take(some.goods(), some.removed(), some.position());
            index.show();
            sum += some.goods().size() + some.removed().size();
            some = changes.after(index.position(), BATCH);
        }
        index.show();
        return sum;
    }

    /** Fills an empty index with everything there is at this moment; what changes meanwhile is left to {@link #catchUp}. */
    void fill(LuceneIndex index, DoubleConsumer progress) {
        long start = System.nanoTime();
        long target = changes.lastNo();
        index.filling();
        int hands = Runtime.getRuntime().availableProcessors();
        try (var workers = Executors.newFixedThreadPool(hands)) {
            var running = new ArrayList<Future<Long>>();
            long from = 0;
            for (long to = bound(from, target); to > from; to = bound(from, target)) {
                long first = from;
                long last = to;
                running.add(workers.submit(() -> fill(index, first, last)));
                awaitAllBut(2 * hands, running);
                progress.accept((double) to / target);
                from = to;
            }
            awaitAllBut(0, running);
        }
        index.take(List.of(), List.of(), target);
        index.commit();
        index.show();
        index.filled();
        LOG.info("Search index filled up to change {} in {} ms", target, (System.nanoTime() - start) / 1_000_000);
    }

    private long bound(long from, long target) {
        return Math.min(changes.boundAfter(from, BATCH), target);
    }

    private long fill(LuceneIndex index, long from, long to) {
        try {
            long filled = 0;
            for (IndexedGood good : changes.between(from, to)) {
                index.fill(good);
                filled++;
            }
            return filled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitAllBut(int most, List<Future<Long>> running) {
        while (running.size() > most) {
            try {
                running.removeFirst().get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while filling the index", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("the index could not be filled", e.getCause());
            }
        }
    }
}
