package tambon.storefront.basket;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.orders.CartView;

import java.util.List;

/**
 * A cart, split by producer as the parcels will be.
 *
 * @param totalSatang what would be paid now: goods and shipping; this is the total to agree to when ordering
 * @param orderable whether every line can be ordered as it stands
 */
@Serdeable
record CartJson(
        List<Parcel> parcels, long goodsSatang, long shippingSatang, long totalSatang, int pieces, boolean orderable) {

    @Serdeable
    record Parcel(
            String producerId,
            String producerNameTh,
            String producerNameEn,
            List<Line> lines,
            long goodsSatang,
            long shippingSatang) {}

    /**
     * One variant in the cart.
     *
     * @param unitPriceSatang today's; missing where it is not for sale any more
     * @param seenPriceSatang what it cost at the last look, where that was another price
     * @param available pieces to be had now; missing for goods made once ordered
     * @param trouble why the line cannot be ordered as it stands
     */
    @Serdeable
    record Line(
            String variantId,
            String productId,
            String nameTh,
            String nameEn,
            String variantNameTh,
            String variantNameEn,
            String picture,
            int quantity,
            @Nullable Long unitPriceSatang,
            @Nullable Long seenPriceSatang,
            long sumSatang,
            @Nullable Integer available,
            CartView.Trouble trouble) {}

    static CartJson of(CartView cart) {
        return new CartJson(
                cart.parcels().stream().map(CartJson::parcel).toList(),
                cart.goods().satang(),
                cart.shipping().satang(),
                cart.total().satang(),
                cart.pieces(),
                cart.orderable());
    }

    private static Parcel parcel(CartView.Parcel parcel) {
        return new Parcel(
                PublicId.of(parcel.producerId()),
                parcel.producerNameTh(),
                parcel.producerNameEn(),
                parcel.lines().stream().map(CartJson::line).toList(),
                parcel.goods().satang(),
                parcel.shipping().satang());
    }

    private static Line line(CartView.Line line) {
        var offer = line.offer();
        return new Line(
                PublicId.of(offer.variantId()),
                PublicId.of(offer.productId()),
                offer.productNameTh(),
                offer.productNameEn(),
                offer.variantNameTh(),
                offer.variantNameEn(),
                offer.pictureAddress(),
                line.quantity(),
                satang(line.unitPrice()),
                satang(line.seenPrice()),
                line.sum().satang(),
                line.available() == Integer.MAX_VALUE ? null : line.available(),
                line.trouble());
    }

    private static @Nullable Long satang(@Nullable Money amount) {
        return amount == null ? null : amount.satang();
    }
}
