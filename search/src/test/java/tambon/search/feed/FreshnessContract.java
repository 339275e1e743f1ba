package tambon.search.feed;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.SynchronousTransactionManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.event.EventType;
import tambon.infra.event.Outbox;
import tambon.infra.event.Relay;
import tambon.infra.id.Ids;
import tambon.infra.testing.WithDatabase;
import tambon.search.Availability;
import tambon.search.Facet;
import tambon.search.Good;
import tambon.search.GoodsQuery;
import tambon.search.RebuildIndex;
import tambon.search.SearchGoods;
import tambon.search.SearchHealth;
import tambon.search.SearchUnavailable;
import tambon.search.SortBy;
import tambon.search.SuggestGoods;
import tambon.search.SynonymRefused;
import tambon.search.Synonyms;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** From an event in an outbox to what a buyer sees. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
abstract class FreshnessContract implements WithDatabase {

    /** Two seconds are promised, and measured by the bench; here other test runs may keep every processor busy. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    static final EventType<ProductHeard> PRODUCT = new EventType<>("catalog.product-changed.v1", ProductHeard.class);
    static final EventType<StockHeard> STOCK = new EventType<>("orders.stock-changed.v1", StockHeard.class);

    static final EventType<DeliveryWaysHeard> DELIVERY_WAYS =
            new EventType<>("orders.delivery-ways-changed.v1", DeliveryWaysHeard.class);

    static final EventType<SoldHeard> SOLD = new EventType<>("orders.sub-order-paid.v1", SoldHeard.class);
    static final EventType<SoldHeard> TAKEN_BACK = new EventType<>("orders.sub-order-reversed.v1", SoldHeard.class);

    @Inject
    @Named("search")
    Outbox outbox;

    @Inject
    Synonyms synonyms;

    @Inject
    SynchronousTransactionManager<Connection> transactions;

    @Inject
    Relay relay;

    @Inject
    SearchGoods search;

    @Inject
    SuggestGoods suggest;

    @Inject
    RebuildIndex rebuild;

    @Inject
    SearchHealth health;

    @Inject
    GoodsRows rows;

    @Inject
    ObjectMapper json;

    @Inject
    Ids ids;

    private static ProductHeard product(long id, long version, String name, @Nullable Long price) {
        return new ProductHeard(
                id,
                version,
                "PUBLISHED",
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
                List.of("มผช. 123/2565"),
                false,
                "/p.svg",
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static ProductHeard hidden(ProductHeard before, long version) {
        return new ProductHeard(
                before.productId(),
                version,
                "HIDDEN",
                before.type(),
                before.nameTh(),
                "",
                "",
                "",
                "",
                List.of(),
                before.producer(),
                before.areaCode(),
                null,
                null,
                null,
                null,
                List.of(),
                false,
                "",
                null);
    }

    private void publish(ProductHeard... events) {
        transactions.executeWrite(status -> {
            outbox.publishAll(PRODUCT, List.of(events));
            return true;
        });
    }

    private void publish(DeliveryWaysHeard event) {
        transactions.executeWrite(status -> {
            outbox.publishAll(DELIVERY_WAYS, List.of(event));
            return true;
        });
    }

    private void publish(StockHeard event) {
        transactions.executeWrite(status -> {
            outbox.publishAll(STOCK, List.of(event));
            return true;
        });
    }

    /** A node that has only just started may still be making its first index; what is promised holds from then on. */
    @BeforeAll
    void theIndexIsThere() {
        await().atMost(PATIENCE)
                .ignoreException(SearchUnavailable.class)
                .until(() -> !found("กะปิ").equals(null));
    }

    private List<Good> found(String text) {
        return search.search(GoodsQuery.of(text)).goods();
    }

    /** A name nothing else has: random Thai syllables. */
    private String fresh() {
        var random = new Random(ids.next());
        var name = new StringBuilder("ขนม");
        for (int i = 0; i < 5; i++) {
            name.append("กขคงจชดตถทนบปผพมยรลวสหอ".charAt(random.nextInt(23)))
                    .append('า')
                    .append("กงดนมบ".charAt(random.nextInt(6)));
        }
        return name.toString();
    }

    /** Of Latin letters only, so that it stays one word. */
    private String freshWord() {
        return Long.toString(ids.next())
                .chars()
                .map(digit -> "bkmrtaeiou".charAt(digit - '0'))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void reads_the_sample_that_catalog_publishes() throws Exception {
        var sample = Path.of("../catalog/src/main/resources/contract/catalog.product-changed.v1.json");

        var heard = requireNonNull(json.readValue(Files.readString(sample), ProductHeard.class));

        assertThat(heard.published()).isTrue();
        assertThat(heard.nameTh()).isNotBlank();
        assertThat(heard.producer().nameTh()).isNotBlank();
        assertThat(heard.areaCode()).matches("[0-9]{4}|[0-9]{6}");
        assertThat(heard.priceFromSatang()).isPositive();
    }

    @Test
    void reads_the_sample_of_ways_to_send_that_orders_publishes() throws Exception {
        var sample = Path.of("../orders/src/main/resources/contract/orders.delivery-ways-changed.v1.json");

        var heard = requireNonNull(json.readValue(Files.readString(sample), DeliveryWaysHeard.class));

        assertThat(heard.producerId()).isPositive();
        assertThat(heard.version()).isPositive();
        assertThat(DeliveryWaysHeard.ways(heard.written())).containsExactlyInAnyOrder("post", "own", "fair");
    }

    @Test
    void goods_are_narrowed_by_the_ways_that_their_producer_sends_in() {
        long producer = ids.next();
        var name = fresh();
        var goods = List.of(ids.next(), ids.next());
        goods.forEach(id -> publish(by(producer, product(id, 1, name + " " + id, 5_000L))));
        relay.deliverAll();
        await().atMost(PATIENCE).until(() -> delivered(name, "post").containsAll(goods));
        assertThat(delivered(name, "own")).doesNotContainAnyElementsOf(goods);

        publish(new DeliveryWaysHeard(producer, 2, List.of("OWN_DELIVERY", "PICK_UP_GROUP")));
        publish(new DeliveryWaysHeard(producer, 1, List.of("PICK_UP_FAIR")));
        relay.deliverAll();

        await().atMost(PATIENCE).until(() -> delivered(name, "own").containsAll(goods));
        assertThat(delivered(name, "pick-up")).containsAll(goods);
        assertThat(delivered(name, "post")).doesNotContainAnyElementsOf(goods);
        assertThat(delivered(name, "fair")).doesNotContainAnyElementsOf(goods);
    }

    private List<Long> delivered(String name, String way) {
        var query = GoodsQuery.of(name).choosing(Facet.DELIVERY, way);
        return search.search(query).goods().stream().map(Good::productId).toList();
    }

    private static ProductHeard by(long producer, ProductHeard good) {
        return new ProductHeard(
                good.productId(),
                good.version(),
                good.status(),
                good.type(),
                good.nameTh(),
                good.nameEn(),
                good.slug(),
                good.storyTh(),
                good.storyEn(),
                good.keywords(),
                new ProductHeard.Maker(producer, "กลุ่มแม่บ้าน", ""),
                good.areaCode(),
                good.priceFromSatang(),
                good.priceToSatang(),
                good.stars(),
                good.quadrant(),
                good.licences(),
                good.madeToOrder(),
                good.picture(),
                good.publishedAt());
    }

    @Test
    void a_product_and_its_changes_are_soon_found_and_a_hidden_one_no_more() {
        long id = ids.next();
        var name = fresh();
        publish(product(id, 1, name, 5_000L));
        relay.deliverAll();

        await().atMost(PATIENCE).until(() -> found(name).stream().anyMatch(good -> good.productId() == id));
        assertThat(found(name).getFirst().availability()).isEqualTo(Availability.SOLD_OUT);

        publish(new StockHeard(id, true, 1));
        publish(product(id, 2, name, 6_000L));
        relay.deliverAll();
        await().atMost(PATIENCE)
                .until(() -> found(name).stream()
                        .anyMatch(good -> good.availability() == Availability.IN_STOCK
                                && Long.valueOf(6_000).equals(good.priceFromSatang())));

        publish(hidden(product(id, 2, name, null), 3));
        relay.deliverAll();
        await().atMost(PATIENCE).until(() -> found(name).stream().noneMatch(good -> good.productId() == id));
        assertThat(suggest.suggest(name, 5)).isEmpty();
    }

    @Test
    void events_in_any_order_and_twice_leave_the_newest_word() {
        long id = ids.next();
        var name = fresh();
        var events = new ArrayList<>(IntStream.rangeClosed(1, 20)
                .mapToObj(version -> product(id, version, name, version * 100L))
                .toList());
        Collections.shuffle(events, new Random(3));

        events.forEach(event -> publish(event));
        publish(events.toArray(ProductHeard[]::new));
        publish(new StockHeard(id, true, 9));
        publish(new StockHeard(id, false, 8));
        relay.deliverAll();

        await().atMost(PATIENCE)
                .until(() -> found(name).stream()
                        .anyMatch(good -> Long.valueOf(2_000).equals(good.priceFromSatang())
                                && good.availability() == Availability.IN_STOCK));
    }

    @Test
    void stock_heard_before_the_product_is_remembered() {
        long id = ids.next();
        var name = fresh();
        publish(new StockHeard(id, true, 1));
        relay.deliverAll();
        publish(product(id, 1, name, 100L));
        relay.deliverAll();

        await().atMost(PATIENCE)
                .until(() -> found(name).stream().anyMatch(good -> good.availability() == Availability.IN_STOCK));
    }

    @Test
    void changes_become_visible_in_the_order_of_their_numbers() throws Exception {
        // Taken before the first writer starts: a reader that asked later would begin behind some of their changes.
        long start = rows.tide().lastNo();
        var seen = new AtomicLong();
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = threads.submit(() -> {
                long position = start;
                while (!done.get()) {
                    for (var row : rows.after(position, 500)) {
                        position = row.changeNo();
                        seen.incrementAndGet();
                    }
                }
                seen.addAndGet(rows.after(position, 5_000).size());
                return position;
            });
            var writers = IntStream.range(0, 8)
                    .mapToObj(writer -> threads.submit(() -> {
                        for (int i = 0; i < 25; i++) {
                            var some = IntStream.range(0, 4)
                                    .mapToObj(n -> product(ids.next(), 1, "ทดลอง", null))
                                    .toList();
                            transactions.executeWrite(status -> {
                                rows.keepProducts(some);
                                return true;
                            });
                        }
                        return true;
                    }))
                    .toList();
            try {
                for (var writer : writers) {
                    writer.get();
                }
            } finally {
                done.set(true);
            }
            reader.get();
        }

        assertThat(seen.get()).isGreaterThanOrEqualTo(8 * 25 * 4);
    }

    @Test
    void a_rebuild_answers_all_the_while_and_misses_no_change() throws Exception {
        var name = fresh();
        var goods = IntStream.range(0, 300)
                .mapToObj(i -> product(ids.next(), 1, name, 100L))
                .toList();
        publish(goods.toArray(ProductHeard[]::new));
        relay.deliverAll();
        await().atMost(PATIENCE).until(() -> search.search(GoodsQuery.of(name)).total() == 300);
        var gaps = new AtomicLong();
        var done = new AtomicBoolean();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var buyer = threads.submit(() -> {
                while (!done.get()) {
                    if (search.search(GoodsQuery.of(name)).total() < 300) {
                        gaps.incrementAndGet();
                    }
                }
                return gaps.get();
            });
            try {
                rebuild.begin();
                publish(product(ids.next(), 1, name, 100L));
                relay.deliverAll();
                await().atMost(PATIENCE).until(() -> health.now().rebuilding() == null);
                await().atMost(PATIENCE)
                        .until(() -> search.search(GoodsQuery.of(name)).total() == 301);
            } finally {
                done.set(true);
            }
            assertThat(buyer.get()).isZero();
        }
        assertThat(health.now().available()).isTrue();
    }

    @Test
    void a_synonym_of_the_staff_is_understood_without_a_restart_and_forgotten_when_it_is_taken_away() {
        var name = fresh();
        long id = ids.next();
        publish(product(id, 1, name, 9_900L));
        relay.deliverAll();
        await().atMost(PATIENCE).until(() -> found(name).stream().anyMatch(good -> good.productId() == id));
        var word = freshWord();

        var rule = synonyms.add(word + ", " + name, 42);

        await().atMost(PATIENCE).until(() -> found(word).stream().anyMatch(good -> good.productId() == id));
        assertThat(synonyms.all()).contains(rule);
        assertThat(synonyms.changes(5)).first().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Synonyms.Change.Kind.ADDED);
            assertThat(change.changedBy()).isEqualTo(42);
        });

        synonyms.remove(rule.id(), 43);
        await().atMost(PATIENCE).until(() -> found(word).stream().noneMatch(good -> good.productId() == id));
        assertThat(synonyms.changes(1).getFirst().kind()).isEqualTo(Synonyms.Change.Kind.REMOVED);
    }

    @Test
    void a_rule_that_says_nothing_is_refused_as_is_one_that_is_there() {
        for (var nothing : List.of("", " , ", "ไหม", "ไหม, ไหม", "=> ผ้า", "# ไหม, ผ้า")) {
            assertThatThrownBy(() -> synonyms.add(nothing, 1))
                    .isInstanceOfSatisfying(
                            SynonymRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(SynonymRefused.Reason.SAYS_NOTHING));
        }
        var rule = synonyms.add(freshWord() + ", ผ้า", 1);
        assertThatThrownBy(() -> synonyms.add(rule.terms(), 1))
                .isInstanceOfSatisfying(
                        SynonymRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SynonymRefused.Reason.ALREADY_THERE));
        synonyms.remove(rule.id(), 1);
    }

    @Test
    void what_is_sold_comes_first_among_the_best_selling_until_it_is_taken_back() {
        var name = fresh();
        long plain = ids.next();
        long sold = ids.next();
        publish(product(plain, 1, name + " ก", 9_900L), product(sold, 1, name + " ข", 9_900L));

        publish(SOLD, sold, 12);

        await().atMost(PATIENCE).until(() -> bestSelling(name, plain, sold).equals(List.of(sold, plain)));
        publish(TAKEN_BACK, sold, 12);
        publish(SOLD, plain, 1);
        await().atMost(PATIENCE).until(() -> bestSelling(name, plain, sold).equals(List.of(plain, sold)));
    }

    private void publish(EventType<SoldHeard> type, long product, int pieces) {
        transactions.executeWrite(status -> {
            outbox.publishAll(type, List.of(new SoldHeard(List.of(new SoldHeard.Line(product, pieces)))));
            return true;
        });
        relay.deliverAll();
    }

    private List<Long> bestSelling(String name, Long... among) {
        return search.search(GoodsQuery.of(name).sortedBy(SortBy.BEST_SELLING)).goods().stream()
                .map(Good::productId)
                .filter(List.of(among)::contains)
                .toList();
    }
}
