package tambon.orders.indicator;

import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators;
import tambon.orders.SalesFigures;
import tambon.orders.SalesFigures.Grouping;
import tambon.orders.SalesFigures.Picked;
import tambon.orders.SalesFigures.Sum;
import tambon.orders.indicator.GrowthShelf.Question;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import static java.util.stream.Collectors.toMap;

/** Answers from the shelf for wide areas, and counts a province and what lies in it at the moment it is asked for. */
@Singleton
class JdbcIndicators implements Indicators {

    private static final int TAMBON = 6;

    private final Statements sql;
    private final GrowthShelf shelf;
    private final DistrictIncomes districts;
    private final SalesFigures sales;
    private final Counts counts;
    private final CohortCopy cohorts;
    private final Backlog backlog;
    private final GroupGrowths groups;
    private final Places places;
    private final Clock clock;

    JdbcIndicators(
            Statements sql,
            GrowthShelf shelf,
            DistrictIncomes districts,
            SalesFigures sales,
            Counts counts,
            CohortCopy cohorts,
            Backlog backlog,
            GroupGrowths groups,
            Places places,
            Clock clock) {
        this.sql = sql;
        this.shelf = shelf;
        this.districts = districts;
        this.sales = sales;
        this.counts = counts;
        this.cohorts = cohorts;
        this.backlog = backlog;
        this.groups = groups;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public List<Definition> definitions() {
        return sql.list(
                "select d.* from tambon_orders.indicator_definition d where not exists (select 1"
                        + " from tambon_orders.indicator_definition n where n.code = d.code and n.version > d.version)"
                        + " order by d.position",
                row -> new Definition(
                        row.text("code"),
                        row.count("version"),
                        row.constant("kind", Kind.class),
                        row.text("unit"),
                        row.numberOrNull("target"),
                        row.textOrNull("cohort"),
                        row.text("name_th"),
                        row.text("name_en"),
                        row.text("formula_th"),
                        row.text("formula_en"),
                        row.text("source")));
    }

    private static boolean isWide(String areaPrefix) {
        return areaPrefix.isEmpty() || areaPrefix.startsWith("R");
    }

    private static Question question(Scope scope) {
        return new Question(scope.year().be(), scope.base().be(), scope.cohort());
    }

    @Override
    public Optional<Counting> counting(FiscalYear year, FiscalYear base) {
        return backlog.ask(year, base);
    }

    @Override
    public Growth growth(Scope scope) {
        if (isWide(scope.areaPrefix())) {
            var growth = shelf.of(question(scope)).get(scope.areaPrefix());
            return growth == null ? new GrowthTally().growth(scope.areaPrefix(), clock.instant()) : growth;
        }
        var tally = new GrowthTally();
        shelf.pairs(question(scope), scope.areaPrefix()).forEach(pair -> tally.add(pair.now(), pair.base()));
        return tally.growth(scope.areaPrefix(), clock.instant());
    }

    @Override
    public List<Growth> growthInside(Scope scope) {
        var area = scope.areaPrefix();
        if (isWide(area)) {
            var byArea = shelf.of(question(scope));
            return new TreeMap<>(byArea)
                    .values().stream()
                            .filter(growth -> isInside(growth.areaCode(), area))
                            .toList();
        }
        if (area.length() >= TAMBON) {
            return List.of();
        }
        var tallies = new TreeMap<String, GrowthTally>();
        for (var pair : shelf.pairs(question(scope), area)) {
            // A producer known by its district only stands under the district's own code.
            var code = pair.areaCode()
                    .substring(0, Math.min(area.length() + 2, pair.areaCode().length()));
            tallies.computeIfAbsent(code, none -> new GrowthTally()).add(pair.now(), pair.base());
        }
        var at = clock.instant();
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().growth(entry.getKey(), at))
                .toList();
    }

    /** The country holds the regions and, for the map, all provinces; a region its provinces. */
    private boolean isInside(String code, String area) {
        if (area.isEmpty()) {
            return !code.isEmpty();
        }
        return places.province(code)
                .filter(province -> GrowthShelf.regionCode(province).equals(area))
                .isPresent();
    }

    @Override
    public List<GroupGrowth> groups(FiscalYear year, FiscalYear base, String areaPrefix) {
        return groups.inArea(year, base, areaPrefix);
    }

    @Override
    public Optional<GroupGrowth> group(long id, FiscalYear year, FiscalYear base) {
        return groups.of(id, year, base);
    }

    @Override
    public List<GroupMaker> groupMakers(long id, FiscalYear year, FiscalYear base) {
        return groups.makers(id, year, base);
    }

    @Override
    public AreaGrowth area(FiscalYear year, FiscalYear base, String areaPrefix) {
        return districts.by(0, year.be(), base.be(), areaPrefix).getFirst();
    }

    @Override
    public List<AreaGrowth> areasInside(FiscalYear year, FiscalYear base, String areaPrefix) {
        int digits = isWide(areaPrefix) ? 2 : 4;
        return districts.by(digits, year.be(), base.be(), areaPrefix);
    }

    @Override
    public List<PartGrowth> parts(Grouping by, FiscalYear year, FiscalYear base, String areaPrefix) {
        var now = byKey(by, year, areaPrefix);
        var before = byKey(by, base, areaPrefix);
        var keys = new ArrayList<>(now.keySet());
        before.keySet().stream().filter(key -> !now.containsKey(key)).forEach(keys::add);
        return keys.stream()
                .map(key ->
                        new PartGrowth(key, now.getOrDefault(key, Money.ZERO), Optional.ofNullable(before.get(key))))
                .toList();
    }

    private Map<String, Money> byKey(Grouping by, FiscalYear year, String areaPrefix) {
        return sales.by(by, new Picked(year, null, areaPrefix, null, null, null)).stream()
                .collect(toMap(Sum::key, Sum::net, Money::plus, LinkedHashMap::new));
    }

    @Override
    public List<Count> counts(FiscalYear year, String areaPrefix) {
        return definitions().stream()
                .filter(definition -> definition.kind() == Kind.COUNT)
                .map(definition -> new Count(definition, counts.value(definition.code(), year, areaPrefix)))
                .toList();
    }

    @Override
    public List<CountPart> countParts(String code, FiscalYear year, String areaPrefix) {
        return counts.parts(code, year, areaPrefix);
    }

    @Override
    public List<Integer> cohortYears(String cohort) {
        return cohorts.years(cohort);
    }
}
