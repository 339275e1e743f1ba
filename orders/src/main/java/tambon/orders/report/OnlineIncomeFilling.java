package tambon.orders.report;

import tambon.catalog.Cohorts;
import tambon.catalog.ProducerCard;
import tambon.catalog.Producers;
import tambon.infra.database.Statements;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportPeriod;
import tambon.orders.SaleChannels;
import tambon.orders.SaleChannels.Channel;
import tambon.orders.SaleChannels.Kind;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

/** What each producer trained to sell online, up to the year reported, earned online in the quarter. */
@Singleton
final class OnlineIncomeFilling implements Filling {

    private static final int AT_ONCE = 1_000;

    private final Cohorts cohorts;
    private final Producers producers;
    private final SaleChannels channels;
    private final Statements sql;
    private final PlaceNames places;

    OnlineIncomeFilling(
            Cohorts cohorts, Producers producers, SaleChannels channels, Statements sql, PlaceNames places) {
        this.cohorts = cohorts;
        this.producers = producers;
        this.channels = channels;
        this.sql = sql;
        this.places = places;
    }

    @Override
    public Form form() {
        return Form.ONLINE_INCOME;
    }

    /** @param kind of an online channel */
    private record Sum(long producerId, Kind kind, long satang) {}

    @Override
    public Filled of(String areaPrefix, ReportPeriod period, Map<String, String> typed) {
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
            earning += (int)
                    sums.values().stream().filter(byKind -> all(byKind) > 0).count();
            producers.cards(batch).values().stream()
                    .sorted(Comparator.comparing(ProducerCard::areaCode).thenComparing(ProducerCard::nameTh))
                    .forEach(card -> rows.add(row(card, sums.getOrDefault(card.id(), Map.of()))));
        }
        return new Filled(
                Map.of("trained", Integer.toString(trained.size()), "earning", Integer.toString(earning)), rows);
    }

    private List<String> row(ProducerCard card, Map<Kind, Long> byKind) {
        return List.of(
                card.nameTh(),
                places.tambon(card.areaCode()),
                places.district(card.areaCode()),
                Long.toString(byKind.getOrDefault(Kind.SHOP, 0L)),
                Long.toString(byKind.getOrDefault(Kind.PLATFORM, 0L)),
                Long.toString(byKind.getOrDefault(Kind.SOCIAL, 0L)),
                Long.toString(all(byKind)));
    }

    private static long all(Map<Kind, Long> byKind) {
        return byKind.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<Long, Map<Kind, Long>> sums(Collection<Long> ids, ReportPeriod period) {
        var online = channels.all().stream().filter(Channel::online).collect(toMap(Channel::code, Channel::kind));
        var values = new ArrayList<Object>(ids);
        values.add(period.year().be());
        values.addAll(period.months());
        values.addAll(online.keySet());
        var byProducer = new HashMap<Long, Map<Kind, Long>>();
        sql.list(
                        "select producer_id, channel, sum(net_satang) net from tambon_orders.sales_by_producer where"
                                + " producer_id in (" + Statements.marks(ids.size())
                                + ") and fiscal_year = ? and month in ("
                                + Statements.marks(period.months().size()) + ") and channel in ("
                                + Statements.marks(online.size()) + ") group by producer_id, channel",
                        row -> new Sum(
                                row.number("producer_id"),
                                requireNonNull(online.get(row.text("channel"))),
                                row.number("net")),
                        values.toArray())
                .forEach(sum -> byProducer
                        .computeIfAbsent(sum.producerId(), unused -> new HashMap<>())
                        .merge(sum.kind(), sum.satang(), Math::addExact));
        return byProducer;
    }
}
