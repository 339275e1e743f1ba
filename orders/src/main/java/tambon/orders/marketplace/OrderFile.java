package tambon.orders.marketplace;

import tambon.infra.money.Money;
import tambon.infra.money.Typed;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Marketplaces.Layout;
import tambon.orders.sheet.Sheet;
import tambon.orders.sheet.Sheet.Line;

import java.util.HashSet;
import java.util.List;

/** The lines of an order file, whatever platform it is from, in one form. */
final class OrderFile {

    private OrderFile() {}

    static Layout layout(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> Layout.of(new HashSet<>(row)).stream())
                .findFirst()
                .orElseThrow(() -> CaptureRejected.invalid("file", Fault.UNKNOWN));
    }

    static List<ShopLine> read(Sheet sheet) {
        return switch (layout(sheet)) {
            case SHOPEE ->
                sheet
                        .below(
                                sheet.rows().stream().anyMatch(row -> row.contains("Deal Price"))
                                        ? "Deal Price"
                                        : "หมายเลขคำสั่งซื้อ")
                        .stream()
                        .map(OrderFile::shopee)
                        .toList();
            case LAZADA ->
                sheet.below("orderItemId").stream().map(OrderFile::lazada).toList();
            case TIKTOK ->
                sheet.below("SKU Subtotal Before Discount").stream()
                        .filter(line -> !line.get("Order ID").contains(" ")) // the row that explains the headings
                        .map(OrderFile::tiktok)
                        .toList();
            case GENERIC ->
                sheet.below("order_no").stream().map(OrderFile::generic).toList();
        };
    }

    /** A row for each product of an order; the subtotal is of the line, after the seller's own markdown. */
    private static ShopLine shopee(Line line) {
        var sku = line.get("เลขอ้างอิง SKU (SKU Reference No.)", "SKU Reference No.");
        var name = line.get("ชื่อสินค้า", "Product Name");
        var option = line.get("ชื่อตัวเลือก", "Variation Name");
        var quantity = Typed.count(line.get("จำนวน", "Quantity"));
        var price = Typed.baht(line.get("ราคาขาย", "Deal Price"));
        var subtotal = Typed.baht(line.get("ราคาขายสุทธิ", "Product Subtotal"));
        var gross = subtotal.isPresent() || price.isEmpty() || quantity.isEmpty()
                ? subtotal
                : price.map(each -> each.times(quantity.getAsInt()));
        int returned =
                Typed.count(line.get("จำนวนที่ส่งคืน", "Returned quantity")).orElse(0);
        return ShopLine.of(
                line,
                line.get("หมายเลขคำสั่งซื้อ", "Order ID"),
                name + "|" + option + "|" + sku,
                sku.isEmpty() ? (name + " " + option).strip() : sku,
                (name + " " + option).strip(),
                line.get("วันที่ทำการสั่งซื้อ", "Order Creation Date"),
                line.get("สถานะการสั่งซื้อ", "Order Status"),
                quantity.orElse(0),
                gross.orElse(null),
                Money.ZERO,
                returned);
    }

    /** A row for each single piece. */
    private static ShopLine lazada(Line line) {
        var sku = line.get("sellerSku", "lazadaSku");
        var name = line.get("itemName");
        var discount =
                Typed.baht(line.get("sellerDiscountTotal").replace("-", "")).orElse(Money.ZERO);
        return ShopLine.of(
                line,
                line.get("orderNumber"),
                line.get("orderItemId"),
                sku.isEmpty() ? name : sku,
                (name + " " + line.get("variation")).strip(),
                line.get("createTime"),
                line.get("status"),
                1,
                Typed.baht(line.get("unitPrice")).orElse(null),
                discount,
                0);
    }

    /** A row for each product of an order. What the platform pays of a discount is income all the same. */
    private static ShopLine tiktok(Line line) {
        var sku = line.get("Seller SKU", "SKU ID");
        var product = (line.get("Product Name") + " " + line.get("Variation")).strip();
        return ShopLine.of(
                line,
                line.get("Order ID"),
                line.get("SKU ID").isEmpty() ? product + "|" + sku : line.get("SKU ID"),
                sku.isEmpty() ? product : sku,
                product,
                line.get("Created Time"),
                line.get("Order Status"),
                Typed.count(line.get("Quantity")).orElse(0),
                Typed.baht(thai(line.get("SKU Subtotal Before Discount"))).orElse(null),
                Typed.baht(thai(line.get("SKU Seller Discount"))).orElse(Money.ZERO),
                Typed.count(line.get("Sku Quantity of return")).orElse(0));
    }

    /** {@code THB 240.00} as {@code 240.00}. */
    private static String thai(String amount) {
        return amount.replace("THB", "");
    }

    private static ShopLine generic(Line line) {
        var sku = line.get("sku");
        var named = line.get("line");
        return ShopLine.of(
                line,
                line.get("order_no"),
                named.isEmpty() ? sku + "|" + line.get("product") : named,
                sku.isEmpty() ? line.get("product") : sku,
                line.get("product"),
                line.get("date"),
                line.get("status"),
                Typed.count(line.get("quantity")).orElse(0),
                Typed.baht(line.get("gross_baht")).orElse(null),
                Typed.baht(line.get("discount_baht")).orElse(Money.ZERO),
                Typed.count(line.get("returned_quantity")).orElse(0));
    }
}
