import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import tambon.catalog.ImportGoods;
import tambon.catalog.ImportProgress;
import tambon.infra.database.EmbeddedDatabase.Durability;
import tambon.infra.place.Place;

/**
 * Imports {@code COUNT} generated products into an empty market, as files of {@value #A_FILE} rows one after another,
 * through the same door as an officer's file; prints rows a second and the most memory that was in use.
 */
final class BulkImport {

    private static final int A_FILE = 50_000;
    private static final int PER_PRODUCER = 20;
    private static final List<String> GOODS = List.of(
            "น้ำพริกเผา", "ผ้าไหมมัดหมี่", "กระเป๋าสานกระจูด", "ข้าวหอมมะลิ", "กาแฟคั่ว", "สบู่ขมิ้น", "ตะกร้าหวาย", "ขนมเปี๊ยะ");

    private final ImportGoods imports;
    private final List<Place> places;
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    private volatile long most;

    private BulkImport(GeneratedMarket market) {
        imports = market.bean(ImportGoods.class);
        places = market.districts();
    }

    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[0]);
        try (var market = GeneratedMarket.open(Durability.EACH_COMMIT)) {
            new BulkImport(market).run(count);
        }
    }

    private void run(int count) throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        int done = 0;
        for (int from = 0; from < count; from += A_FILE) {
            int rows = Math.min(A_FILE, count - from);
            long id = imports.start(
                    new ByteArrayInputStream(file(from, rows).getBytes(StandardCharsets.UTF_8)), "bench.csv", "bench");
            done += ended(id).published();
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows, %,d published, %.0f rows/s so far, at most %d MB heap in use%n",
                    from + rows,
                    done,
                    (from + rows) * 1e9 / (System.nanoTime() - begun),
                    most >> 20);
        }
    }

    /** Watches an import and the memory in use five times a second, until the import has ended. */
    private ImportProgress ended(long id) throws InterruptedException, ExecutionException {
        var end = new CompletableFuture<ImportProgress>();
        try (var watch = Executors.newSingleThreadScheduledExecutor()) {
            watch.scheduleAtFixedRate(() -> look(id, end), 0, 200, TimeUnit.MILLISECONDS);
            var progress = end.get();
            watch.shutdownNow();
            return progress;
        }
    }

    private void look(long id, CompletableFuture<ImportProgress> end) {
        try {
            most = Math.max(most, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            var progress = imports.progress(id).orElseThrow();
            if (progress.state() != ImportProgress.State.RUNNING) {
                end.complete(progress);
            }
        } catch (RuntimeException e) {
            end.completeExceptionally(e);
        }
    }

    private String file(int from, int rows) {
        var csv = new StringBuilder("product_name,seller_name,district,province,type,price_baht,stock,story_th\n");
        for (int i = from; i < from + rows; i++) {
            var place = places.get(i / PER_PRODUCER % places.size());
            csv.append(GOODS.get(random.nextInt(GOODS.size()))).append(" รุ่น ").append(i).append(',');
            csv.append("กลุ่มผลิต ").append(i / PER_PRODUCER).append(',');
            csv.append(place.district().nameTh()).append(',').append(place.province().nameTh());
            csv.append(",FOOD,").append(20 + random.nextInt(900)).append(",100,ทำโดยกลุ่มในชุมชน ใช้วัตถุดิบในท้องถิ่น\n");
        }
        return csv.toString();
    }
}
