package tambon.orders.report;

import tambon.orders.Markets;
import tambon.orders.Markets.Month;
import tambon.orders.Markets.Pattern;
import tambon.orders.Markets.State;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportPeriod;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Each market of the area with its days and sales of the month, those not held included. */
@Singleton
final class MarketSalesFilling implements Filling {

    private static final String TICK = "1";

    private final Markets markets;
    private final PlaceNames places;

    MarketSalesFilling(Markets markets, PlaceNames places) {
        this.markets = markets;
        this.places = places;
    }

    @Override
    public Form form() {
        return Form.MARKET_SALES;
    }

    @Override
    public Filled of(String areaPrefix, ReportPeriod period, Map<String, String> typed) {
        return new Filled(
                Map.of(),
                markets.months(Markets.Scope.of(areaPrefix), YearMonth.from(period.first())).stream()
                        .map(this::row)
                        .toList());
    }

    private List<String> row(Month month) {
        var market = month.market().form();
        return List.of(
                market.name(),
                places.tambon(market.tambonCode()),
                places.district(market.tambonCode()),
                Integer.toString(market.sellers()),
                tick(!market.isNew()),
                tick(market.isNew()),
                tick(market.state() == State.CLOSED_FOR_NOW),
                tick(market.state() == State.CLOSED_FOR_GOOD),
                tick(market.usesBudget()),
                tick(!market.usesBudget()),
                tick(market.pattern() == Pattern.DAILY),
                tick(market.pattern() == Pattern.WEEKLY),
                tick(market.pattern() == Pattern.MONTHLY),
                market.pattern() == Pattern.OTHER ? market.patternOther() : "",
                Integer.toString(month.days()),
                Long.toString(month.sales().satang()));
    }

    private static String tick(boolean is) {
        return is ? TICK : "";
    }
}
