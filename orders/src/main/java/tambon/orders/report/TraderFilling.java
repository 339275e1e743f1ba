package tambon.orders.report;

import tambon.catalog.Cohorts;
import tambon.catalog.Cohorts.Cohort;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportPeriod;
import tambon.orders.Traders;
import tambon.orders.Traders.Quarter;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The goods an OTOP Trader took on in the fiscal year (at least five a province, 002:6403) and what their producers earned
 * through it in the quarter, beside the same quarter of the year before (+6 %, 002:6405): a row for each area that has any.
 */
@Singleton
final class TraderFilling implements Filling {

    private static final String CHANNEL = "OTOP_TRADER";

    private final Cohorts cohorts;
    private final AreaSums sums;
    private final PlaceNames places;
    private final Traders traders;

    TraderFilling(Cohorts cohorts, Traders traders, AreaSums sums, PlaceNames places) {
        this.cohorts = cohorts;
        this.traders = traders;
        this.sums = sums;
        this.places = places;
    }

    @Override
    public Form form() {
        return Form.TRADER_QUARTER;
    }

    @Override
    public Filled of(String areaPrefix, ReportPeriod period, Map<String, String> typed) {
        int digits = areaPrefix.isEmpty() ? 2 : 4;
        var products = new HashMap<String, Integer>();
        var producers = new HashMap<String, Integer>();
        var met = new HashSet<Long>();
        cohorts.members(
                Cohort.TRADER,
                period.year().be(),
                areaPrefix,
                batch -> batch.forEach(member -> {
                    var area = member.areaCode().substring(0, digits);
                    products.merge(area, member.productId() == null ? 0 : 1, Integer::sum);
                    producers.merge(area, met.add(member.producerId()) ? 1 : 0, Integer::sum);
                }));
        var now = earned(areaPrefix, period, period.year());
        var before = earned(areaPrefix, period, period.year().previous());
        var rows = new ArrayList<List<String>>();
        for (var area : places.officesBelow(areaPrefix)) {
            if (producers.containsKey(area) || now.containsKey(area) || before.containsKey(area)) {
                rows.add(List.of(
                        places.area(area),
                        Integer.toString(products.getOrDefault(area, 0)),
                        Integer.toString(producers.getOrDefault(area, 0)),
                        Long.toString(now.getOrDefault(area, 0L)),
                        Long.toString(before.getOrDefault(area, 0L))));
            }
        }
        return new Filled(taken(areaPrefix, period), rows);
    }

    /** What the area's Traders took and sold on in the quarter, from their own orders. */
    private Map<String, String> taken(String areaPrefix, ReportPeriod period) {
        var active = traders.quarter(period.first(), period.last(), areaPrefix).stream()
                .filter(trader ->
                        trader.received().isPositive() || trader.resold().isPositive())
                .toList();
        return Map.of(
                "traders",
                Integer.toString(active.size()),
                "received",
                sum(active, Quarter::received),
                "resold",
                sum(active, Quarter::resold));
    }

    private static String sum(List<Quarter> active, Function<Quarter, Money> amount) {
        return Long.toString(
                active.stream().map(amount).reduce(Money.ZERO, Money::plus).satang());
    }

    private Map<String, Long> earned(String areaPrefix, ReportPeriod period, FiscalYear year) {
        var earned = new HashMap<String, Long>();
        sums.of(areaPrefix, period, year).stream()
                .filter(sum -> sum.channel().equals(CHANNEL))
                .forEach(sum -> earned.merge(sum.area(), sum.satang(), Math::addExact));
        return earned;
    }
}
