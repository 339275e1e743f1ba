package tambon.orders.placing;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.orders.OrderView;
import tambon.orders.PaymentMethod;
import tambon.orders.Presses.Press;
import tambon.orders.pricing.Priced;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Writes a new order: one statement a table, however many producers and lines. */
@Singleton
class OrderRows {

    private final Statements sql;
    private final Ids ids;

    OrderRows(Statements sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** @param priced whose parcels and lines stand in the order of the order's parts and lines */
    void insert(OrderView order, Priced priced, Press press, OptionalLong accountId) {
        insertPurchase(order, press, accountId);
        insertParts(order, priced);
        insertLines(order, priced);
        if (order.method() != PaymentMethod.COD) {
            insertPayment(order);
        }
    }

    private void insertPurchase(OrderView order, Press press, OptionalLong accountId) {
        var to = order.recipient();
        sql.change(
                "insert into tambon_orders.purchase (id, number, buyer_key, buyer, idempotency_key, fingerprint,"
                        + " account_id, method, placed_at, recipient_name, phone, email, street, tambon_code,"
                        + " postcode, note, goods_satang, shipping_satang, total_satang) values "
                        + Statements.rows(1, 19),
                order.id(),
                order.number(),
                order.buyerKey(),
                press.who(),
                press.key(),
                press.fingerprint(),
                accountId.isPresent() ? accountId.getAsLong() : null,
                order.method(),
                order.placedAt(),
                to.name(),
                to.phone(),
                to.email(),
                to.street(),
                to.tambonCode(),
                to.postcode(),
                order.note(),
                order.goods(),
                order.shipping(),
                order.total());
    }

    private void insertParts(OrderView order, Priced priced) {
        var cart = priced.view();
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < order.parts().size(); i++) {
            var part = order.parts().get(i);
            var sums = priced.sums().parcels().get(i);
            values.addAll(List.of(
                    part.id(),
                    order.id(),
                    part.producerId(),
                    part.producerNameTh(),
                    part.producerNameEn(),
                    cart.parcels().get(i).areaCode(),
                    part.method(),
                    part.placedAt(),
                    part.goods(),
                    part.shipping()));
            values.add(part.state());
            values.add(part.dueAt());
            values.add(sums.discount());
            values.add(sums.platformDiscount());
            values.add(sums.feeDiscount());
            values.add(sums.platformFeeDiscount());
            values.add(sums.vat());
            values.add(sums.commission());
            values.add(part.delivery().kind());
            values.add(part.delivery().spot().place());
            values.add(part.delivery().spot().hours());
            values.add(part.delivery().spot().lastDay());
        }
        sql.change(
                "insert into tambon_orders.sub_order (id, purchase_id, producer_id, producer_name_th,"
                        + " producer_name_en, area_code, method, placed_at, goods_satang, shipping_satang, state, timer_at,"
                        + " discount_satang, platform_discount_satang, shipping_discount_satang,"
                        + " platform_shipping_discount_satang, vat_satang, commission_satang, delivery_kind,"
                        + " delivery_place, delivery_hours, delivery_last_day) values "
                        + Statements.rows(order.parts().size(), 22),
                values.toArray());
    }

    private void insertLines(OrderView order, Priced priced) {
        var values = new ArrayList<@Nullable Object>();
        int lines = 0;
        for (int i = 0; i < order.parts().size(); i++) {
            var sums = priced.sums().parcels().get(i).lines().iterator();
            for (var line : priced.view().parcels().get(i).lines()) {
                var sum = sums.next();
                var offer = line.offer();
                values.add(ids.next());
                values.add(order.parts().get(i).id());
                values.add(offer.variantId());
                values.add(offer.productId());
                values.add(offer.type());
                values.add(offer.productNameTh());
                values.add(offer.productNameEn());
                values.add(offer.variantNameTh());
                values.add(offer.variantNameEn());
                values.add(line.quantity());
                values.add(line.unitPrice());
                values.add(offer.isFromStock());
                values.add(sum.discount());
                values.add(sum.platformDiscount());
                values.add(sum.vat());
                values.add(sum.commissionPermyriad());
                values.add(sum.commission());
                lines++;
            }
        }
        sql.change(
                "insert into tambon_orders.order_line (id, sub_order_id, variant_id, product_id, product_type, name_th,"
                        + " name_en, variant_name_th, variant_name_en, quantity, unit_price_satang, from_stock,"
                        + " discount_satang, platform_discount_satang, vat_satang, commission_permyriad, commission_satang)"
                        + " values "
                        + Statements.rows(lines, 17),
                values.toArray());
    }

    private void insertPayment(OrderView order) {
        sql.change(
                "insert into tambon_orders.payment (purchase_id, method, state, amount_satang, pay_by)"
                        + " values (?, ?, 'AWAITING', ?, ?)",
                order.id(),
                order.method(),
                order.total(),
                order.payBy());
    }
}
