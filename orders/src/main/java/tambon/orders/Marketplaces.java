package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Order files of a producer's shops on other platforms, read into the ledger of sales. An order's line counts once however
 * often its file is sent; what was cancelled or sent back since is taken back.
 *
 * <p>Known are the order exports of Shopee's, Lazada's and TikTok's seller centres by their column names (Thai and English), and for
 * all others a CSV with the columns {@code order_no, line, date, status, sku, product, quantity, returned_quantity,
 * gross_baht, discount_baht}: {@code date} as 2026-11-21, {@code status} one of sold, cancelled, returned, unpaid;
 * {@code line}, {@code returned_quantity} and {@code discount_baht} may be left out. Amounts are of the whole line.
 */
public interface Marketplaces {

    /** In the order they are offered: most shops first. */
    List<String> CHANNELS = List.of("SHOPEE", "LAZADA", "TIKTOK", "FACEBOOK", "LINE", "LIVE");

    /** The headings of the generic CSV. */
    List<String> COLUMNS = List.of(
            "order_no",
            "line",
            "date",
            "status",
            "sku",
            "product",
            "quantity",
            "returned_quantity",
            "gross_baht",
            "discount_baht");

    List<Shop> shops(long producerId);

    /** @throws CaptureRejected if there is one of that name, or a field is wrong */
    long addShop(long producerId, String channel, String name, String who);

    /**
     * Keeps a file to be looked at; nothing counts yet.
     *
     * @param file Excel workbook or CSV, at most 10 MB and 20,000 rows
     * @throws CaptureRejected if it is none, or has none of the layouts known
     */
    long upload(long producerId, long shopId, String name, byte[] file, String who);

    /** What a file would do. @throws CaptureRejected if it is another's */
    Preview preview(long producerId, long uploadId);

    /** Remembers which of the producer's goods a shop's SKUs are. @throws CaptureRejected if one is not the producer's */
    void map(long producerId, long shopId, Map<String, Long> variantBySku);

    /** Counts what can be counted of a file. Once is as often. */
    Preview apply(long producerId, long uploadId, String who);

    record Shop(long id, String channel, String name) {}

    /** @param unmapped SKUs that nobody said the product of, with the product's name in the file */
    record Preview(long id, Shop shop, String name, List<Row> rows, Map<String, String> unmapped, boolean applied) {
        public Preview {
            rows = List.copyOf(rows);
        }

        public long count(Effect effect) {
            return rows.stream().filter(row -> row.effect() == effect).count();
        }

        public Money sum() {
            return rows.stream()
                    .filter(row -> row.effect() == Effect.NEW)
                    .map(Row::net)
                    .reduce(Money.ZERO, Money::plus);
        }
    }

    /** @param number of the row in the file, from 1; {@code wrong} null where the row can be read */
    record Row(
            int number,
            String orderNumber,
            String product,
            int quantity,
            Money net,
            Effect effect,
            @Nullable Wrong wrong) {}

    /** What a row does to the ledger. */
    enum Effect {
        NEW,
        TAKEN_BACK,
        CHANGED,
        SAME,
        /** Cancelled, sent back whole, or not paid yet. */
        NOTHING,
        WRONG
    }

    enum Wrong {
        NO_ORDER_NUMBER,
        NO_DATE,
        NO_QUANTITY,
        NO_AMOUNT,
        UNKNOWN_STATUS,
        TWICE
    }

    /** The kind of file, told by its headings. */
    enum Layout {
        SHOPEE,
        LAZADA,
        TIKTOK,
        GENERIC;

        /** By its headings; empty if it is none that is known. */
        public static Optional<Layout> of(Set<String> headings) {
            if (headings.contains("หมายเลขคำสั่งซื้อ")
                    || headings.contains("Order ID") && headings.contains("Deal Price")) {
                return Optional.of(SHOPEE);
            }
            if (headings.contains("orderItemId") && headings.contains("unitPrice")) {
                return Optional.of(LAZADA);
            }
            if (headings.contains("Order ID") && headings.contains("SKU Subtotal Before Discount")) {
                return Optional.of(TIKTOK);
            }
            return headings.contains("order_no") && headings.contains("gross_baht")
                    ? Optional.of(GENERIC)
                    : Optional.empty();
        }
    }
}
