package tambon.search.feed;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.SynchronousTransactionManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tambon.infra.event.Outbox;
import tambon.infra.event.Relay;
import tambon.infra.id.Ids;
import tambon.infra.testing.TestDatabase;
import tambon.search.GoodsQuery;
import tambon.search.SearchGoods;
import tambon.search.SearchUnavailable;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import static org.awaitility.Awaitility.await;

/** Two nodes on one database: what happens on one is found on the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
abstract class TwoNodesContract {

    /** Two seconds are promised, and measured by the bench; here other test runs may keep every processor busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Node one;
    private Node other;

    /** What makes a node one of this engine. */
    abstract Map<String, String> engine();

    /** A whole application of its own, with its own index or its own way to the common one. */
    private record Node(ApplicationContext context) implements AutoCloseable {

        static Node start(Map<String, String> engine) {
            var properties = new HashMap<String, Object>(TestDatabase.address().properties());
            properties.put("tambon.relay.enabled", "false");
            properties.put("datasources.default.maximum-pool-size", "8");
            properties.putAll(engine);
            return new Node(ApplicationContext.run(properties, "test"));
        }

        long freshId() {
            return context.getBean(Ids.class).next();
        }

        @SuppressWarnings("unchecked")
        void publish(ProductHeard event) {
            SynchronousTransactionManager<Connection> transactions =
                    context.getBean(SynchronousTransactionManager.class);
            var outbox = context.getBean(Outbox.class, Qualifiers.byName("search"));
            transactions.executeWrite(status -> {
                outbox.publishAll(FreshnessContract.PRODUCT, List.of(event));
                return true;
            });
        }

        void deliver() {
            context.getBean(Relay.class).deliverAll();
        }

        /** @param priceSatang null to be gone */
        boolean finds(String name, long id, @Nullable Long priceSatang) {
            var goods = context.getBean(SearchGoods.class)
                    .search(GoodsQuery.of(name))
                    .goods();
            return priceSatang == null
                    ? goods.stream().noneMatch(good -> good.productId() == id)
                    : goods.stream()
                            .anyMatch(good -> good.productId() == id && priceSatang.equals(good.priceFromSatang()));
        }

        @Override
        public void close() {
            context.close();
        }
    }

    @BeforeAll
    void start() {
        one = Node.start(engine());
        other = Node.start(engine());
        for (var node : List.of(one, other)) {
            await().atMost(PATIENCE).ignoreException(SearchUnavailable.class).until(() -> node.finds("กะปิ", 0, null));
        }
    }

    @AfterAll
    void stop() {
        other.close();
        one.close();
    }

    private static ProductHeard product(long id, long version, String status, String name, @Nullable Long price) {
        return new ProductHeard(
                id,
                version,
                status,
                "FOOD",
                name,
                "",
                "slug",
                "",
                "",
                List.of(),
                new ProductHeard.Maker(7, "กลุ่มแม่บ้าน", ""),
                "810104",
                price,
                price,
                null,
                null,
                List.of(),
                false,
                "/p.svg",
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private void awaitOnBoth(String name, long id, @Nullable Long price) {
        await().atMost(PATIENCE).until(() -> one.finds(name, id, price) && other.finds(name, id, price));
    }

    @Test
    void what_changes_on_one_is_found_on_both() {
        long id = one.freshId();
        var name = "ขนมสองโหนด" + id;

        one.publish(product(id, 1, "PUBLISHED", name, 5_000L));
        one.deliver();
        awaitOnBoth(name, id, 5_000L);

        other.publish(product(id, 2, "PUBLISHED", name, 6_000L));
        other.deliver();
        awaitOnBoth(name, id, 6_000L);

        one.publish(product(id, 3, "HIDDEN", name, null));
        other.deliver();
        awaitOnBoth(name, id, null);
    }

    @Test
    void both_end_with_the_same_whatever_was_written_on_which_at_once() throws Exception {
        long id = one.freshId();
        var name = "ขนมแข่งกัน" + id;
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = List.of(one, other).stream()
                    .map(node -> threads.submit(() -> {
                        together.await();
                        IntStream.rangeClosed(1, 20)
                                .filter(version -> version % 2 == (node == one ? 0 : 1))
                                .forEach(version -> {
                                    node.publish(product(id, version, "PUBLISHED", name, version * 100L));
                                    node.deliver();
                                });
                        return true;
                    }))
                    .toList();
            for (var writer : writers) {
                writer.get();
            }
        }
        one.deliver();

        awaitOnBoth(name, id, 2_000L);
    }
}
