package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Offer;
import tambon.infra.money.Money;

import java.util.List;

/**
 * A cart, split by producer as the parcels will be.
 *
 * @param total what the buyer would pay: goods and shipping of all that can be ordered
 * @param orderable whether every line can be ordered as it stands
 */
public record CartView(List<Parcel> parcels, Money goods, Money shipping, Money total, int pieces, boolean orderable) {

    public CartView {
        parcels = List.copyOf(parcels);
    }

    /** What one producer would send. */
    public record Parcel(
            long producerId,
            String producerNameTh,
            String producerNameEn,
            String areaCode,
            List<Line> lines,
            Money goods,
            Money shipping) {
        public Parcel {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One variant in the cart.
     *
     * @param unitPrice today's; null where it is not for sale any more
     * @param seenPrice what it cost when the buyer last looked, where that was another price
     * @param available pieces that could be had now; {@link Integer#MAX_VALUE} for goods made to order
     */
    public record Line(
            Offer offer,
            int quantity,
            @Nullable Money unitPrice,
            @Nullable Money seenPrice,
            int available,
            Trouble trouble) {

        public Money sum() {
            return unitPrice == null ? Money.ZERO : unitPrice.times(quantity);
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
