package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

/**
 * What one variant of a product is sold for today, with all that an order keeps of it.
 *
 * @param variantNameTh empty where the product has one unnamed variant; so is {@code variantNameEn}
 * @param areaCode where the producer is: a tambon's 6-digit DOPA code, or a district's 4 digits where no more is known
 * @param price for one piece, VAT included; null where the producer has set none and buyers ask first
 * @param weightGrams packed for the post; 0 if unknown
 * @param madeToOrderDays days the producer promises to make it in; null for goods that are sold from stock
 * @param details wholesale prices, pre-order, packed size, codes
 * @param vat the seller's registration for VAT; null for one that charges none
 * @param forSale published, priced, its producer not revoked; the stock is not asked here
 */
public record Offer(
        long variantId,
        long productId,
        long producerId,
        ProductType type,
        String productNameTh,
        String productNameEn,
        String variantNameTh,
        String variantNameEn,
        String slug,
        String pictureAddress,
        String producerNameTh,
        String producerNameEn,
        String areaCode,
        @Nullable Money price,
        int weightGrams,
        @Nullable Integer madeToOrderDays,
        boolean forSale,
        VariantDetails details,
        @Nullable SellerVat vat) {

    /** What each piece costs when so many are bought; null where buyers ask first. */
    public @Nullable Money priceOf(int quantity) {
        return price == null ? null : details.priceOf(quantity, price);
    }

    /** Whether a piece must be there before it is sold: not what is made once ordered, nor what is sold before its harvest. */
    public boolean isFromStock() {
        return madeToOrderDays == null && details.preOrderShipsOn() == null;
    }
}
