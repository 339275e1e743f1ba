package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * OTOP Traders order from producers, bought or on consignment, hold stock under codes and sell it on through channels.
 * What a producer earns counts once: goods bought when the Trader has received them, goods on consignment when they are
 * sold on, each at the price agreed with the producer.
 *
 * <p>Source: CDD guideline FY2565, 002:6355–6421.
 */
public interface Traders {

    /** Through which a Trader sells on (002:6375). */
    Set<String> CHANNELS = Set.of(
            "OTOP_TRADER",
            "NATIONAL_FAIR",
            "REGIONAL_FAIR",
            "PROVINCIAL_FAIR",
            "DEPARTMENT_STORE",
            "SHOPEE",
            "LAZADA",
            "FACEBOOK",
            "LINE",
            "LIVE",
            "EXPORT",
            "WALK_IN");

    enum Kind {
        BOUGHT,
        CONSIGNED
    }

    /** Where an order is. */
    enum State {
        ASKED,
        QUOTED,
        ORDERED,
        SENT,
        RECEIVED,
        INVOICED,
        SETTLED,
        DECLINED,
        CANCELLED
    }

    /** Who is at the order. */
    enum Side {
        TRADER,
        PRODUCER
    }

    /** What leads an order on. Each has one who may make it and states it may be made in; anything else is refused. */
    enum Move {
        QUOTE(Side.PRODUCER, State.QUOTED),
        DECLINE(Side.PRODUCER, State.DECLINED),
        ORDER(Side.TRADER, State.ORDERED),
        CANCEL(Side.TRADER, State.CANCELLED),
        SEND(Side.PRODUCER, State.SENT),
        RECEIVE(Side.TRADER, State.RECEIVED),
        INVOICE(Side.PRODUCER, State.INVOICED),
        SETTLE(Side.TRADER, State.SETTLED);

        private final Side by;
        private final State to;

        Move(Side by, State to) {
            this.by = by;
            this.to = to;
        }

        public Side by() {
            return by;
        }

        public State to() {
            return to;
        }

        public boolean allowedIn(State state) {
            return switch (state) {
                case ASKED -> this == QUOTE || this == DECLINE || this == CANCEL;
                case QUOTED -> this == QUOTE || this == DECLINE || this == ORDER || this == CANCEL;
                case ORDERED -> this == DECLINE || this == CANCEL || this == SEND;
                case SENT -> this == RECEIVE;
                case RECEIVED -> this == INVOICE || this == SETTLE;
                case INVOICED -> this == SETTLE;
                case SETTLED, DECLINED, CANCELLED -> false;
            };
        }
    }

    /** @param id of the account, or of the producer */
    record Party(Side side, long id, String name) {}

    /**
     * The Trader is known from now on.
     *
     * @param provinceCode 2 digits
     */
    void introduce(long traderId, String provinceCode, String name);

    /** Asks a producer for a price. @throws CaptureRejected if something is not offered, or a field is wrong */
    long ask(Party trader, Kind kind, Map<Long, Integer> pieces, String note);

    /** @throws CaptureRejected if it is not theirs */
    Order order(Party party, long id);

    /** Newest first. */
    OrderSlice<Order> orders(Party party, @Nullable String cursor, int size);

    /**
     * Leads an order on.
     *
     * @param said what belongs to the move: prices for {@code QUOTE}, a number for {@code INVOICE} and {@code SETTLE}
     * @throws CaptureRejected if it is not theirs, not their move, or the order is past it
     */
    void move(Party party, long id, Move move, Said said);

    /** @param prices for a piece, by variant */
    record Said(Map<Long, Money> prices, String text) {
        public static final Said NOTHING = new Said(Map.of(), "");
    }

    /** Something was sold on. Sent again under the same press it counts once. @throws CaptureRejected if less is left */
    void resell(Party trader, Resale resale);

    /** Sends goods on consignment back to the producer. @throws CaptureRejected if less is left, or they were bought */
    void sendBack(Party trader, long orderId, long variantId, int pieces, String press);

    /** What the producers were given to sell and sold by province and time, for the quarterly report (002:6383). */
    List<Quarter> quarter(LocalDate from, LocalDate to, String areaPrefix);

    /** @param press UUID of the form */
    record Resale(
            long orderId, long variantId, String press, String channel, int quantity, Money price, LocalDate day) {}

    /** @param owed what the producer has earned of it and was not paid yet */
    record Order(
            long id,
            long traderId,
            String traderName,
            String provinceCode,
            long producerId,
            String producerTh,
            String producerEn,
            Kind kind,
            State state,
            String note,
            Optional<String> invoiceNumber,
            Instant askedAt,
            List<Line> lines,
            List<Moved> moves,
            Money owed) {
        public Order {
            lines = List.copyOf(lines);
            moves = List.copyOf(moves);
        }

        public Money total() {
            return lines.stream()
                    .map(line ->
                            line.price() == null ? Money.ZERO : line.price().times(line.quantity()))
                    .reduce(Money.ZERO, Money::plus);
        }
    }

    /** @param code under which the Trader keeps it; {@code price} for a piece, null until quoted */
    record Line(
            long variantId,
            String nameTh,
            String nameEn,
            String code,
            int quantity,
            @Nullable Money price,
            int resold,
            int sentBack,
            int settled) {

        /** With the Trader still. */
        public int left() {
            return quantity - resold - sentBack;
        }
    }

    record Moved(Move move, String said, String who, Instant at) {}

    /**
     * @param products that were received; from so many {@code producers}
     * @param received at the price agreed with the producers; {@code resold} at the price of the Trader's buyers
     */
    record Quarter(
            long traderId,
            String name,
            String provinceCode,
            long products,
            long producers,
            Money received,
            Money resold) {}
}
