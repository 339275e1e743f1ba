package tambon.orders.report;

import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;
import tambon.orders.ReportPeriod;
import tambon.orders.Reports.Form;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each district of a province, or each province, sold in the quarter, from the ledger's sums by area. */
@Singleton
final class SummaryFilling implements Filling {

    private final Statements sql;
    private final PlaceNames places;

    SummaryFilling(Statements sql, PlaceNames places) {
        this.sql = sql;
        this.places = places;
    }

    @Override
    public Form form() {
        return Form.PROVINCE_SUMMARY;
    }

    /** @param heap of the channel, as the columns have them */
    private record Sum(String area, Heap heap, long satang) {}

    private enum Heap {
        MARKETS,
        FAIRS,
        ONLINE,
        TRADER,
        OTHERS;

        static Heap of(String channel) {
            return switch (channel) {
                case "KTYD_MARKET", "OTOP_MOBILE" -> MARKETS;
                case "NATIONAL_FAIR", "REGIONAL_FAIR", "PROVINCIAL_FAIR" -> FAIRS;
                case "OTOP_TRADER" -> TRADER;
                default -> OnlineChannels.ALL.contains(channel) ? ONLINE : OTHERS;
            };
        }
    }

    @Override
    public Filled of(String areaPrefix, ReportPeriod period) {
        var now = sums(areaPrefix, period, period.year());
        var before = sums(areaPrefix, period, period.year().previous());
        var rows = new ArrayList<List<String>>();
        for (var area : areas(areaPrefix)) {
            var sold = now.getOrDefault(area, Map.of());
            var row = new ArrayList<String>();
            row.add(places.area(area));
            for (var heap : Heap.values()) {
                row.add(Long.toString(sold.getOrDefault(heap, 0L)));
            }
            row.add(Long.toString(all(sold)));
            row.add(Long.toString(all(before.getOrDefault(area, Map.of()))));
            rows.add(row);
        }
        return new Filled(Map.of(), rows);
    }

    /** Bangkok has no office that reports, but sales that count. */
    private List<String> areas(String areaPrefix) {
        var areas = new ArrayList<>(places.officesBelow(areaPrefix));
        if (areaPrefix.isEmpty()) {
            areas.addFirst("10");
        }
        return areas;
    }

    private static long all(Map<Heap, Long> sums) {
        return sums.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Map<Heap, Long>> sums(String areaPrefix, ReportPeriod period, FiscalYear year) {
        var area = areaPrefix.isEmpty() ? "province_code" : "district_code";
        var values = new ArrayList<Object>();
        values.add(year.be());
        values.addAll(period.months());
        values.add(areaPrefix + "%");
        var byArea = new HashMap<String, Map<Heap, Long>>();
        sql.list(
                        "select " + area + " area, channel, sum(net_satang) net from tambon_orders.sales_by_area"
                                + " where fiscal_year = ? and month in ("
                                + Statements.marks(period.months().size())
                                + ") and district_code like ? group by area, channel",
                        row -> new Sum(row.text("area"), Heap.of(row.text("channel")), row.number("net")),
                        values.toArray())
                .forEach(sum -> byArea.computeIfAbsent(sum.area(), unused -> new HashMap<>())
                        .merge(sum.heap(), sum.satang(), Math::addExact));
        return byArea;
    }
}
