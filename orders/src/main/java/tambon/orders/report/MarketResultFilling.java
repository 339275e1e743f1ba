package tambon.orders.report;

import tambon.infra.id.PublicId;
import tambon.orders.Markets;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportPeriod;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.joining;

/** The quarter's sums of the markets (3.2 of the form); what was done with the budget is the office's to write. */
@Singleton
final class MarketResultFilling implements Filling {

    private static final int MOST_PICTURES = 6;

    private final Markets markets;

    MarketResultFilling(Markets markets) {
        this.markets = markets;
    }

    @Override
    public Form form() {
        return Form.MARKET_RESULT;
    }

    @Override
    public Filled of(String areaPrefix, ReportPeriod period, Map<String, String> typed) {
        var held = markets.held(areaPrefix, YearMonth.from(period.first()), YearMonth.from(period.last()));
        return new Filled(
                Map.of(
                        "markets", Long.toString(held.markets()),
                        "days", Long.toString(held.days()),
                        "income", Long.toString(held.sales().satang()),
                        "sellers", Long.toString(held.sellers()),
                        "photos", photos(areaPrefix, period)),
                List.of());
    }

    private String photos(String areaPrefix, ReportPeriod period) {
        return markets.pictures(areaPrefix, period.first(), period.last(), MOST_PICTURES).stream()
                .map(picture -> PublicId.of(picture.dayId()) + " " + picture.day() + " " + picture.market())
                .collect(joining("\n"));
    }
}
