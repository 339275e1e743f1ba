package tambon.orders.marketplace;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.Marketplaces.Wrong;
import tambon.orders.sheet.Sheet.Line;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A line of an order of another shop.
 *
 * @param key what names the line within its order
 * @param standing what of it is sold: nothing where it was cancelled, sent back or not paid
 * @param wrong null where it can be read
 */
record ShopLine(
        int number,
        String orderNumber,
        String key,
        String sku,
        String product,
        Instant at,
        Amounts standing,
        @Nullable Wrong wrong) {

    private static final List<DateTimeFormatter> MOMENTS = List.of(
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.ROOT),
            DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm[:ss]", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d/M/yyyy HH:mm[:ss]", Locale.ROOT));

    static ShopLine of(
            Line line,
            String orderNumber,
            String key,
            String sku,
            String product,
            String date,
            String status,
            int quantity,
            @Nullable Money gross,
            Money discount,
            int returned) {
        var at = moment(date);
        var sold = sold(status);
        var wrong = wrong(orderNumber, at.isPresent(), sold.isPresent(), quantity, gross, discount);
        var standing = wrong != null || gross == null || !sold.orElse(false)
                ? Amounts.NOTHING
                : new Amounts(quantity, gross, discount).less(returned);
        return new ShopLine(
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
    private static Optional<Boolean> sold(String status) {
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
