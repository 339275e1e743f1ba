package tambon.orders.sales;

import tambon.catalog.Listings;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales.Sale;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/** Asks the catalog how producers and products stood on the day of a sale; one question for each day among the sales. */
@Singleton
class Standings {

    private final Listings listings;

    Standings(Listings listings) {
        this.listings = listings;
    }

    /** How each of these sales' producer and product stood. */
    Function<Sale, Standing> of(List<Sale> sales) {
        var products = sales.stream()
                .map(Sale::productId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var cards = listings.cards(products);
        return sale -> {
            var product = sale.productId();
            var card = product == null ? null : cards.get(product);
            return card == null ? Standing.NONE : new Standing(card.stars(), null, new TreeSet<>());
        };
    }

    static LocalDate day(Sale sale) {
        return LocalDate.ofInstant(sale.at(), FiscalYear.BANGKOK);
    }
}
