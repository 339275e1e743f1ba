package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Offer;
import tambon.infra.money.Money;

import java.time.Instant;
import java.util.List;

/**
 * A cart, split by producer as the parcels will be.
 *
 * @param goods what the buyer would pay for them, {@code discount} having been taken off
 * @param total what the buyer would pay: goods and shipping of all that can be ordered
 * @param vat inside the total
 * @param orderable whether every line can be ordered as it stands
 * @param coupon the code that was typed, and what became of it; null if none was
 * @param heldUntil until when the goods are put aside for this buyer; null where they are not
 */
public record CartView(
        List<Parcel> parcels,
        Money goods,
        Money discount,
        Money shipping,
        Money total,
        Money vat,
        int pieces,
        boolean orderable,
        @Nullable Coupon coupon,
        @Nullable Instant heldUntil) {

    public static final CartView EMPTY =
            new CartView(List.of(), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0, false, null, null);

    public CartView {
        parcels = List.copyOf(parcels);
    }

    /**
     * What one producer would send.
     *
     * @param shipping what the buyer would pay for it, {@code shippingDiscount} having been taken off
     * @param ways in which it can come; none where nothing can be ordered
     */
    public record Parcel(
            long producerId,
            String producerNameTh,
            String producerNameEn,
            String areaCode,
            List<Line> lines,
            Money goods,
            Money discount,
            Money shipping,
            Money shippingDiscount,
            List<Way> ways,
            long wayId) {

        public Parcel {
            lines = List.copyOf(lines);
            ways = List.copyOf(ways);
        }

        /** The way it would come; the cheapest that is sent unless the buyer chose another. */
        public @Nullable Way chosen() {
            return ways.stream().filter(way -> way.id() == wayId).findFirst().orElse(null);
        }
    }

    /**
     * A way in which a parcel can come.
     *
     * @param spot where to fetch it
     * @param cost before anything is taken off it
     */
    public record Way(long id, DeliveryWays.Kind kind, DeliveryWays.Spot spot, Money cost) {}

    /**
     * One variant in the cart.
     *
     * @param unitPrice today's for so many pieces; null where it is not for sale any more
     * @param seenPrice what it cost when the buyer last looked, where that was another price
     * @param discount off the whole line
     * @param available pieces that could be had now; {@link Integer#MAX_VALUE} for goods made to order
     */
    public record Line(
            Offer offer,
            int quantity,
            @Nullable Money unitPrice,
            @Nullable Money seenPrice,
            Money discount,
            int available,
            Trouble trouble) {

        /** Before the discount. */
        public Money sum() {
            return unitPrice == null ? Money.ZERO : unitPrice.times(quantity);
        }
    }

    /**
     * A code that the buyer typed.
     *
     * @param outcome what became of it
     */
    public record Coupon(String code, Outcome outcome) {

        /** See {@link Coupon}. */
        public enum Outcome {
            APPLIED,
            NOT_KNOWN,
            TOO_LITTLE_BOUGHT
        }
    }

    /** Why a line cannot be ordered as it stands. */
    public enum Trouble {
        NONE,
        NOT_FOR_SALE,
        SOLD_OUT,
        TOO_FEW
    }
}
