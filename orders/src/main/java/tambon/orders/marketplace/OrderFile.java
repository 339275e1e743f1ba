package tambon.orders.marketplace;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.money.Typed;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Marketplaces.Layout;
import tambon.orders.Marketplaces.Wrong;
import tambon.orders.sheet.Sheet;
import tambon.orders.sheet.Sheet.Line;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The lines of an order file, whatever platform it is from, in one form. */
final class OrderFile {

    private static final List<DateTimeFormatter> MOMENTS = List.of(
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.ROOT),
            DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm[:ss]", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d/M/yyyy HH:mm[:ss]", Locale.ROOT));

    private OrderFile() {}

    /**
     * One line of an order.
     *
     * @param key what names the line within its order
     * @param standing what of it is sold: nothing where it was cancelled, sent back or not paid
     * @param wrong null where it can be read
     */
    record SoldLine(
            int number,
            String orderNumber,
            String key,
            String sku,
            String product,
            Instant at,
            Amounts standing,
            @Nullable Wrong wrong) {}

    record Amounts(int quantity, Money gross, Money discount) {
        static final Amounts NOTHING = new Amounts(0, Money.ZERO, Money.ZERO);

        Money net() {
            return gross.minus(discount);
        }

        /** What is left when so many of the pieces came back. */
        Amounts less(int returned) {
            if (returned <= 0 || quantity == 0) {
                return this;
            }
            if (returned >= quantity) {
                return NOTHING;
            }
            var parts = List.of((long) quantity - returned, (long) returned);
            return new Amounts(
                    quantity - returned,
                    gross.allocate(parts).getFirst(),
                    discount.allocate(parts).getFirst());
        }
    }

    static Layout layout(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> Layout.of(new HashSet<>(row)).stream())
                .findFirst()
                .orElseThrow(() -> CaptureRejected.invalid("file", Fault.UNKNOWN));
    }

    static List<SoldLine> read(Sheet sheet) {
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
            case GENERIC ->
                sheet.below("order_no").stream().map(OrderFile::generic).toList();
        };
    }

    /** A row for each product of an order; the subtotal is of the line, after the seller's own markdown. */
    private static SoldLine shopee(Line line) {
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
        return line(
                line,
                line.get("หมายเลขคำสั่งซื้อ", "Order ID"),
                name + "|" + option + "|" + sku,
                sku.isEmpty() ? (name + " " + option).strip() : sku,
                (name + " " + option).strip(),
                line.get("วันที่ทำการสั่งซื้อ", "Order Creation Date"),
                status(line.get("สถานะการสั่งซื้อ", "Order Status")),
                quantity.orElse(0),
                gross.orElse(null),
                Money.ZERO,
                returned);
    }

    /** A row for each single piece. */
    private static SoldLine lazada(Line line) {
        var sku = line.get("sellerSku", "lazadaSku");
        var name = line.get("itemName");
        var discount =
                Typed.baht(line.get("sellerDiscountTotal").replace("-", "")).orElse(Money.ZERO);
        return line(
                line,
                line.get("orderNumber"),
                line.get("orderItemId"),
                sku.isEmpty() ? name : sku,
                (name + " " + line.get("variation")).strip(),
                line.get("createTime"),
                status(line.get("status")),
                1,
                Typed.baht(line.get("unitPrice")).orElse(null),
                discount,
                0);
    }

    private static SoldLine generic(Line line) {
        var sku = line.get("sku");
        var named = line.get("line");
        return line(
                line,
                line.get("order_no"),
                named.isEmpty() ? sku + "|" + line.get("product") : named,
                sku.isEmpty() ? line.get("product") : sku,
                line.get("product"),
                line.get("date"),
                status(line.get("status")),
                Typed.count(line.get("quantity")).orElse(0),
                Typed.baht(line.get("gross_baht")).orElse(null),
                Typed.baht(line.get("discount_baht")).orElse(Money.ZERO),
                Typed.count(line.get("returned_quantity")).orElse(0));
    }

    private static SoldLine line(
            Line line,
            String orderNumber,
            String key,
            String sku,
            String product,
            String date,
            Optional<Boolean> sold,
            int quantity,
            @Nullable Money gross,
            Money discount,
            int returned) {
        var at = moment(date);
        var wrong = wrong(orderNumber, at.isPresent(), sold.isPresent(), quantity, gross, discount);
        var standing = wrong != null || gross == null || !sold.orElse(false)
                ? Amounts.NOTHING
                : new Amounts(quantity, gross, discount).less(returned);
        return new SoldLine(
                line.number(),
                orderNumber,
                key,
                sku.length() > 200 ? sku.substring(0, 200) : sku,
                product,
                at.orElse(Instant.EPOCH),
                standing,
                wrong);
    }

    private static @Nullable Wrong wrong(
            String orderNumber, boolean dated, boolean known, int quantity, @Nullable Money gross, Money discount) {
        if (!orderNumber.matches("[!-~]{1,60}")) {
            return Wrong.NO_ORDER_NUMBER;
        }
        if (!dated) {
            return Wrong.NO_DATE;
        }
        if (!known) {
            return Wrong.UNKNOWN_STATUS;
        }
        if (quantity < 1 || quantity > 100_000) {
            return Wrong.NO_QUANTITY;
        }
        return gross == null || discount.compareTo(gross) > 0 ? Wrong.NO_AMOUNT : null;
    }

    /** Whether such an order is sold; empty where the status is not known. */
    private static Optional<Boolean> status(String status) {
        var plain = status.toLowerCase(Locale.ROOT);
        if (plain.contains("ยกเลิก")
                || plain.contains("cancel")
                || plain.contains("return")
                || plain.contains("คืน")
                || plain.contains("failed")
                || plain.contains("lost")) {
            return Optional.of(false);
        }
        if (plain.contains("ยังไม่ชำระ") || plain.contains("ที่ต้องชำระ") || plain.contains("unpaid")) {
            return Optional.of(false);
        }
        return plain.isEmpty() ? Optional.empty() : Optional.of(true);
    }

    private static Optional<Instant> moment(String text) {
        return MOMENTS.stream()
                .flatMap(form -> parsed(() -> LocalDateTime.parse(text, form)).stream())
                .findFirst()
                .or(() -> parsed(() -> LocalDate.parse(text).atTime(12, 0)))
                .map(there -> there.atZone(FiscalYear.BANGKOK).toInstant());
    }

    private static Optional<LocalDateTime> parsed(Supplier<LocalDateTime> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeParseException notSo) {
            return Optional.empty();
        }
    }
}
