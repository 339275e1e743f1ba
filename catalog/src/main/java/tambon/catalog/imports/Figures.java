package tambon.catalog.imports;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ImportProblem.Reason;
import tambon.catalog.ListingForm;
import tambon.catalog.imports.Numbers.Said;
import tambon.catalog.imports.Verdict.Finding;
import tambon.infra.money.Money;

import java.util.List;

/** The numbers of a row; null where it says none. */
record Figures(
        @Nullable Money price,
        int weightGrams,
        @Nullable Integer madeToOrderDays,
        @Nullable Integer stars,
        @Nullable Integer starsYear,
        @Nullable Integer stock) {

    private static final long DEAREST_SATANG = 1_000_000_000;

    /** Reads them; what is no such number, or out of all bounds, is added to {@code findings}. */
    static Figures of(SheetRow row, List<Finding> findings) {
        var price = Numbers.baht(row.clean(Column.PRICE_BAHT));
        var satang = price.value();
        if (price.wrong() || satang != null && (satang.satang() < 1 || satang.satang() > DEAREST_SATANG)) {
            findings.add(wrong(Column.PRICE_BAHT));
        }
        var weight = whole(row, Column.WEIGHT_GRAMS, 0, 1_000_000, findings);
        var stars = whole(row, Column.STARS, 1, 5, findings);
        var year = whole(row, Column.STARS_YEAR, 2_544, 2_700, findings);
        if ((stars == null) != (year == null)) {
            findings.add(wrong(Column.STARS_YEAR));
        }
        return new Figures(
                satang,
                weight == null ? 0 : weight,
                whole(row, Column.MADE_TO_ORDER_DAYS, 1, 365, findings),
                stars,
                year,
                whole(row, Column.STOCK, 0, 1_000_000, findings));
    }

    /** Goods made to order have no stock, whatever the file says. */
    @Nullable
    Integer stockOf(ListingForm form) {
        return form.variants().getFirst().madeToOrderDays() == null ? stock : null;
    }

    private static @Nullable Integer whole(SheetRow row, Column column, int least, int most, List<Finding> findings) {
        Said<Integer> said = Numbers.whole(row.clean(column));
        var value = said.value();
        if (said.wrong() || value != null && (value < least || value > most)) {
            findings.add(wrong(column));
            return null;
        }
        return value;
    }

    private static Finding wrong(Column column) {
        return new Finding(Reason.NUMBER_WRONG, column.heading());
    }
}
