package tambon.orders.indicator;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.place.District;
import tambon.infra.place.Places;
import tambon.orders.Indicators.AreaGrowth;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What districts earned in two years: as reported, else as the ledger has it. Areas are sums of their districts. */
@Singleton
class DistrictIncomes {

    private static final int DISTRICT = 4;

    private final Statements sql;
    private final Places places;

    DistrictIncomes(Statements sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    private record Figure(long satang, boolean reported) {}

    /** By the first {@code digits} digits of the district's code, in their order; 0 gives the whole area as one. */
    List<AreaGrowth> by(int digits, int year, int base, String areaPrefix) {
        var now = figures(year, areaPrefix);
        var before = figures(base, areaPrefix);
        var sums = new TreeMap<String, Sum>();
        for (var district : districts(areaPrefix)) {
            sums.computeIfAbsent(district.code().substring(0, digits), code -> new Sum())
                    .add(now.get(district.code()), before.get(district.code()));
        }
        return sums.entrySet().stream()
                .map(entry -> entry.getValue().growth(digits == 0 ? areaPrefix : entry.getKey()))
                .toList();
    }

    private List<District> districts(String areaPrefix) {
        return places.provinces().stream()
                .filter(province -> areaPrefix.startsWith("R")
                        ? GrowthShelf.regionCode(province).equals(areaPrefix)
                        : areaPrefix.startsWith(province.code()) || areaPrefix.isEmpty())
                .flatMap(province -> places.districts(province.code()).stream())
                .filter(district -> areaPrefix.length() < DISTRICT || areaPrefix.startsWith(district.code()))
                .toList();
    }

    /** Of the year, by the district's code; reported figures over those of the ledger. */
    private Map<String, Figure> figures(int year, String areaPrefix) {
        var prefix = areaPrefix.startsWith("R") ? "" : areaPrefix.substring(0, Math.min(DISTRICT, areaPrefix.length()));
        var figures = new HashMap<String, Figure>();
        sql.list(
                        "select area_code, sum(net_satang) net from tambon_orders.sales_part where level = 4"
                                + " and part = 'ALL' and fiscal_year = ? and area_code >= ? and area_code < ?"
                                + " group by area_code",
                        row -> Map.entry(row.text("area_code"), new Figure(row.number("net"), false)),
                        year,
                        prefix,
                        prefix + "~")
                .forEach(entry -> figures.put(entry.getKey(), entry.getValue()));
        sql.list(
                        "select area_code, net_satang from tambon_orders.base_income where subject = 'DISTRICT'"
                                + " and fiscal_year = ? and is_current = 1 and area_code >= ? and area_code < ?",
                        row -> Map.entry(row.text("area_code"), new Figure(row.number("net_satang"), true)),
                        year,
                        prefix,
                        prefix + "~")
                .forEach(entry -> figures.put(entry.getKey(), entry.getValue()));
        return figures;
    }

    private static final class Sum {

        private long income;
        private long base;
        private long sameIncome;
        private long sameBase;
        private long districts;
        private long counted;
        private long based;
        private long same;
        private boolean incomeReported;
        private boolean baseReported;

        void add(@Nullable Figure now, @Nullable Figure before) {
            districts++;
            if (now != null) {
                counted++;
                income = Math.addExact(income, now.satang());
                incomeReported |= now.reported();
            }
            if (before != null) {
                based++;
                base = Math.addExact(base, before.satang());
                baseReported |= before.reported();
            }
            if (now != null && before != null) {
                same++;
                sameIncome = Math.addExact(sameIncome, now.satang());
                sameBase = Math.addExact(sameBase, before.satang());
            }
        }

        AreaGrowth growth(String areaCode) {
            return new AreaGrowth(
                    areaCode,
                    Money.satang(income),
                    Money.satang(base),
                    Money.satang(sameIncome),
                    Money.satang(sameBase),
                    districts,
                    counted,
                    based,
                    same,
                    incomeReported,
                    baseReported);
        }
    }
}
