package tambon.orders.indicator;

import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.CountPart;
import tambon.orders.Markets;

import jakarta.inject.Singleton;
import java.util.List;

/** Days on which a Khon Thai Yim Dai market was held and reported (CDD, 002:4925). */
@Singleton
class MarketDaysHeld implements CountActual {

    private final Markets markets;

    MarketDaysHeld(Markets markets) {
        this.markets = markets;
    }

    @Override
    public String code() {
        return "MARKET_DAYS";
    }

    @Override
    public List<CountPart> parts(FiscalYear year, String areaPrefix) {
        return markets.marketDays(areaPrefix, year).stream()
                .filter(area -> area.held() > 0)
                .map(area -> new CountPart(area.areaCode(), "DAYS", area.held(), 0))
                .toList();
    }
}
