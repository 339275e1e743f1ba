package tambon.orders.report;

import tambon.catalog.Cohorts;
import tambon.catalog.ProducerCard;
import tambon.catalog.Producers;
import tambon.infra.database.Statements;
import tambon.orders.ReportPeriod;
import tambon.orders.Reports.Form;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each producer trained to sell online, up to the year reported, earned online in the quarter. */
@Singleton
final class OnlineIncomeFilling implements Filling {

    private static final int AT_ONCE = 1_000;

    private final Cohorts cohorts;
    private final Producers producers;
    private final Statements sql;
    private final PlaceNames places;

    OnlineIncomeFilling(Cohorts cohorts, Producers producers, Statements sql, PlaceNames places) {
        this.cohorts = cohorts;
        this.producers = producers;
        this.sql = sql;
        this.places = places;
    }

    @Override
    public Form form() {
        return Form.ONLINE_INCOME;
    }

    private record Sum(long producerId, String channel, long satang) {}

    @Override
    public Filled of(String areaPrefix, ReportPeriod period) {
        var trained = new LinkedHashSet<Long>();
        cohorts.years(Cohorts.Cohort.TRAINED).stream()
                .filter(year -> year <= period.year().be())
                .forEach(year -> cohorts.members(
                        Cohorts.Cohort.TRAINED,
                        year,
                        areaPrefix,
                        batch -> batch.forEach(member -> trained.add(member.producerId()))));
        var rows = new ArrayList<List<String>>();
        int earning = 0;
        var ids = List.copyOf(trained);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var batch = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            var sums = sums(batch, period);
            earning += (int) sums.values().stream()
                    .filter(byChannel -> sum(byChannel, OnlineChannels.ALL) > 0)
                    .count();
            producers.cards(batch).values().stream()
                    .sorted(Comparator.comparing(ProducerCard::areaCode).thenComparing(ProducerCard::nameTh))
                    .forEach(card -> rows.add(row(card, sums.getOrDefault(card.id(), Map.of()))));
        }
        return new Filled(
                Map.of("trained", Integer.toString(trained.size()), "earning", Integer.toString(earning)), rows);
    }

    private List<String> row(ProducerCard card, Map<String, Long> byChannel) {
        return List.of(
                card.nameTh(),
                places.tambon(card.areaCode()),
                places.district(card.areaCode()),
                Long.toString(sum(byChannel, OnlineChannels.SHOP)),
                Long.toString(sum(byChannel, OnlineChannels.PLATFORMS)),
                Long.toString(sum(byChannel, OnlineChannels.SOCIAL)),
                Long.toString(sum(byChannel, OnlineChannels.ALL)));
    }

    private static long sum(Map<String, Long> byChannel, Set<String> channels) {
        return channels.stream()
                .mapToLong(channel -> byChannel.getOrDefault(channel, 0L))
                .sum();
    }

    private Map<Long, Map<String, Long>> sums(Collection<Long> ids, ReportPeriod period) {
        var values = new ArrayList<Object>(ids);
        values.add(period.year().be());
        values.addAll(period.months());
        var byProducer = new HashMap<Long, Map<String, Long>>();
        sql.list(
                        "select producer_id, channel, sum(net_satang) net from tambon_orders.sales_by_producer where"
                                + " producer_id in (" + Statements.marks(ids.size())
                                + ") and fiscal_year = ? and month in ("
                                + Statements.marks(period.months().size()) + ") group by producer_id, channel",
                        row -> new Sum(row.number("producer_id"), row.text("channel"), row.number("net")),
                        values.toArray())
                .forEach(sum -> byProducer
                        .computeIfAbsent(sum.producerId(), unused -> new HashMap<>())
                        .merge(sum.channel(), sum.satang(), Math::addExact));
        return byProducer;
    }
}
