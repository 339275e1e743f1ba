package tambon.orders.sales;

import tambon.catalog.ProductType;
import tambon.infra.money.Money;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.SubOrderPaid;
import tambon.orders.SubOrderReversed;
import tambon.orders.sales.Entry.Origin;

/**
 * A line of one of the shop's own orders, as the ledger counts it.
 *
 * @param closed of what is taken back: whether nothing of the line is left sold
 */
record OrderSale(long lineId, Sale sale, Origin origin, boolean closed) {

    private static final String SOURCE = "ORDER";

    static OrderSale of(SubOrderPaid paid, SubOrderPaid.Line line) {
        return new OrderSale(
                line.lineId(),
                new Sale(
                        SOURCE,
                        Long.toString(line.lineId()),
                        paid.paidAt(),
                        paid.producerId(),
                        line.productId(),
                        line.variantId(),
                        ProductType.valueOf(line.productType()),
                        line.quantity(),
                        Money.satang(line.grossSatang()),
                        Money.satang(line.discountSatang()),
                        paid.channel(),
                        paid.areaCode(),
                        null,
                        null,
                        "order",
                        null,
                        Confidence.SYSTEM_VERIFIED),
                new Origin(paid.orderId(), paid.subOrderId()),
                false);
    }

    static OrderSale of(SubOrderReversed back, SubOrderReversed.Line line) {
        return new OrderSale(
                line.lineId(),
                new Sale(
                        SOURCE,
                        back.reversalId() + "-" + line.lineId(),
                        back.reversedAt(),
                        back.producerId(),
                        line.productId(),
                        line.variantId(),
                        ProductType.valueOf(line.productType()),
                        -line.quantity(),
                        Money.satang(-line.grossSatang()),
                        Money.satang(-line.discountSatang()),
                        back.channel(),
                        back.areaCode(),
                        null,
                        null,
                        "order",
                        null,
                        Confidence.SYSTEM_VERIFIED),
                new Origin(back.orderId(), back.reversalId()),
                line.closed());
    }
}
