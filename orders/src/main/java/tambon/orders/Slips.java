package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The slips by which buyers show that they transferred money: by PromptPay, or to the platform's bank account. */
public interface Slips {

    /** So many slips may be sent for one order. */
    int MOST = 10;

    /**
     * The buyer says it is paid, and gives the transaction number of the slip; one slip pays one order. The same slip
     * for the same order again is no news.
     *
     * @param reference 6–40 letters and digits
     * @throws OrdersRejected if the order does not wait for a transfer, or the slip was used before
     */
    void send(long orderId, String reference);

    /**
     * The same with the slip's picture. Its code, which Thai banks print on every slip, tells the transaction number;
     * what was typed counts only where no code can be read.
     *
     * @throws OrdersRejected as above; {@code SlipUnreadable} where there is neither a code nor a typed number
     * @throws CatalogRejected if it is no photo, or too large
     */
    void send(long orderId, InputStream picture, String reference);

    /** The slip sent last for each of these orders, by the order's id; one statement however many. */
    Map<Long, Slip> latest(Collection<Long> orderIds);

    /** The picture of the slip sent last, as JPEG; empty if none came with it. Who may see it is asked before. */
    Optional<byte[]> picture(long orderId);

    /**
     * The money of this slip did not come. The buyer is told why and may send another; the goods stay held for at least
     * a day.
     *
     * @param reason 3–300 characters
     * @throws OrdersRejected if the order is not waiting with a slip
     */
    void refuse(long orderId, String reason, String who);

    /**
     * @param readFromCode whether the number was read from the picture, not typed
     * @param bank the sending bank's three digits, where the code names it
     * @param refusedBecause null unless somebody found it wanting
     */
    record Slip(
            String reference,
            boolean readFromCode,
            @Nullable String bank,
            Instant sentAt,
            boolean hasPicture,
            @Nullable String refusedBecause) {}
}
