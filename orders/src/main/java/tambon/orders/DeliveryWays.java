package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.time.LocalDate;
import java.util.List;

/** In which ways a producer sends its goods, or lets them be fetched, and what it asks for that. */
public interface DeliveryWays {

    /** Ways that one producer can have. */
    int MOST = 12;

    /** A producer's own; none if it has said nothing, and then {@link #usual} holds. */
    List<Way> of(long producerId);

    /** What is used for producers who said nothing. */
    Way usual();

    /**
     * Adds a way.
     *
     * @throws OrdersRejected if a field is wrong or there are {@value #MOST} already
     */
    void add(long producerId, Terms terms);

    /** Changes a way. Orders placed before keep theirs. */
    void change(long producerId, long wayId, Terms terms);

    /** Takes a way away; nothing if it is gone. */
    void remove(long producerId, long wayId);

    /** How goods come to the buyer. */
    enum Kind {
        THAILAND_POST(Carrier.THAILAND_POST),
        KERRY(Carrier.KERRY),
        FLASH(Carrier.FLASH),
        /** The producer brings it, inside its own province. */
        OWN_DELIVERY(Carrier.OWN_DELIVERY),
        PICK_UP_GROUP(Carrier.PICK_UP),
        PICK_UP_CENTRE(Carrier.PICK_UP),
        PICK_UP_FAIR(Carrier.PICK_UP);

        private final Carrier carrier;

        Kind(Carrier carrier) {
            this.carrier = carrier;
        }

        public Carrier carrier() {
            return carrier;
        }

        public boolean isPickUp() {
            return carrier == Carrier.PICK_UP;
        }
    }

    /** What the price goes by. */
    enum Basis {
        /** Begun kilograms. */
        WEIGHT,
        PIECE
    }

    /**
     * What is asked for one parcel.
     *
     * @param first for the first kilogram or piece, {@code more} for each after it
     */
    record Price(Money first, Money more) {}

    /**
     * A way's terms.
     *
     * @param spot where to fetch it; {@link Spot#NONE} for what is sent
     * @param near inside the producer's province; {@code region} in the other provinces of its region; {@code far} else
     * @param freeOver goods worth at least this are sent free; null: never
     */
    record Terms(
            Kind kind,
            Spot spot,
            Basis basis,
            Price near,
            Price region,
            Price far,
            @Nullable Money freeOver) {}

    /**
     * Where and when goods can be fetched.
     *
     * @param place 1–200 characters
     * @param hours when somebody is there, 0–100 characters
     * @param lastDay of a fair; null for all else
     */
    record Spot(String place, String hours, @Nullable LocalDate lastDay) {

        /** Of goods that are sent. */
        public static final Spot NONE = new Spot("", "", null);

        /** A fair that is over hands out nothing. */
        public boolean isOver(LocalDate today) {
            return lastDay != null && lastDay.isBefore(today);
        }
    }

    record Way(long id, Terms terms) {}
}
