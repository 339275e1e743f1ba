package tambon.storefront.staff;

import io.micronaut.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.storefront.page.CsvFile;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Locale;

/** The tables about sales as files; amounts are baht with two decimals, so that spreadsheets can count on. */
@Singleton
final class SalesFiles {

    /** So that one file neither fills the memory nor keeps the database for long; said in the file's last line. */
    private static final int MOST_ROWS = 100_000;

    private static final int ALL = 1_000_000;

    private final SalesDesk desk;

    SalesFiles(SalesDesk desk) {
        this.desk = desk;
    }

    HttpResponse<?> table(Language language, Area area, Asked asked) {
        var table = desk.table(language, area, asked.without("from"), ALL);
        var by = Asked.code(table.grouping());
        var file = new CsvFile()
                .row(
                        Words.say(language, "sales.code"),
                        Words.say(language, "sales.by." + by),
                        Words.say(language, "sales.net") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "sales.pieces"),
                        Words.say(language, "sales.lines"));
        table.groups()
                .forEach(group ->
                        file.row(group.key(), group.name().text(), baht(group.net()), group.pieces(), group.sales()));
        return file.named("tambon-sales-by-" + by);
    }

    HttpResponse<?> rows(Language language, Area area, Asked asked) {
        var file = new CsvFile()
                .row(
                        Words.say(language, "sales.entry"),
                        Words.say(language, "sales.at") + " (UTC)",
                        Words.say(language, "sales.by.producer"),
                        Words.say(language, "sales.product"),
                        Words.say(language, "sales.by.product-type"),
                        Words.say(language, "sales.pieces"),
                        Words.say(language, "sales.net") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "sales.by.channel"),
                        Words.say(language, "sales.place"),
                        Words.say(language, "sales.reverses"));
        int written = 0;
        @Nullable String cursor = null;
        do {
            var slice = desk.allRows(language, area, asked, cursor);
            for (var row : slice.rows()) {
                file.row(
                        row.id(),
                        row.at(),
                        row.producer().text(),
                        row.product().text(),
                        Words.say(language, "type." + row.type().toLowerCase(Locale.ROOT)),
                        row.quantity(),
                        baht(row.net()),
                        row.channel().text(),
                        row.place().text(),
                        row.reverses() == null ? "" : row.reverses());
            }
            written += slice.rows().size();
            cursor = slice.next();
        } while (cursor != null && written < MOST_ROWS);
        if (cursor != null) {
            file.row(Words.say(language, "sales.cut"));
        }
        return file.named("tambon-sales-rows");
    }

    static BigDecimal baht(Money amount) {
        return BigDecimal.valueOf(amount.satang(), 2);
    }
}
