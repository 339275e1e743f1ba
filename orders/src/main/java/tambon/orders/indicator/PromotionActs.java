package tambon.orders.indicator;

import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.CountPart;
import tambon.orders.Marketers;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeMap;

/** What new-generation marketers did to promote: rows 1 to 5 of their report (CDD, 002:5072). They work for a province. */
@Singleton
class PromotionActs implements CountActual {

    private final Marketers marketers;

    PromotionActs(Marketers marketers) {
        this.marketers = marketers;
    }

    @Override
    public String code() {
        return "PROMOTION_ACTS";
    }

    @Override
    public int finest() {
        return 2;
    }

    @Override
    public List<CountPart> parts(FiscalYear year, String areaPrefix) {
        return new TreeMap<>(marketers.promotionActs(areaPrefix, year))
                .entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(entry -> new CountPart(entry.getKey(), "ACTS", entry.getValue(), 0))
                        .toList();
    }
}
