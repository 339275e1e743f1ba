package tambon.storefront.browsing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Listing;
import tambon.catalog.ShownFacts.Facts;
import tambon.infra.money.Money;
import tambon.infra.place.Place;
import tambon.orders.CommissionRates;
import tambon.storefront.page.Crumb;
import tambon.storefront.seo.Shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a buyer asks of a product, in the order it is asked.
 *
 * @param variants those with a price first
 * @param picked the variant that is chosen to begin with; null where none can be bought
 * @param makerAddress the producer's page
 * @param more other goods of the same producer
 * @param facts what is said and held of it beyond its story
 * @param commissionPermyriad what the platform keeps of the price, in hundredths of a percent
 */
public record ProductPage(
        Listing listing,
        String address,
        String kind,
        List<Crumb> crumbs,
        List<Variant> variants,
        @Nullable Variant picked,
        @Nullable Place place,
        String makerAddress,
        int commissionPermyriad,
        List<GoodCard> more,
        Facts facts,
        Shared shared) {

    public ProductPage {
        crumbs = List.copyOf(crumbs);
        variants = List.copyOf(variants);
        more = List.copyOf(more);
    }

    /** What of the price reaches the producer: 95 is {@code 95 %}, 97.5 is {@code 97.5 %}. */
    public String producersShare() {
        return BigDecimal.valueOf(10_000L - commissionPermyriad, 2)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    /** The same in money, of the variant that is picked; null where it has no price. */
    public @Nullable Money reachesProducer() {
        var price = picked == null ? null : picked.price();
        return price == null ? null : price.minus(CommissionRates.on(price, commissionPermyriad));
    }

    /**
     * One way the product is sold.
     *
     * @param left pieces that can be had now; {@link Integer#MAX_VALUE} for what is made once ordered
     */
    public record Variant(
            long id,
            String nameTh,
            String nameEn,
            @Nullable Money price,
            int weightGrams,
            @Nullable Integer madeToOrderDays,
            @Nullable LocalDate preOrderShipsOn,
            int left) {

        private static final int FEW = 5;
        private static final int MOST = 999;

        public boolean canBeBought() {
            return price != null && left > 0;
        }

        public boolean isMadeToOrder() {
            return madeToOrderDays != null;
        }

        /** Worth saying how many are left. */
        public boolean isNearlyOut() {
            return canBeBought() && left <= FEW;
        }

        public int most() {
            return Math.min(left, MOST);
        }
    }

    /** Nobody has set a price yet: the buyer asks the maker. */
    public boolean isAskPrice() {
        return variants.stream().allMatch(variant -> variant.price() == null);
    }

    /** A name is shown only where there is more than one to choose from, or the only one has one. */
    public boolean hasChoice() {
        return variants.size() > 1;
    }
}
