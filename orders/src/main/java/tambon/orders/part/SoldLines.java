package tambon.orders.part;

import tambon.catalog.ProductType;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** The lines of parts in the database. */
@Singleton
public class SoldLines {

    private final Statements sql;

    SoldLines(Statements sql) {
        this.sql = sql;
    }

    /** Some pieces were given back; the database refuses more than are left. */
    public void refunded(SoldLine line, int quantity, boolean restocked) {
        sql.change(
                "update tambon_orders.order_line set refunded_quantity = refunded_quantity + ?,"
                        + " restocked_quantity = restocked_quantity + ? where id = ?",
                quantity,
                restocked ? quantity : 0,
                line.id());
    }

    /** In the order of the variants, one statement however many parts. */
    public List<SoldLine> of(Collection<Part> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        return sql.list(
                "select id, sub_order_id, variant_id, product_id, product_type, quantity, refunded_quantity,"
                        + " unit_price_satang, discount_satang, platform_discount_satang, vat_satang, commission_satang,"
                        + " from_stock"
                        + " from tambon_orders.order_line where sub_order_id in (" + Statements.marks(parts.size())
                        + ") order by variant_id, id",
                row -> new SoldLine(
                        row.number("id"),
                        row.number("sub_order_id"),
                        row.number("variant_id"),
                        row.number("product_id"),
                        row.constant("product_type", ProductType.class),
                        row.count("quantity"),
                        row.count("refunded_quantity"),
                        Money.satang(row.number("unit_price_satang")),
                        Money.satang(row.number("discount_satang")),
                        Money.satang(row.number("platform_discount_satang")),
                        Money.satang(row.number("vat_satang")),
                        Money.satang(row.number("commission_satang")),
                        row.flag("from_stock")),
                parts.stream().map(Part::id).toArray());
    }
}
