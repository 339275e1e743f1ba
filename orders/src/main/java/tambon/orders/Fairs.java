package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A producer's booths at fairs: stock goes out with them, phones without a signal sell from it, and what is left comes
 * back. A sale has a name its phone made, so it is kept once however often it is sent.
 */
public interface Fairs {

    /** What fairs and stalls are counted under. */
    Set<String> CHANNELS = Set.of(
            "NATIONAL_FAIR", "REGIONAL_FAIR", "PROVINCIAL_FAIR", "KTYD_MARKET", "OTOP_MOBILE", "TOURISM", "WALK_IN");

    /** Most sales that are taken at once. */
    int MOST_AT_ONCE = 100;

    /** What the producer has in the shop and could take along, at most 200. */
    List<Goods> goods(long producerId);

    /**
     * Opens a booth; what is taken along leaves the shop's stock.
     *
     * @throws CaptureRejected if a field is wrong or less is left than is taken; nothing is kept then
     */
    long open(long producerId, Opening opening, String who);

    /** @throws CaptureRejected if it is another producer's */
    Booth booth(long producerId, long boothId);

    /** Newest first. */
    OrderSlice<Card> ofProducer(long producerId, @Nullable String cursor, int size);

    /** Takes more of something to the booth, or something new. @throws CaptureRejected if less is left, or it is closed */
    void take(long producerId, long boothId, Pieces more, String who);

    /**
     * Keeps what a phone sold, in the order it was sold. A sale that came before is answered as kept again; a closed
     * booth still takes what its phones held back.
     *
     * @param phone UUID the phone gave itself
     * @param presses at most {@value #MOST_AT_ONCE}
     * @return one answer for each, in the same order
     * @throws CaptureRejected if the booth is another producer's, or there are too many
     */
    List<Receipt> receive(long producerId, long boothId, String phone, List<Press> presses, String who);

    /** Keeps the cash that was counted on a phone in the evening; sent again it is kept once. */
    void countCash(long producerId, long boothId, Count count, String who);

    /**
     * Ends the booth: what is brought back is in the shop's stock again.
     *
     * @param back each variant once; those not named brought nothing back
     * @throws CaptureRejected if it is closed, or something was never taken along
     */
    void close(long producerId, long boothId, List<Pieces> back, String who);

    /** Explains a difference. @throws CaptureRejected if it is not as large as that */
    void settle(long producerId, long boothId, Settlement settlement, String who);

    /** How many booths stood in the area in the fiscal year: channel events by channel (CDD guideline 002:1138). */
    List<Events> events(String areaPrefix, FiscalYear year);

    record Events(String channel, long booths, long days) {}

    /** @param left in the shop */
    record Goods(long variantId, long productId, String nameTh, String nameEn, String picture, Money price, int left) {}

    record Pieces(long variantId, int quantity) {}

    /**
     * @param placeCode DOPA code of the district (4) or tambon (6 digits) the fair is in
     * @param promptPay where the money of QR codes goes: 10, 13 or 15 digits; empty to take cash only
     */
    record Opening(
            String event,
            String channel,
            String placeCode,
            LocalDate firstDay,
            LocalDate lastDay,
            String promptPay,
            List<Pieces> taken) {
        public Opening {
            taken = List.copyOf(taken);
        }
    }

    record Card(
            long id,
            String event,
            String channel,
            String placeCode,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean open) {}

    /** @param payTo the QR code's text up to the amount, see {@link Booth#payTo}; null where only cash is taken */
    record Booth(Card card, @Nullable String payTo, List<Item> items, List<Day> days, List<Settled> settled) {
        public Booth {
            items = List.copyOf(items);
            days = List.copyOf(days);
            settled = List.copyOf(settled);
        }

        public boolean agrees() {
            return card.open() || items.stream().allMatch(item -> item.difference() == 0);
        }
    }

    /** @param settled found (+) or lost (−) pieces that somebody explained */
    record Item(
            long variantId,
            long productId,
            String nameTh,
            String nameEn,
            Money price,
            int taken,
            int sold,
            int broughtBack,
            int settled) {

        /** What should still be at the booth; below nothing where more was sold than taken. */
        public int left() {
            return taken + settled - sold;
        }

        /** Pieces missing (+) or too many sold (−) once the booth is closed. */
        public int difference() {
            return left() - broughtBack;
        }
    }

    /** A day's takings; {@code counted} is null until somebody counted. */
    record Day(
            LocalDate day,
            int sales,
            Money cash,
            Money promptPay,
            @Nullable Money counted) {}

    record Settled(long variantId, Explanation kind, int pieces, String note, String who, Instant at) {}

    /** Why more or less was sold than the float says. */
    enum Explanation {
        /** More was carried to the booth than was noted; it leaves the shop's stock now. */
        BROUGHT_MORE,
        /** More was in the box than was counted. */
        FOUND,
        LOST,
        GIVEN_AWAY
    }

    record Settlement(long variantId, Explanation kind, int pieces, String note) {}

    /** What somebody did on a phone. */
    sealed interface Press {

        /** UUID the phone made. */
        String id();

        /** By the phone's clock, which may be wrong. */
        Instant at();

        /** @param discount off the whole */
        record Sale(String id, Instant at, Method method, Money discount, List<Line> lines) implements Press {
            public Sale {
                lines = List.copyOf(lines);
            }
        }

        /** @param sale that was pressed by mistake */
        record Undo(String id, Instant at, String sale) implements Press {}
    }

    enum Method {
        CASH,
        PROMPTPAY
    }

    /** @param price for one piece, as the phone asked it */
    record Line(long variantId, int quantity, Money price) {}

    /** @param id of the press */
    record Receipt(String id, Answer answer) {}

    /** What became of a press. */
    enum Answer {
        KEPT,
        KEPT_BEFORE,
        /** Can never be kept as it is; the phone shows it to be typed again. */
        REFUSED
    }

    /** @param id UUID the phone made */
    record Count(String id, String phone, LocalDate day, Money counted, String note) {}
}
