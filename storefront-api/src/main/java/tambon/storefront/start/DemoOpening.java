package tambon.storefront.start;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.catalog.DemoMarket;
import tambon.catalog.Producers;
import tambon.orders.Stocks;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * Opens the demo market before the first page is asked for: goods, their first stock, what was sold of them
 * before, who may sign in, and what they have done. Each part makes only what is missing, so a start that was cut short
 * is finished by the next.
 *
 * <p>Property {@code tambon.demo=false} starts without it.
 */
@Singleton
@Requires(property = "tambon.demo", value = "true")
final class DemoOpening implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(DemoOpening.class);

    private final DemoMarket market;
    private final Stocks stocks;
    private final DemoSales sales;
    private final DemoPeople people;
    private final DemoOrders orders;
    private final DemoWork work;
    private final Producers producers;

    DemoOpening(
            DemoMarket market,
            Stocks stocks,
            DemoSales sales,
            DemoPeople people,
            DemoOrders orders,
            DemoWork work,
            Producers producers) {
        this.market = market;
        this.stocks = stocks;
        this.sales = sales;
        this.people = people;
        this.orders = orders;
        this.work = work;
        this.producers = producers;
    }

    @Override
    public void onApplicationEvent(StartupEvent started) {
        var made = market.open();
        List<Stocks.First> first = made.stock().stream()
                .map(stock ->
                        new Stocks.First(stock.variantId(), stock.productId(), stock.producerId(), stock.quantity()))
                .toList();
        stocks.receiveFirst(first, "demo");
        sales.remember(made.stock());
        people.comeIn(made.producers());
        long maker = people.producer(made.producers());
        orders.place(people.buyer(), maker, made.stock());
        producers
                .find(maker)
                .ifPresent(producer -> work.remember(
                        producer.areaCode(),
                        made.stock().stream()
                                .filter(stock -> stock.producerId() == producer.id())
                                .toList()));
        LOG.info("The demo market is open: {} producers", made.producers().size());
    }
}
