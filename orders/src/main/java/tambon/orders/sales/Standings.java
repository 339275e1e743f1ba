package tambon.orders.sales;

import tambon.catalog.Listings;
import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales.Sale;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How producers and products stand when a sale is entered: stars as the catalog has them, cohorts as this module's copy
 * has them, from the year somebody joined onwards.
 */
@Singleton
class Standings {

    private final Listings listings;
    private final Statements sql;

    Standings(Listings listings, Statements sql) {
        this.listings = listings;
        this.sql = sql;
    }

    /** How each of these sales' producer and product stood. */
    Function<Sale, Standing> of(List<Sale> sales) {
        var products = sales.stream()
                .map(Sale::productId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var cards = listings.cards(products);
        var memberships = memberships(sales.stream()
                .map(Sale::producerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return sale -> {
            var product = sale.productId();
            var card = product == null ? null : cards.get(product);
            var cohorts = new TreeSet<String>();
            memberships.stream().filter(member -> member.holds(sale)).forEach(member -> cohorts.add(member.cohort()));
            return new Standing(card == null ? null : card.stars(), null, cohorts);
        };
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
