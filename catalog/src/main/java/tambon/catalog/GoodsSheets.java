package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.infra.page.Slice;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A producer's goods as a sheet of rows, one for each way a product is sold: written out, changed in a spreadsheet, read
 * back. A sheet that is read changes nothing until it is applied, and can be taken back afterwards as a whole; what
 * somebody changed since is left alone and said so.
 *
 * <p>Rows name what they change by the columns {@code product} and {@code variant}; a row without them is a new product,
 * a draft, and rows of one new name are ways of selling one product. Only columns that the file has are changed.
 */
public interface GoodsSheets {

    /** CSV in UTF-8 or an Excel workbook; at most 5 MB and 5,000 rows. */
    int MOST_ROWS = 5_000;

    /** The columns, in the order they are written. */
    List<String> COLUMNS = List.of(
            "product",
            "variant",
            "type",
            "name_th",
            "name_en",
            "variant_th",
            "variant_en",
            "price_baht",
            "weight_grams",
            "made_to_order_days",
            "gtin",
            "trader_code",
            "stock",
            "unit_th",
            "unit_en",
            "story_th",
            "story_en");

    enum State {
        /** Read and compared; nothing changed yet. */
        PREVIEW,
        RUNNING,
        DONE,
        UNDOING,
        UNDONE
    }

    enum Action {
        /** A new product, or a new way of selling one. */
        FRESH,
        CHANGE,
        SAME,
        REFUSED
    }

    /**
     * How far a sheet is.
     *
     * @param refused rows that could not be applied, or taken back, so far
     */
    record Sheet(
            long id,
            long producerId,
            String fileName,
            String who,
            State state,
            int rows,
            int done,
            int refused,
            Map<Action, Integer> actions,
            Instant readAt,
            @Nullable Instant finishedAt) {

        public Sheet {
            actions = Map.copyOf(actions);
        }

        public Sheet with(Map<Action, Integer> counted) {
            return new Sheet(id, producerId, fileName, who, state, rows, done, refused, counted, readAt, finishedAt);
        }
    }

    /** A cell that changes. */
    record Change(String column, String was, String now) {}

    /**
     * A row.
     *
     * @param line in the file, the column names being line 1
     * @param fault why it is refused: the name of a {@link CatalogRejected.Fault} or {@link CatalogRejected.Reason};
     *     empty if it is not
     * @param faultAt the column or field that is wrong; may be empty
     * @param applied whether the catalog has it
     */
    record Line(
            int line,
            Action action,
            @Nullable Long productId,
            @Nullable Long variantId,
            String name,
            List<Change> changes,
            String fault,
            String faultAt,
            boolean applied) {

        public Line {
            changes = List.copyOf(changes);
        }
    }

    /**
     * All the producer's goods as rows of {@link #COLUMNS}; one statement.
     *
     * @param stock pieces by variant
     */
    List<List<String>> rows(long producerId, Map<Long, Integer> stock);

    /**
     * Reads a file and compares it; nothing changes yet.
     *
     * @param stock pieces by variant as they are now
     * @throws CatalogRejected if the file as a whole cannot be read
     */
    Sheet read(long producerId, InputStream file, String fileName, String who, Map<Long, Integer> stock);

    Optional<Sheet> find(long producerId, long sheetId);

    List<Sheet> recent(long producerId);

    /** Those that change or are refused, by line. */
    Slice<Line> lines(long producerId, long sheetId, @Nullable String cursor, int size);

    /** Where stock is kept. */
    @FunctionalInterface
    interface StockCounter {

        /**
         * Counts a variant anew.
         *
         * @param was what the sheet was compared with; null where nothing was ever counted
         * @return false if there is another number by now, or the new one is out of range; then nothing was counted
         */
        boolean count(long productId, long variantId, @Nullable Integer was, int now);
    }

    /** Applies it; returns at once. No news unless it is a {@link State#PREVIEW}, or was cut short. */
    void apply(long producerId, long sheetId, StockCounter stock);

    /** Takes it back; returns at once. No news unless it is {@link State#DONE}, or was cut short. */
    void undo(long producerId, long sheetId, StockCounter stock);
}
