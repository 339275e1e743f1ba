package tambon.catalog.bulk;

import tambon.catalog.GoodsSheets;
import tambon.catalog.bulk.Comparison.Current;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.id.PublicId;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;

/** What a producer has, in the cells of a sheet. */
@Singleton
class ShelfCells {

    private static final int MOST_GOODS = 20_000;

    private final Statements sql;

    ShelfCells(Statements sql) {
        this.sql = sql;
    }

    /** All of a producer's goods, newest product first; in the cells that sheets have, but for the stock. */
    List<Current> of(long producerId) {
        return sql.list("""
                select p.id, v.id variant_id, p.type, p.name_th, p.name_en, v.name_th variant_th, v.name_en variant_en,
                v.price_satang, v.weight_grams, v.made_to_order_days, v.gtin, v.trader_code, p.unit_th, p.unit_en,
                p.story_th, p.story_en from tambon_catalog.product p join tambon_catalog.variant v on v.product_id = p.id
                where p.producer_id = ? and v.withdrawn_at is null order by p.id desc, v.position limit\s""" + MOST_GOODS, ShelfCells::current, producerId);
    }

    private static Current current(Row row) throws SQLException {
        var cells = new HashMap<String, String>();
        for (var column : GoodsSheets.COLUMNS) {
            switch (column) {
                case "product" -> cells.put(column, PublicId.of(row.number("id")));
                case "variant" -> cells.put(column, PublicId.of(row.number("variant_id")));
                case "price_baht" -> cells.put(column, Cells.price(row.moneyOrNull("price_satang")));
                case "weight_grams" ->
                    cells.put(column, row.count(column) == 0 ? "" : Integer.toString(row.count(column)));
                case "made_to_order_days" -> {
                    var days = row.countOrNull(column);
                    cells.put(column, days == null ? "" : days.toString());
                }
                case "stock" -> cells.put(column, "");
                default -> {
                    var text = row.textOrNull(column);
                    cells.put(column, text == null ? "" : text);
                }
            }
        }
        return new Current(row.number("id"), row.number("variant_id"), cells);
    }
}
