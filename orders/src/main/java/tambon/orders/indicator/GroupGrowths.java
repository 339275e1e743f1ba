package tambon.orders.indicator;

import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.GroupGrowth;
import tambon.orders.Indicators.GroupMaker;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Growth of community groups, counted at the moment from what their producers earned. */
@Singleton
class GroupGrowths {

    private final Pairs pairs;
    private final Statements sql;
    private final Clock clock;

    GroupGrowths(Pairs pairs, Statements sql, Clock clock) {
        this.pairs = pairs;
        this.sql = sql;
        this.clock = clock;
    }

    private record Named(long id, String nameTh, String areaCode) {}

    /** Those with a producer, largest income first. */
    List<GroupGrowth> inArea(FiscalYear year, FiscalYear base, String areaPrefix) {
        var named = sql.list(
                "select group_id, name_th, area_code from tambon_orders.community_group where area_code >= ? and area_code < ?",
                GroupGrowths::named,
                areaPrefix,
                areaPrefix + "~");
        var tallies = new HashMap<Long, GrowthTally>();
        pairs.ofGroups(year.be(), base.be(), areaPrefix)
                .forEach(pair -> tallies.computeIfAbsent(pair.groupId(), none -> new GrowthTally())
                        .add(pair.of().now(), pair.of().base()));
        return named.stream()
                .filter(group -> tallies.containsKey(group.id()))
                .map(group -> growth(group, tallies))
                .sorted(Comparator.comparing(
                                (GroupGrowth group) -> group.growth().income())
                        .reversed()
                        .thenComparing(GroupGrowth::id))
                .toList();
    }

    private static Named named(Row row) throws SQLException {
        return new Named(row.number("group_id"), row.text("name_th"), row.text("area_code"));
    }

    private GroupGrowth growth(Named group, Map<Long, GrowthTally> tallies) {
        var tally = tallies.getOrDefault(group.id(), new GrowthTally());
        return new GroupGrowth(group.id(), group.nameTh(), tally.growth(group.areaCode(), clock.instant()));
    }

    Optional<GroupGrowth> of(long id, FiscalYear year, FiscalYear base) {
        var tallies = new LinkedHashMap<Long, GrowthTally>();
        var tally = tallies.computeIfAbsent(id, none -> new GrowthTally());
        pairs.ofGroup(id, year.be(), base.be()).forEach(pair -> tally.add(pair.now(), pair.base()));
        return sql.first(
                        "select group_id, name_th, area_code from tambon_orders.community_group where group_id = ?",
                        GroupGrowths::named,
                        id)
                .map(group -> growth(group, tallies));
    }

    List<GroupMaker> makers(long id, FiscalYear year, FiscalYear base) {
        return pairs.ofGroup(id, year.be(), base.be()).stream()
                .map(pair -> new GroupMaker(
                        pair.producerId(),
                        Optional.ofNullable(pair.now()).map(Money::satang),
                        Optional.ofNullable(pair.base()).map(Money::satang)))
                .toList();
    }
}
