package tambon.storefront.producer;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ListingCard;
import tambon.catalog.Listings;
import tambon.infra.money.Money;
import tambon.orders.Indicators;
import tambon.orders.Payouts;
import tambon.orders.Payouts.Payout;
import tambon.orders.Ratio;
import tambon.orders.SalesFigures;
import tambon.orders.SalesFigures.ProductSales;
import tambon.storefront.producer.ShopViews.IncomeOfYear;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.util.Comparator.comparing;

/** What a producer earned: against last year and the base year, with what, through whom, and what was paid out of it. */
@Singleton
public final class OwnIncome {

    private static final int PRODUCTS_SHOWN = 20;
    private static final int PAYOUTS_SHOWN = 3;

    private final ShopFigures figures;
    private final SalesFigures sales;
    private final Listings listings;
    private final Payouts payouts;

    OwnIncome(ShopFigures figures, SalesFigures sales, Listings listings, Payouts payouts) {
        this.figures = figures;
        this.sales = sales;
        this.listings = listings;
        this.payouts = payouts;
    }

    /**
     * A product's year.
     *
     * @param nameEn empty where there is none
     * @param channels largest first
     */
    public record Sold(String nameTh, String nameEn, Money net, long pieces, List<ProductSales> channels) {}

    /**
     * @param baseBe the year targets are counted from; {@code base} of it is null where nobody knows it
     * @param ofBase the year's income as tenths of a percent of it; null without
     * @param products those that brought in most; {@code more} how many others there are
     */
    public record Shown(
            IncomeOfYear of,
            int baseBe,
            @Nullable Money base,
            @Nullable Long ofBase,
            List<Sold> products,
            int more,
            List<Payout> payouts) {}

    Shown shown(long producerId, @Nullable Integer year) {
        var of = figures.income(producerId, year);
        var base = Indicators.USUAL_BASE;
        var against = of.year().compareTo(base) > 0
                ? sales.income(producerId, of.year(), base).base().orElse(null)
                : null;
        var products = products(sales.products(producerId, of.year()));
        return new Shown(
                of,
                base.be(),
                against,
                against == null
                        ? null
                        : Ratio.share(of.income().satang(), against.satang()).orElse(null),
                products.stream().limit(PRODUCTS_SHOWN).toList(),
                Math.max(0, products.size() - PRODUCTS_SHOWN),
                payouts.ofProducer(producerId, null, PAYOUTS_SHOWN).items());
    }

    private List<Sold> products(List<ProductSales> all) {
        var byProduct = new LinkedHashMap<Long, List<ProductSales>>();
        all.forEach(one -> byProduct
                .computeIfAbsent(one.productId(), none -> new ArrayList<>())
                .add(one));
        Map<Long, ListingCard> cards = listings.cards(byProduct.keySet());
        return byProduct.entrySet().stream()
                .map(entry -> sold(cards.get(entry.getKey()), entry.getValue()))
                .sorted(comparing(Sold::net).reversed())
                .toList();
    }

    private static Sold sold(@Nullable ListingCard card, List<ProductSales> channels) {
        return new Sold(
                card == null ? "" : card.nameTh(),
                card == null ? "" : card.nameEn(),
                channels.stream().map(ProductSales::net).reduce(Money.ZERO, Money::plus),
                channels.stream().mapToLong(ProductSales::pieces).sum(),
                channels);
    }
}
