package tambon.storefront.start;

import io.micronaut.context.annotation.Requires;
import tambon.catalog.Offer;
import tambon.catalog.Offers;
import tambon.catalog.VariantStock;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.SalesFigures;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A past for the demo market: what its producers sold away from the shop since the beginning of the fiscal year
 * before last, and what four of five of them earned in the base year. Invented, and says so in every row.
 */
@Singleton
@Requires(property = "tambon.demo", value = "true")
final class DemoSales {

    private static final FiscalYear BASE = new FiscalYear(2563);
    private static final String SOURCE = "DEMO";
    private static final int OFFERS_AT_ONCE = 200;
    private static final String WHO = "ข้อมูลตัวอย่าง";

    /** Where most community products are sold; each as often as it stands here. */
    private static final List<String> CHANNELS = List.of(
            "KTYD_MARKET", "KTYD_MARKET", "PROVINCIAL_FAIR", "WALK_IN", "WALK_IN", "LINE", "FACEBOOK", "SHOPEE");

    private final RecordSales record;
    private final SalesFigures figures;
    private final Offers offers;
    private final Clock clock;

    DemoSales(RecordSales record, SalesFigures figures, Offers offers, Clock clock) {
        this.record = record;
        this.figures = figures;
        this.offers = offers;
        this.clock = clock;
    }

    /** Enters the past of these goods where there is none yet. */
    void remember(List<VariantStock> goods) {
        var today = LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
        var last = FiscalYear.of(today).previous();
        if (goods.isEmpty()
                || !figures.total(new SalesFigures.Picked(last, null, "", null, null, null))
                        .equals(Money.ZERO)) {
            return;
        }
        var priced = priced(goods);
        var lastYears = new HashMap<Long, Money>();
        for (var month = YearMonth.from(last.previous().firstDay());
                month.isBefore(YearMonth.from(today));
                month = month.plusMonths(1)) {
            var sales = new ArrayList<Sale>();
            for (var offer : priced) {
                sale(offer, month).ifPresent(sales::add);
            }
            for (int from = 0; from < sales.size(); from += RecordSales.MOST) {
                record.record(sales.subList(from, Math.min(sales.size(), from + RecordSales.MOST)));
            }
            if (FiscalYear.of(month.atDay(1)).equals(last)) {
                sales.forEach(sale -> lastYears.merge(sale.producerId(), sale.net(), Money::plus));
            }
        }
        lastYears.forEach(this::remember);
    }

    /** The base year of a producer that earned so much last year: every fifth one has none. */
    private void remember(long producer, Money lastYear) {
        var chance = new SplittableRandom(producer);
        if (chance.nextInt(5) > 0) {
            long base = lastYear.satang() * 100 / chance.nextInt(88, 128);
            figures.setBase(producer, BASE, Money.baht(base / 100), WHO, WHO);
        }
    }

    /** What has a price, of each product the first way it is sold. */
    private List<Offer> priced(List<VariantStock> goods) {
        var first = new LinkedHashMap<Long, Long>();
        goods.forEach(stock -> first.putIfAbsent(stock.productId(), stock.variantId()));
        var variants = List.copyOf(first.values());
        var priced = new ArrayList<Offer>();
        for (int from = 0; from < variants.size(); from += OFFERS_AT_ONCE) {
            var some = variants.subList(from, Math.min(variants.size(), from + OFFERS_AT_ONCE));
            offers.byVariant(some).values().stream()
                    .filter(offer -> offer.price() != null)
                    .forEach(priced::add);
        }
        return priced;
    }

    /** What was sold of it in a month, entered on the 15th; in one month of four nothing was. */
    private static Optional<Sale> sale(Offer offer, YearMonth month) {
        var chance = new SplittableRandom(offer.variantId() * 31 + month.getYear() * 12L + month.getMonthValue());
        if (chance.nextInt(4) == 0 || offer.price() == null) {
            return Optional.empty();
        }
        int rise = 100 + 7 * (FiscalYear.of(month.atDay(1)).be() - BASE.be());
        int pieces = chance.nextInt(4, month.getMonthValue() > 9 ? 36 : 26) * rise / 100;
        var channel = CHANNELS.get(chance.nextInt(CHANNELS.size()));
        return Optional.of(new Sale(
                SOURCE,
                offer.variantId() + "/" + month,
                month.atDay(15).atTime(12, 0).atZone(FiscalYear.BANGKOK).toInstant(),
                offer.producerId(),
                offer.productId(),
                offer.variantId(),
                offer.type(),
                pieces,
                offer.price().times(pieces),
                Money.ZERO,
                channel,
                offer.areaCode(),
                null,
                null,
                WHO,
                null,
                chance.nextInt(3) == 0 ? Confidence.SELF_DECLARED : Confidence.DOCUMENTED));
    }
}
