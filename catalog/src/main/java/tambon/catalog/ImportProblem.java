package tambon.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Why a row of an import was refused or doubted.
 *
 * @param line in the file, the column names being line 1
 * @param productName as the row gives it, cut to 200 characters
 * @param found what the reason is about, as the file gives it, e.g. the name that is no district; may be empty
 * @param productId the draft that was made of it; null if nothing was
 */
public record ImportProblem(
        long line,
        String productName,
        Reason reason,
        String found,
        @Nullable Long productId) {

    /** Why; whether nothing, or only a draft, was made of the row. */
    public enum Reason {
        PRODUCT_NAME_MISSING(false),
        /** {@code found} is its column. */
        CELL_TOO_LONG(false),
        PROVINCE_UNKNOWN(false),
        /** No district of that name in the province. */
        DISTRICT_UNKNOWN(false),
        /** A name that is no district but differs from one by a letter, which it was taken for. */
        DISTRICT_GUESSED(true),
        /** {@code found} is the line that has the same product of the same producer. */
        REPEATED_IN_FILE(false),
        /** {@code found} is its column, or its columns. */
        NUMBER_WRONG(false),
        TYPE_UNKNOWN(false),
        /** The row has more or fewer cells than there are columns. */
        CELLS_WRONG(false),
        /** No seller is named; it waits under a producer that stands for its locality. */
        SELLER_MISSING(true),
        /** The product's name is that of a group or a shop. */
        NAME_IS_A_SELLER(true),
        /** One cell names several products. */
        SEVERAL_PRODUCTS(true),
        /** The name says too little, or is no word. */
        NAME_UNCLEAR(true);

        private final boolean draft;

        Reason(boolean draft) {
            this.draft = draft;
        }

        /** Whether a draft was made of the row all the same. */
        public boolean draft() {
            return draft;
        }
    }
}
