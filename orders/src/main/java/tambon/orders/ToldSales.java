package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProductType;
import tambon.infra.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Sales that a producer tells an officer by telephone. They count as self-declared; the producer raises that by opening a
 * link once and saying that it is right, or has them taken back by saying that it is not.
 */
public interface ToldSales {

    /** The channel that nobody has to tell: the shop's own orders count by themselves. */
    String COUNTED_BY_ITSELF = "OWN_SHOP";

    /** @throws CaptureRejected if the producer lies elsewhere, the channel counts by itself, or a field is wrong */
    long write(String areaPrefix, Told told, String who);

    /** Newest first. */
    OrderSlice<Kept> list(String areaPrefix, @Nullable String cursor, int size);

    /**
     * Makes a link; one made before no longer works. It works for 7 days, once.
     *
     * @return the secret in it, 43 URL-safe characters; kept nowhere
     * @throws CaptureRejected if the sale lies elsewhere or was answered
     */
    String link(String areaPrefix, long id, String who);

    /** What a link is about; empty if it is unknown, used or over. */
    Optional<Kept> behind(String secret);

    /**
     * The producer's answer.
     *
     * @return false if the link is unknown, used or over
     */
    boolean answer(String secret, boolean right);

    /** @param type null where it was not said; {@code pieces} 0 where nobody counted */
    record Told(
            long producerId,
            LocalDate day,
            String channel,
            @Nullable ProductType type,
            int pieces,
            Money amount,
            String note) {}

    enum State {
        TOLD,
        LINKED,
        CONFIRMED,
        DENIED
    }

    record Kept(
            long id,
            String producerTh,
            LocalDate day,
            String channel,
            int pieces,
            Money amount,
            String note,
            String who,
            State state) {}
}
