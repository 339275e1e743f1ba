package tambon.orders.promotion;

import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.CouponRefused;
import tambon.orders.OrdersRejected.CouponRefused.Because;
import tambon.orders.Promotions.Promotion;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** Counts the uses of promotions against their limits, by guarded updates in the order's transaction. */
@Singleton
public class PromotionUses {

    private final Statements sql;

    PromotionUses(Statements sql) {
        this.sql = sql;
    }

    /** What one promotion took off one part. */
    public record Use(long subOrderId, Promotion promotion, Money goods, Money shipping) {}

    /**
     * Keeps what was used for an order; call it in the transaction that places it.
     *
     * @param buyer as {@code promotion_buyer.buyer}
     * @throws OrdersRejected if a limit is reached
     */
    public void use(long purchaseId, String buyer, List<Use> uses) {
        if (uses.isEmpty()) {
            return;
        }
        var counted = new HashSet<Long>();
        for (var use : uses) {
            if (use.promotion.terms().isLimited() && counted.add(use.promotion.id())) {
                count(use.promotion, buyer);
            }
        }
        var values = new ArrayList<Object>();
        for (var use : uses) {
            values.addAll(List.of(
                    use.subOrderId,
                    use.promotion.id(),
                    purchaseId,
                    buyer,
                    use.promotion.isOfPlatform() ? "PLATFORM" : "PRODUCER",
                    use.goods,
                    use.shipping,
                    use.promotion.terms().isLimited()));
        }
        sql.change(
                "insert into tambon_orders.promotion_use (sub_order_id, promotion_id, purchase_id, buyer, bearer,"
                        + " goods_satang, shipping_satang, is_counted) values " + Statements.rows(uses.size(), 8),
                values.toArray());
    }

    private void count(Promotion promotion, String buyer) {
        int counted = sql.change(
                "update tambon_orders.promotion set used = used + 1 where id = ? and stopped_at is null"
                        + " and used < coalesce(most_uses, used + 1)",
                promotion.id());
        if (counted == 0) {
            throw new OrdersRejected(new CouponRefused(Because.USED_UP));
        }
        sql.change(
                "insert ignore into tambon_orders.promotion_buyer (promotion_id, buyer, used) values (?, ?, 0)",
                promotion.id(),
                buyer);
        var most = promotion.terms().mostPerBuyer();
        int own = sql.change(
                "update tambon_orders.promotion_buyer set used = used + 1 where promotion_id = ? and buyer = ? and used < ?",
                promotion.id(),
                buyer,
                most == null ? Integer.MAX_VALUE : most);
        if (own == 0) {
            throw new OrdersRejected(new CouponRefused(Because.USED_BY_YOU));
        }
    }

    private record Counted(long purchaseId, long promotionId, String buyer) {}

    /** Nobody paid these orders: their promotions may be used again, once. Call it in the transaction that ends them. */
    public void giveBack(Collection<Long> purchases) {
        if (purchases.isEmpty()) {
            return;
        }
        var counted = new HashSet<>(sql.list(
                "select purchase_id, promotion_id, buyer from tambon_orders.promotion_use where purchase_id in ("
                        + Statements.marks(purchases.size()) + ") and is_counted and not is_given_back",
                row -> new Counted(row.number("purchase_id"), row.number("promotion_id"), row.text("buyer")),
                purchases.toArray()));
        for (var one : counted) {
            sql.change(
                    "update tambon_orders.promotion_use set is_given_back = true where purchase_id = ? and promotion_id = ?",
                    one.purchaseId,
                    one.promotionId);
            sql.change("update tambon_orders.promotion set used = used - 1 where id = ?", one.promotionId);
            sql.change(
                    "update tambon_orders.promotion_buyer set used = used - 1 where promotion_id = ? and buyer = ?",
                    one.promotionId,
                    one.buyer);
        }
    }
}
