package tambon.storefront.staff;

import org.jspecify.annotations.Nullable;
import tambon.orders.OrderSlice;
import tambon.storefront.page.CsvFile;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.staff.IncomeDesk.Years;
import tambon.storefront.staff.IncomeViews.IncomeRow;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Every producer of an area with its income, as pieces of a CSV file, each read from the database when it is asked for. */
final class IncomeCsv implements Iterator<CsvFile> {

    private static final int A_PIECE = 200;

    private final IncomeDesk desk;
    private final Language language;
    private final Years years;
    private final String area;

    /** What was read last; null before the first. */
    private @Nullable OrderSlice<IncomeRow> read;

    IncomeCsv(IncomeDesk desk, Language language, Years years, String area) {
        this.desk = desk;
        this.language = language;
        this.years = years;
        this.area = area;
    }

    @Override
    public boolean hasNext() {
        return read == null || read.next() != null;
    }

    @Override
    public CsvFile next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all producers were read");
        }
        var file = read == null ? headed() : CsvFile.more();
        var slice = desk.rows(language, years, area, read == null ? null : read.next(), A_PIECE);
        slice.items()
                .forEach(row -> file.row(
                        row.id(),
                        row.name().text(),
                        row.place().text(),
                        SalesFiles.baht(row.income()),
                        row.base() == null ? "" : SalesFiles.baht(row.base()),
                        row.growth() == null ? "" : BigDecimal.valueOf(row.growth(), 1)));
        read = slice;
        return file;
    }

    private CsvFile headed() {
        return new CsvFile()
                .row(
                        Words.say(language, "sales.code"),
                        Words.say(language, "sales.by.producer"),
                        Words.say(language, "sales.place"),
                        Words.say(language, "income.of", years.year().be()),
                        Words.say(language, "income.base-of", years.base().be()),
                        Words.say(language, "income.growth"));
    }
}
