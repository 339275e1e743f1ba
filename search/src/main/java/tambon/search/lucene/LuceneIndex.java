package tambon.search.lucene;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import tambon.search.index.Boosts;
import tambon.search.index.Field;
import tambon.search.index.Index;
import tambon.search.index.IndexedGood;
import tambon.search.index.Ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/**
 * A Lucene index in a folder of its own. Within a segment the goods of best standing come first, so that
 * completing a name may stop after the first few.
 *
 * <p>One thread feeds it ({@link #take}, {@link #show}, {@link #commit}); any number read.
 */
final class LuceneIndex implements Index, AutoCloseable {

    private static final String KEY = "key";
    private static final String POSITION = "position";
    private static final String ORIGIN = "origin";
    private static final int MERIT_SCALE = 1_000;
    private static final double BUFFER_MB = 64;
    private static final double SEGMENTS_PER_TIER = 4;
    private static final Ranking STANDING = new Ranking(Boosts.USUAL, Long.MAX_VALUE, "", "");

    private final IndexWriter writer;
    private final Cores cores;
    private volatile Snapshot now;
    private volatile long position;
    private volatile String origin = "";

    /** @param remember whether what searches read of segments is kept for later ones */
    LuceneIndex(Path folder, boolean remember) {
        cores = new Cores(remember);
        try {
            // a merged segment is read by who merged it, before it is shown: showing is never late for that
            writer = new IndexWriter(FSDirectory.open(folder), settings().setMergedSegmentWarmer(cores::of));
            readCommitted();
            now = new Snapshot(DirectoryReader.open(writer), cores);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexWriterConfig settings() {
        return new IndexWriterConfig(new KeywordAnalyzer())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergePolicy(merging())
                .setIndexSort(new Sort(new SortField(Columns.MERIT, SortField.Type.LONG, true)));
    }

    private static MergePolicy merging() {
        return new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER);
    }

    private void readCommitted() {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals(POSITION)) {
                    position = Long.parseLong(entry.getValue());
                } else if (entry.getKey().equals(ORIGIN)) {
                    origin = entry.getValue();
                }
            }
        }
    }

    /** Which rows, analysed in which way, this was made from; empty for an index that was never committed. */
    String origin() {
        return origin;
    }

    void madeFrom(String rowsAndAnalysis) {
        origin = rowsAndAnalysis;
    }

    /** From now on much comes at once, by {@link #fill}: what is written is left in pieces until {@link #filled}. */
    void filling() {
        writer.getConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    }

    /** Begins to merge the pieces into one, while searches are already answered from them: the fewer there are the quicker each is. */
    void filled() {
        writer.getConfig().setMergePolicy(merging());
        try {
            writer.forceMerge(1, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void take(Collection<IndexedGood> goods, Collection<Long> removed, long upTo) {
        try {
            for (var good : goods) {
                put(good);
            }
            for (var id : removed) {
                writer.deleteDocuments(new Term(KEY, Long.toString(id)));
            }
            position = upTo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds goods that this index cannot know yet, by several threads at once; {@link #take} then notes the position. */
    void fill(IndexedGood good) throws IOException {
        writer.addDocument(document(good));
    }

    private void put(IndexedGood good) throws IOException {
        writer.updateDocument(new Term(KEY, Long.toString(good.productId())), document(good));
    }

    private static Document document(IndexedGood good) {
        var facts = good.facts();
        var price = facts.priceFromSatang();
        var document = new Document();
        document.add(new StringField(KEY, Long.toString(good.productId()), Store.NO));
        document.add(new NumericDocValuesField(Columns.ID, good.productId()));
        document.add(new NumericDocValuesField(Columns.FACTS, PackedFacts.of(facts)));
        document.add(new NumericDocValuesField(Columns.PRICE, price == null ? -1 : price));
        document.add(new NumericDocValuesField(Columns.SELLER, facts.sellerId()));
        document.add(new NumericDocValuesField(Columns.PUBLISHED, facts.publishedAt()));
        document.add(new NumericDocValuesField(Columns.MERIT, (long) STANDING.score(MERIT_SCALE, facts)));
        document.add(new BinaryDocValuesField(Columns.STORED, StoredGood.of(good)));
        for (var field : Field.values()) {
            for (var token : good.tokens().of(field)) {
                document.add(new StringField(field.key(), token, Store.NO));
            }
        }
        return document;
    }

    @Override
    public void show() {
        try {
            var before = now;
            var reader = DirectoryReader.openIfChanged(before.reader, writer);
            if (reader != null) {
                now = new Snapshot(reader, cores);
                before.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what was taken in survive a crash; until then it is taken in again after one. */
    void commit() {
        try {
            noteCommit();
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a commit would let go of files that have been merged (or keep changes that were taken in). */
    boolean mergedSinceCommit() {
        return writer.hasUncommittedChanges();
    }

    private void noteCommit() {
        writer.setLiveCommitData(
                Map.of(POSITION, Long.toString(position), ORIGIN, origin).entrySet());
    }

    /** The newest snapshot, held for the caller, who must release it; null if it was closed at this moment: ask again. */
    @Nullable
    Snapshot hold() {
        var snapshot = now;
        return snapshot.hold() ? snapshot : null;
    }

    @Override
    public void close() {
        commit();
        try {
            now.release();
            writer.rollback(); // does not wait for merges
            writer.getDirectory().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
