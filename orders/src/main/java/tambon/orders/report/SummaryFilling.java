package tambon.orders.report;

import tambon.infra.time.FiscalYear;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportPeriod;
import tambon.orders.SaleChannels;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.toMap;

/** What each district of a province, or each province, sold in the quarter, from the ledger's sums by area. */
@Singleton
final class SummaryFilling implements Filling {

    private final AreaSums sums;
    private final SaleChannels channels;
    private final PlaceNames places;

    SummaryFilling(AreaSums sums, SaleChannels channels, PlaceNames places) {
        this.sums = sums;
        this.channels = channels;
        this.places = places;
    }

    @Override
    public Form form() {
        return Form.PROVINCE_SUMMARY;
    }

    /** The columns, each a kind of channel (002:4833-4879, 5033, 6375). */
    private enum Heap {
        MARKETS,
        FAIRS,
        ONLINE,
        TRADER,
        OTHERS;

        static Heap of(SaleChannels.Channel channel) {
            return switch (channel.kind()) {
                case MARKET -> MARKETS;
                case FAIR -> FAIRS;
                case TRADER -> TRADER;
                case SHOP, PLATFORM, SOCIAL, DIRECT, EXPORT -> channel.online() ? ONLINE : OTHERS;
            };
        }
    }

    @Override
    public Filled of(String areaPrefix, ReportPeriod period, Map<String, String> typed) {
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
        var heaps = channels.all().stream().collect(toMap(SaleChannels.Channel::code, Heap::of));
        var byArea = new HashMap<String, Map<Heap, Long>>();
        sums.of(areaPrefix, period, year)
                .forEach(sum -> byArea.computeIfAbsent(sum.area(), unused -> new HashMap<>())
                        .merge(heaps.getOrDefault(sum.channel(), Heap.OTHERS), sum.satang(), Math::addExact));
        return byArea;
    }
}
