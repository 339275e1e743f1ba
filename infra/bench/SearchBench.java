import com.sun.management.OperatingSystemMXBean;
import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.SynchronousTransactionManager;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import tambon.infra.database.DatabaseAddress;
import tambon.infra.database.EmbeddedDatabase;
import tambon.infra.database.EmbeddedDatabase.Durability;
import tambon.infra.database.Statements;
import tambon.infra.place.Places;
import tambon.search.Facet;
import tambon.search.GoodsQuery;
import tambon.search.RebuildIndex;
import tambon.search.SearchGoods;
import tambon.search.SearchHealth;
import tambon.search.SuggestGoods;

/**
 * Search alone, in process: builds the index from the rows of {@code COUNT} generated products and asks it from 32 threads.
 * With the address of an Elasticsearch server as second argument, that.
 */
final class SearchBench {

    private static final OperatingSystemMXBean CPU = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int THREADS = 32;
    private static final int BATCH = 1_000;
    private static final List<String> GOODS = List.of(
            "น้ำพริกเผา", "น้ำพริกตาแดง", "ผ้าไหมมัดหมี่", "ผ้าฝ้ายย้อมคราม", "กระเป๋าสานกระจูด", "ข้าวหอมมะลิ", "กาแฟคั่ว", "สบู่ขมิ้น",
            "ตะกร้าหวาย", "ขนมเปี๊ยะ", "น้ำผึ้งป่า", "เครื่องปั้นดินเผา", "ผ้าขาวม้าทอมือ", "ชาสมุนไพร", "ปลาแห้งแดดเดียว", "กล้วยตาก",
            "ยาหม่องไพล", "ปลาส้ม", "กะปิกุ้ง", "ไข่เค็ม", "ทุเรียนทอด", "มะม่วงกวน", "ส้มโอ", "ผ้าบาติก", "หมอนขวาน", "ไม้กวาดดอกหญ้า");
    private static final List<String> MANNERS = List.of(
            "สูตรโบราณ", "ลายขอ", "บ้านทุ่ง", "อินทรีย์", "ทำมือ", "ของแม่", "ริมโขง", "ดอยสูง", "ชายเล", "เมืองเก่า", "ป้าแดง", "ยายนวล",
            "รสเข้ม", "พร้อมทาน", "ลายดอกพิกุล", "สีธรรมชาติ", "คัดพิเศษ", "กลิ่นใบเตย", "สามรส", "ไร้น้ำตาล");
    private static final List<String> ENGLISH = List.of(
            "chilli paste", "silk", "indigo cotton", "sedge bag", "jasmine rice", "coffee", "turmeric soap", "basket", "honey", "pottery");
    private static final List<String> TYPES = List.of("FOOD", "DRINK", "TEXTILE", "HOUSEHOLD", "HERBAL");
    private static final List<String> TYPED = List.of(
            "น้ำพริก", "ผ้าไหม", "กระเป๋า", "กาแฟ", "สบู่", "ปลาส้ม", "ไข่เค็ม", "ส้มโอ", "ผ้าขาวม้า", "ข้าวหอมมะลิ", "น้ำผึ้งป่า",
            "ชาสมุนไพร", "ผ้าบาติก ภูเก็ต", "กาแฟ เชียงใหม่", "น้ำพริก กระบี่", "ปลาส้ม พะเยา", "กะปิ ระยอง", "silk", "honey", "coffee",
            "nam prik", "pha mai", "ยาหม่องไพล", "หมอนขวาน", "กล้วยตากสามรส", "มะม่วงกวนสูตรโบราณ", "ทุเรียนทอด", "ขนมเปี๊ยะป้าแดง");
    private static final List<String> MISSPELT =
            List.of("กะเป๋าสาน", "ผ้าใหม", "นำพิกเผา", "สะบู่ขมิน", "เครืองปันดินเผา", "กลวยตาก", "oheribd", "ทุเรียนทอต", "kapao", "ผ้าบาติค");
    private static final List<String> BEGUN =
            List.of("น", "น้", "น้ำ", "น้ำพ", "ผ้า", "ผ้าไ", "กระ", "กา", "ป", "ปลาส", "ข้าวห", "s", "si", "nam", "สบู", "มะม่วง", "กล้", "ท", "ยา", "ห");

    private final ApplicationContext context;
    private final SearchGoods search;
    private final SuggestGoods suggest;

    private SearchBench(ApplicationContext context) {
        this.context = context;
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
            }
            try (var context = ApplicationContext.builder().properties(properties).start()) {
                new SearchBench(context).run(count, data);
            }
        }
    }

    private void run(int count, Path data) throws Exception {
        fill(count);
        var health = context.getBean(SearchHealth.class);
        long empty = liveHeap();
        long cpu = CPU.getProcessCpuTime();
        long start = System.nanoTime();
        context.getBean(RebuildIndex.class).begin();
        while (health.now().rebuilding() != null || health.now().goods() < count) {
            Thread.sleep(20);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d products indexed from the rows in %.1f s, %.1f s of processor%n",
                health.now().engine(),
                count,
                (System.nanoTime() - start) / 1e9,
                (CPU.getProcessCpuTime() - cpu) / 1e9);
        System.out.printf(Locale.ROOT, "index on disk %d MB, live heap %d MB (before the rebuild %d MB)%n", size(data.resolve("search")) >> 20, liveHeap() >> 20, empty >> 20);
        System.out.println("| questions | threads | a second | p50 ms | p95 ms | p99 ms | CPU ms each |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        for (int round = 0; round < 2; round++) {
            boolean counts = round == 1; // the first round warms up
            press("search with facets", TYPED, counts, text -> search.search(GoodsQuery.of(text)));
            press("the same, narrowed by type and province", TYPED, counts, text -> search.search(
                    GoodsQuery.of(text).choosing(Facet.TYPE, "FOOD", "TEXTILE").choosing(Facet.PROVINCE, "10", "30", "50", "81")));
            press("list of 24 without facets", TYPED, counts, text -> search.search(GoodsQuery.of(text).withoutFacets()));
            press("everything, with facets", List.of(""), counts, text -> search.search(GoodsQuery.of(text)));
            press("misspelt, with facets", MISSPELT, counts, text -> search.search(GoodsQuery.of(text)));
            press("suggestions", BEGUN, counts, text -> suggest.suggest(text, 8));
        }
    }

    private interface Question {
        Object ask(String text);
    }

    private static void press(String name, List<String> texts, boolean counts, Question question) throws Exception {
        var asked = new AtomicInteger();
        var times = new ArrayList<long[]>();
        long cpu = CPU.getProcessCpuTime();
        long end = System.nanoTime() + (counts ? 5_000_000_000L : 3_000_000_000L);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var each = new ArrayList<java.util.concurrent.Future<long[]>>();
            for (int i = 0; i < THREADS; i++) {
                each.add(threads.submit(() -> {
                    var mine = new long[400_000];
                    int n = 0;
                    while (System.nanoTime() < end && n < mine.length) {
                        long start = System.nanoTime();
                        question.ask(texts.get(asked.getAndIncrement() % texts.size()));
                        mine[n++] = System.nanoTime() - start;
                    }
                    return Arrays.copyOf(mine, n);
                }));
            }
            for (var one : each) {
                times.add(one.get());
            }
        }
        var all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        if (counts) {
            System.out.printf(Locale.ROOT, "| %s | %d | %d | %.1f | %.1f | %.1f | %.2f |%n", name, THREADS, all.length / 5, all[all.length / 2] / 1e6, all[all.length * 95 / 100] / 1e6, all[all.length * 99 / 100] / 1e6, (CPU.getProcessCpuTime() - cpu) / 1e6 / all.length);
        }
    }

    private void fill(int count) throws Exception {
        var sql = context.getBean(Statements.class);
        long there = sql.first("select count(*) as c from tambon_search.goods", row -> row.number("c")).orElse(0L);
        var tambons = context.getBean(Places.class).provinces().stream()
                .flatMap(province -> context.getBean(Places.class).districts(province.code()).stream())
                .flatMap(district -> context.getBean(Places.class).tambons(district.code()).stream())
                .map(tambon -> tambon.code())
                .toList();
        @SuppressWarnings("unchecked")
        SynchronousTransactionManager<Connection> transactions = context.getBean(SynchronousTransactionManager.class);
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int from = (int) there; from < count; from += BATCH) {
            var rows = new ArrayList<List<Object>>();
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                rows.add(List.of(1_000_000L + i, product(i, tambons, random), i % 5 != 0, (long) random.nextInt(300), (long) i + 1));
            }
            transactions.executeWrite(status -> {
                sql.batch("insert into tambon_search.goods (product_id, version, body, stock_version, in_stock, sold, change_no) values (?, 1, ?, 1, ?, ?, ?)", rows);
                sql.change("update tambon_search.feed set last_no = ? where id = 1", rows.getLast().getLast());
                return true;
            });
        }
    }

    private static String product(int i, List<String> tambons, RandomGenerator random) {
        int kind = random.nextInt(GOODS.size());
        var name = GOODS.get(kind) + MANNERS.get(random.nextInt(MANNERS.size())) + MANNERS.get(random.nextInt(MANNERS.size())) + " " + i % 97;
        long price = 1_000L * (1 + random.nextInt(400));
        int seller = i / 25;
        return String.format(Locale.ROOT, """
                {"productId":%d,"version":1,"status":"PUBLISHED","type":"%s","nameTh":"%s","nameEn":"%s %d","slug":"s","storyTh":"%s","storyEn":"%s",
                "keywords":["%s","%s"],"producer":{"id":%d,"nameTh":"กลุ่มผลิต%s %d","nameEn":"Group %d"},"areaCode":"%s","priceFromSatang":%d,
                "priceToSatang":%d,"stars":%d,"licences":[%s],"deliveries":["post"],"madeToOrder":%b,"picture":"/pictures/1","publishedAt":"2026-01-01T00:00:00Z"}""",
                1_000_000L + i, TYPES.get(kind % 5), name, ENGLISH.get(kind % ENGLISH.size()), i, name + " ทำโดยกลุ่มในชุมชน ใช้วัตถุดิบในท้องถิ่น สืบทอดจากรุ่นสู่รุ่น",
                "Made by a village group of what grows there, as it always was.", GOODS.get(kind), ENGLISH.get(kind % ENGLISH.size()), 10_000L + seller,
                GOODS.get(kind), seller, seller, tambons.get((seller * 7919) % tambons.size()), price, price * 2, random.nextInt(6),
                i % 3 == 0 ? "\"มผช. 1/2560\"" : "", i % 11 == 0);
    }

    private static long liveHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long size(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        var sum = new AtomicLong();
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> sum.addAndGet(file.toFile().length()));
        }
        return sum.get();
    }
}
