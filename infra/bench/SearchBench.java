import com.sun.management.OperatingSystemMXBean;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import tambon.infra.database.DatabaseAddress;
import tambon.infra.database.EmbeddedDatabase;
import tambon.infra.database.EmbeddedDatabase.Durability;
import tambon.search.Facet;
import tambon.search.GoodsQuery;
import tambon.search.SearchGoods;
import tambon.search.SuggestGoods;
import tambon.search.feed.IndexNode;

/**
 * Search alone, in process: builds the index from the rows of {@code COUNT} generated products and asks it from 32 threads, first
 * remembering no answer, then as a node does. With the address of an Elasticsearch server as second argument, that.
 */
final class SearchBench {

    private static final OperatingSystemMXBean CPU = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int THREADS = 32;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 5);
    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up", 5);

    private final ApplicationContext context;
    private final IndexNode node;
    private final SearchGoods search;
    private final SuggestGoods suggest;
    private final int count;

    private SearchBench(ApplicationContext context, int count) {
        this.context = context;
        this.count = count;
        node = context.getBean(IndexNode.class);
        search = context.getBean(SearchGoods.class);
        suggest = context.getBean(SuggestGoods.class);
    }

    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[0]);
        var data = Path.of(System.getenv("TAMBON_DATA")).toAbsolutePath();
        try (var database = EmbeddedDatabase.start(data.resolve("database"), data.resolve("programs"), Durability.NONE)) {
            var properties = new HashMap<String, Object>(
                    new DatabaseAddress(database.url(), database.user(), database.password()).properties());
            properties.putAll(Map.of(
                    "tambon.demo", "false",
                    "tambon.data", data.toString(),
                    "tambon.relay.enabled", "false",
                    "tambon.search.feed.enabled", "false",
                    "micronaut.security.token.jwt.signatures.secret.generator.secret", "x".repeat(64)));
            if (args.length > 1) {
                properties.put("tambon.search.elasticsearch.url", args[1]);
                properties.put("tambon.search.elasticsearch.alias", "bench-" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
            }
            var forgetful = new HashMap<>(properties);
            forgetful.put("tambon.search.remember", "false");
            try (var context = ApplicationContext.builder().properties(forgetful).start()) {
                var bench = new SearchBench(context, count);
                new SearchMarket(context).fill(count);
                bench.build(data);
                bench.askAll("remembering nothing");
            }
            properties.put("tambon.search.feed.enabled", "true");
            try (var context = ApplicationContext.builder().properties(properties).start()) {
                new SearchBench(context, count).askAsANodeDoes();
            }
        }
    }

    private void build(Path data) throws IOException, InterruptedException {
        long empty = liveHeap();
        long cpu = CPU.getProcessCpuTime();
        long start = System.nanoTime();
        node.catchUp();
        System.out.printf(
                Locale.ROOT,
                "%s: %d products indexed from the rows in %.1f s, %.1f s of processor%n",
                node.name(),
                node.size(),
                (System.nanoTime() - start) / 1e9,
                (CPU.getProcessCpuTime() - cpu) / 1e9);
        awaitRest();
        node.catchUp(); // shows what was merged
        if (Files.exists(data.resolve("search"))) {
            System.out.printf(Locale.ROOT, "index on disk %d MB%n", size(data.resolve("search")) >> 20);
        }
        System.out.printf(Locale.ROOT, "live heap %d MB (before the build %d MB)%n", liveHeap() >> 20, empty >> 20);
    }

    /** Until what goes on behind the answers, such as merging, has ended: until this process computes next to nothing. */
    private static void awaitRest() throws InterruptedException {
        long start = System.nanoTime();
        long before;
        do {
            before = CPU.getProcessCpuTime();
            Thread.sleep(1_000); // the second over which processor time is measured; nothing is waited for by guess
        } while (CPU.getProcessCpuTime() - before > 200_000_000L);
        System.out.printf(Locale.ROOT, "at rest after %.1f s more%n", (System.nanoTime() - start) / 1e9);
    }

    /** Then with a sale four times a second, as in a busy shop: each puts answers that were remembered out of date. */
    private void askAsANodeDoes() throws Exception {
        askAll("as a node");
        System.out.printf(Locale.ROOT, "live heap with what is remembered %d MB%n", liveHeap() >> 20);
        var market = new SearchMarket(context);
        try (var till = Executors.newSingleThreadScheduledExecutor()) {
            till.scheduleAtFixedRate(() -> market.sell(ThreadLocalRandom.current(), count), 0, 250, TimeUnit.MILLISECONDS);
            askAll("as a node, 4 sales a second");
            till.shutdownNow();
        }
        measureFreshness(market);
    }

    /** From the commit of a changed name until it is found, on a node that nobody else asks. */
    private void measureFreshness(SearchMarket market) {
        var took = new long[20];
        for (int i = 0; i < took.length; i++) {
            var name = "แก้ใหม่" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
            market.rename(i, name);
            long committed = System.nanoTime();
            while (search.search(GoodsQuery.of(name)).goods().stream().noneMatch(good -> good.nameTh().equals(name))) {
                Thread.onSpinWait();
            }
            took[i] = System.nanoTime() - committed;
        }
        Arrays.sort(took);
        System.out.printf(Locale.ROOT, "a change is found after %.0f ms, at most %.0f ms%n", took[took.length / 2] / 1e6, took[took.length - 1] / 1e6);
    }

    private void askAll(String how) throws Exception {
        var places = new SearchMarket(context).placeNames();
        var texts = SearchTexts.of(places);
        var misspelt = SearchTexts.misspelt(places);
        System.out.println("| " + how + " | different texts | a second | p50 ms | p95 ms | p99 ms | CPU ms each |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        press("search with facets", texts::draw, text -> search.search(GoodsQuery.of(text)));
        press("the same, narrowed by type and province", texts::draw, text -> search.search(
                GoodsQuery.of(text).choosing(Facet.TYPE, "FOOD", "TEXTILE").choosing(Facet.PROVINCE, "10", "30", "50", "81")));
        press("list of 24 without facets", texts::draw, text -> search.search(GoodsQuery.of(text).withoutFacets()));
        press("everything, with facets", random -> "", text -> search.search(GoodsQuery.of(text)));
        press("misspelt, with facets", misspelt::draw, text -> search.search(GoodsQuery.of(text)));
        press("suggestions", texts::drawBeginning, text -> suggest.suggest(text, 8));
    }

    private interface Question {
        Object ask(String text);
    }

    private static void press(String name, Function<RandomGenerator, String> texts, Question question) throws Exception {
        press(texts, question, WARM_UP_SECONDS, ConcurrentHashMap.newKeySet());
        Set<String> different = ConcurrentHashMap.newKeySet();
        long cpu = CPU.getProcessCpuTime();
        var took = press(texts, question, SECONDS, different);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d %% | %d | %.1f | %.1f | %.1f | %.3f |%n",
                name,
                different.size() * 100 / took.getTotalCount(),
                took.getTotalCount() / SECONDS,
                took.getValueAtPercentile(50) / 1e6,
                took.getValueAtPercentile(95) / 1e6,
                took.getValueAtPercentile(99) / 1e6,
                (CPU.getProcessCpuTime() - cpu) / 1e6 / took.getTotalCount());
    }

    /** On virtual threads, as a node answers its requests. Nanoseconds of each, waiting included. */
    private static Histogram press(
            Function<RandomGenerator, String> texts, Question question, int seconds, Set<String> different)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Callable<Histogram> presser = () -> {
            var random = ThreadLocalRandom.current();
            var mine = new Histogram(3);
            for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                Thread.yield(); // and so waits for its turn, as a request does
                var text = texts.apply(random);
                different.add(text);
                question.ask(text);
                mine.recordValue(System.nanoTime() - start);
            }
            return mine;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new Histogram(3);
            for (var one : threads.invokeAll(IntStream.range(0, THREADS).mapToObj(i -> presser).toList())) {
                all.add(one.get());
            }
            return all;
        }
    }

    private static long liveHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long size(Path folder) throws IOException {
        var sum = new AtomicLong();
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> sum.addAndGet(file.toFile().length()));
        }
        return sum.get();
    }
}
