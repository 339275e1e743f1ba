package tambon.storefront.sheet;

import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import tambon.catalog.GoodsSheets;
import tambon.catalog.GoodsSheets.Sheet;
import tambon.catalog.GoodsSheets.StockCounter;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;
import tambon.orders.OrdersRejected;
import tambon.orders.Stocks;
import tambon.storefront.page.CsvFile;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sheets with the stock in them, which another module keeps; the pages of producers and staff stand on it. */
@Singleton
final class SheetDesk {

    private static final int MOST_PIECES = 1_000_000;
    private static final int LONGEST_NAME = 200;
    private static final int STOCK_AT_ONCE = 1_000;
    private static final int LINES = 50;

    /** Columns that a spreadsheet must not take for numbers: it would cut them, or round them. */
    private static final Set<String> NUMBERS = Set.of("price_baht", "weight_grams", "made_to_order_days", "stock");

    private final GoodsSheets sheets;
    private final Stocks stocks;

    SheetDesk(GoodsSheets sheets, Stocks stocks) {
        this.sheets = sheets;
        this.stocks = stocks;
    }

    GoodsSheets sheets() {
        return sheets;
    }

    CsvFile csv(long producerId) {
        var file = new CsvFile();
        file.row(GoodsSheets.COLUMNS.toArray());
        sheets.rows(producerId, stock(producerId)).forEach(row -> file.row(row.toArray()));
        return file;
    }

    /** The same as a workbook; written row by row, so that it is not held twice. */
    byte[] workbook(long producerId) {
        var rows = sheets.rows(producerId, stock(producerId));
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "tambon", "1.0")) {
            var sheet = book.newWorksheet("goods");
            for (int column = 0; column < GoodsSheets.COLUMNS.size(); column++) {
                sheet.value(0, column, GoodsSheets.COLUMNS.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    var cell = rows.get(row).get(column);
                    if (!cell.isEmpty() && NUMBERS.contains(GoodsSheets.COLUMNS.get(column))) {
                        sheet.value(row + 1, column, new BigDecimal(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(row + 1, column, cell);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Sheet read(long producerId, InputStream file, @Nullable String name, String who) {
        return sheets.read(producerId, file, shown(name), who, stock(producerId));
    }

    Slice<GoodsSheets.Line> lines(Sheet sheet, @Nullable String cursor) {
        return sheets.lines(sheet.producerId(), sheet.id(), cursor, LINES);
    }

    void apply(Sheet sheet, String who) {
        sheets.apply(sheet.producerId(), sheet.id(), counter(sheet, who));
    }

    void undo(Sheet sheet, String who) {
        sheets.undo(sheet.producerId(), sheet.id(), counter(sheet, who));
    }

    private StockCounter counter(Sheet sheet, String who) {
        return (productId, variantId, was, now) -> {
            if (now > MOST_PIECES) {
                return false;
            }
            try {
                stocks.count(
                        sheet.producerId(),
                        productId,
                        List.of(new Stocks.Counted(variantId, was, now, Stocks.Why.COUNTED)),
                        who + " (" + PublicId.of(sheet.id()) + ")");
                return true;
            } catch (OrdersRejected moved) {
                return false;
            }
        };
    }

    /** Pieces of all that the producer lists; those never counted are missing. */
    private Map<Long, Integer> stock(long producerId) {
        var variants = sheets.rows(producerId, Map.of()).stream()
                .map(row -> PublicId.parse(row.get(1)).orElseThrow())
                .toList();
        var stock = new HashMap<Long, Integer>();
        for (int from = 0; from < variants.size(); from += STOCK_AT_ONCE) {
            stock.putAll(stocks.available(
                    new ArrayList<>(variants.subList(from, Math.min(variants.size(), from + STOCK_AT_ONCE)))));
        }
        return stock;
    }

    /** Browsers may send a whole path, and the name may be of any length. */
    private static String shown(@Nullable String fileName) {
        var name = fileName == null
                ? ""
                : fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
        return name.isBlank() ? "goods.csv" : name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
