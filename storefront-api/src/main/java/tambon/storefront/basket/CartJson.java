package tambon.storefront.basket;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.orders.CartView;
import tambon.orders.DeliveryWays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A cart, split by producer as the parcels will be.
 *
 * @param goodsSatang what would be paid for them, {@code discountSatang} having been taken off
 * @param totalSatang what would be paid now: goods and shipping; this is the total to agree to when ordering
 * @param orderable whether every line can be ordered as it stands
 * @param coupon the code that was typed, and what became of it
 * @param heldUntil until when the goods are put aside for this buyer
 */
@Serdeable
record CartJson(
        List<Parcel> parcels,
        long goodsSatang,
        long discountSatang,
        long shippingSatang,
        long totalSatang,
        long vatSatang,
        int pieces,
        boolean orderable,
        @Nullable Coupon coupon,
        @Nullable Instant heldUntil) {

    /** A code that was typed, and what became of it. */
    @Serdeable
    record Coupon(String code, CartView.Coupon.Outcome outcome) {

        static @Nullable Coupon of(CartView.@Nullable Coupon coupon) {
            return coupon == null ? null : new Coupon(coupon.code(), coupon.outcome());
        }
    }

    @Serdeable
    record Parcel(
            String producerId,
            String producerNameTh,
            String producerNameEn,
            List<Line> lines,
            long goodsSatang,
            long discountSatang,
            long shippingSatang,
            long shippingDiscountSatang,
            List<Way> ways,
            String wayId) {}

    /**
     * A way in which a parcel can come.
     *
     * @param place where to fetch it; empty for what is sent
     */
    @Serdeable
    record Way(
            String id,
            DeliveryWays.Kind kind,
            String place,
            String hours,
            @Nullable LocalDate lastDay,
            long costSatang) {}

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
            long discountSatang,
            @Nullable Integer available,
            CartView.Trouble trouble) {}

    static CartJson of(CartView cart) {
        return new CartJson(
                cart.parcels().stream().map(CartJson::parcel).toList(),
                cart.goods().satang(),
                cart.discount().satang(),
                cart.shipping().satang(),
                cart.total().satang(),
                cart.vat().satang(),
                cart.pieces(),
                cart.orderable(),
                Coupon.of(cart.coupon()),
                cart.heldUntil());
    }

    private static Parcel parcel(CartView.Parcel parcel) {
        return new Parcel(
                PublicId.of(parcel.producerId()),
                parcel.producerNameTh(),
                parcel.producerNameEn(),
                parcel.lines().stream().map(CartJson::line).toList(),
                parcel.goods().satang(),
                parcel.discount().satang(),
                parcel.shipping().satang(),
                parcel.shippingDiscount().satang(),
                parcel.ways().stream()
                        .map(way -> new Way(
                                PublicId.of(way.id()),
                                way.kind(),
                                way.spot().place(),
                                way.spot().hours(),
                                way.spot().lastDay(),
                                way.cost().satang()))
                        .toList(),
                PublicId.of(parcel.wayId()));
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
                line.discount().satang(),
                line.available() == Integer.MAX_VALUE ? null : line.available(),
                line.trouble());
    }

    private static @Nullable Long satang(@Nullable Money amount) {
        return amount == null ? null : amount.satang();
    }
}
