package tambon.orders.sales;

import tambon.catalog.StandingOnDay;
import tambon.catalog.StandingOnDay.OnDay;
import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales.Sale;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How producers and products stood on the day of a sale: stars and quadrant as the catalog held them then, cohorts as this
 * module's copy has them, from the year somebody joined onwards.
 */
@Singleton
class Standings {

    private static final int AT_ONCE = 1_000;

    private final StandingOnDay catalog;
    private final Statements sql;

    Standings(StandingOnDay catalog, Statements sql) {
        this.catalog = catalog;
        this.sql = sql;
    }

    /** How each of these sales' producer and product stood; three statements for each day among them, and one. */
    Function<Sale, Standing> of(List<Sale> sales) {
        var products = new TreeMap<LocalDate, Set<Long>>();
        var producers = new TreeSet<Long>();
        for (var sale : sales) {
            var product = sale.productId();
            var producer = sale.producerId();
            if (product != null) {
                products.computeIfAbsent(day(sale), day -> new TreeSet<>()).add(product);
            }
            if (producer != null) {
                producers.add(producer);
            }
        }
        var onDay = new HashMap<LocalDate, Map<Long, OnDay>>();
        products.forEach((day, some) -> onDay.put(day, held(List.copyOf(some), day)));
        var memberships = memberships(List.copyOf(producers));
        return sale -> {
            var product = sale.productId();
            var held = product == null
                    ? OnDay.NOTHING
                    : onDay.getOrDefault(day(sale), Map.of()).getOrDefault(product, OnDay.NOTHING);
            var cohorts = new TreeSet<String>();
            memberships.stream().filter(member -> member.holds(sale)).forEach(member -> cohorts.add(member.cohort()));
            return new Standing(held.stars(), held.quadrant(), cohorts);
        };
    }

    private Map<Long, OnDay> held(List<Long> products, LocalDate day) {
        var held = new HashMap<Long, OnDay>();
        for (int from = 0; from < products.size(); from += AT_ONCE) {
            held.putAll(catalog.of(products.subList(from, Math.min(products.size(), from + AT_ONCE)), day));
        }
        return held;
    }

    private static LocalDate day(Sale sale) {
        return LocalDate.ofInstant(sale.at(), FiscalYear.BANGKOK);
    }

    /** @param productId 0: whatever the producer sells */
    private record Membership(String cohort, int year, long producerId, long productId) {
        boolean holds(Sale sale) {
            return Long.valueOf(producerId).equals(sale.producerId())
                    && (productId == 0 || Long.valueOf(productId).equals(sale.productId()))
                    && FiscalYear.of(sale.at()).be() >= year;
        }
    }

    private List<Membership> memberships(List<Long> producers) {
        return producers.isEmpty()
                ? List.of()
                : sql.list(
                        "select cohort, programme_year, producer_id, product_id from tambon_orders.cohort_member"
                                + " where producer_id in (" + Statements.marks(producers.size()) + ")",
                        row -> new Membership(
                                row.text("cohort"),
                                row.count("programme_year"),
                                row.number("producer_id"),
                                row.number("product_id")),
                        producers.toArray());
    }
}
