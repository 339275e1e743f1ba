package tambon.storefront.imports;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.catalog.ImportGoods;
import tambon.catalog.ImportProgress;
import tambon.infra.page.Slice;
import tambon.orders.Stocks;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Takes what a file said of stock to where stock is kept, once the goods of the file are there. What was
 * ever stocked is left as it is, so this may be done any number of times: it is, for the newest files, at
 * every start, in case the last one came in between.
 */
@Singleton
public class ImportedStock implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(ImportedStock.class);
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final String WHO = "import ";

    private final ImportGoods goods;
    private final Stocks stocks;
    private final CountDownLatch stopping = new CountDownLatch(1);

    ImportedStock(ImportGoods goods, Stocks stocks) {
        this.goods = goods;
        this.stocks = stocks;
    }

    @Override
    public void onApplicationEvent(StartupEvent started) {
        goods.recent().forEach(progress -> follow(progress.id()));
    }

    /** Takes the stock in when the import ends; returns at once. */
    void follow(long importId) {
        Thread.ofVirtual().name("imported-stock").start(() -> {
            try {
                while (isRunning(importId)) {
                    if (stopping.await(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
                takeIn(importId);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                if (stopping.getCount() > 0) {
                    LOG.error("The stock of import {} could not be taken in; the next start tries again", importId, e);
                }
            }
        });
    }

    /** Takes in what the file said, now. */
    public void takeIn(long importId) {
        @Nullable String cursor = null;
        do {
            var slice = goods.stock(importId, cursor, Slice.MOST);
            stocks.receiveFirst(
                    slice.items().stream()
                            .map(s -> new Stocks.First(s.variantId(), s.productId(), s.producerId(), s.quantity()))
                            .toList(),
                    WHO + importId);
            cursor = slice.next();
        } while (cursor != null && stopping.getCount() > 0);
    }

    private boolean isRunning(long importId) {
        return goods.progress(importId)
                .filter(progress -> progress.state() == ImportProgress.State.RUNNING)
                .isPresent();
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
    }
}
