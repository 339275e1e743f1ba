import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tambon.infra.database.EmbeddedDatabase.Durability;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.indicator.Recount;

/**
 * A ledger of so many rows: {@code fill ROWS SECONDS} makes it, as far as it comes in the time; {@code recount SECONDS} counts
 * every sum and indicator anew and may be stopped; {@code pages [PART]} times what officers ask a node for over HTTP, only
 * addresses with that part where one is given. Ends with 3 where there is more to do.
 */
final class Ledger {

    private static final int RUNS = 20;
    private static final int MORE_TO_DO = 3;

    public static void main(String[] args) throws Exception {
        boolean done;
        try (var market = GeneratedMarket.open(
                Durability.EACH_COMMIT,
                Map.of("tambon.orders.timers", "false", "micronaut.server.port", "-1", "tambon.promptpay.id", "0812345678"))) {
            var context = market.context();
            var database = market.database();
            done = switch (args[0]) {
                case "fill" -> {
                    try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
                        yield new LedgerFill(connection, context.getBean(Places.class), Integer.parseInt(args[1]))
                                .goOn(Integer.parseInt(args[2]));
                    }
                }
                case "recount" -> recount(context, Integer.parseInt(args[1]));
                case "pages" -> pages(context, args.length > 1 ? args[1] : "");
                default -> throw new IllegalArgumentException(args[0]);
            };
            var runtime = Runtime.getRuntime();
            say("heap used %,d MB of %,d", (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
        }
        System.exit(done ? 0 : MORE_TO_DO);
    }

    /** Halts where the time is over, as a crash would: the next run goes on with the first step that is not done. */
    private static boolean recount(ApplicationContext context, int seconds) throws InterruptedException {
        var started = System.nanoTime();
        var work = Thread.ofPlatform().start(() -> {
            var done = context.getBean(Recount.class).run();
            say("recount of %,d rows in %d steps: %.1f s, %,d sums mended", done.read(), done.steps(), seconds(started), done.mended());
        });
        work.join(seconds * 1000L);
        if (work.isAlive()) {
            say("halted after %.1f s", seconds(started));
            Runtime.getRuntime().halt(MORE_TO_DO);
        }
        return true;
    }

    private static boolean pages(ApplicationContext context, String part) throws Exception {
        var server = context.getBean(EmbeddedServer.class).start();
        var officer = Authentication.build(PublicId.of(1), List.of("DEPARTMENT_OFFICER"), Map.of("name", "bench"));
        var token = context.getBean(TokenGenerator.class).generateToken(officer, 3600).orElseThrow();
        say("| page | kB | first ms | p50 ms | p95 ms |%n|---|---:|---:|---:|---:|");
        try (var client = HttpClient.newHttpClient()) {
            for (var path : addresses().stream().filter(path -> path.contains(part)).toList()) {
                page(client, URI.create(server.getURI() + path), token, path);
            }
            visible(context, client, URI.create(server.getURI() + "/staff/sales?by=channel&year=2569&area=9011"), token);
        }
        return true;
    }

    private static List<String> addresses() {
        var some = PublicId.of(1 + 7);
        return List.of(
                "/staff",
                "/staff/indicators",
                "/staff/indicators?year=2569&base=2568",
                "/staff/indicators?year=2569&base=2568&area=R6",
                "/staff/indicators?year=2569&base=2568&area=90",
                "/staff/indicators?year=2569&base=2568&area=9011",
                "/staff/indicators/producer/" + some + "?year=2569&base=2568",
                "/staff/indicators/areas.csv?year=2569&base=2568",
                "/staff/sales?by=channel&year=2569",
                "/staff/sales?by=province&year=2569",
                "/staff/sales?by=district&year=2569",
                "/staff/sales?by=producer&year=2569",
                "/staff/sales?by=producer&year=2569&area=90",
                "/staff/sales?by=producer&year=2569&channel=SHOPEE",
                "/staff/sales?by=product-type&year=2569",
                "/staff/sales?by=month&year=2569",
                "/staff/sales?by=fiscal-year&year=all",
                "/staff/sales?by=stars&year=2569",
                "/staff/sales?by=month&year=2569&channel=SHOPEE&type=food",
                "/staff/sales?by=month&year=2569&producer=" + some,
                "/staff/sales/rows?year=2569",
                "/staff/sales/rows?year=2569&month=3",
                "/staff/sales/rows?year=2569&area=90",
                "/staff/sales/rows?year=2569&area=9011",
                "/staff/sales/rows?year=2569&area=9011&month=3",
                "/staff/sales/rows?year=2569&channel=IN_FLIGHT",
                "/staff/sales/rows?year=2569&area=90&channel=IN_FLIGHT",
                "/staff/sales/rows?year=2569&type=food",
                "/staff/sales/rows?year=2569&mark=stars:5",
                "/staff/sales/rows?year=2569&area=90&mark=quadrant:D",
                "/staff/sales/rows?year=2569&producer=" + some,
                "/staff/producers?year=2569&base=2568",
                "/staff/producers?year=2569&base=2568&area=90",
                "/staff/reports",
                "/staff/told",
                "/markets");
    }

    private static void page(HttpClient client, URI address, String token, String path) throws Exception {
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build();
        var first = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        double cold = seconds(first) * 1000;
        if (answer.statusCode() != 200) {
            say("| %s | answered %d | | | |", path, answer.statusCode());
            return;
        }
        var times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            var started = System.nanoTime();
            client.send(request, BodyHandlers.ofByteArray());
            times[i] = seconds(started) * 1000;
        }
        Arrays.sort(times);
        say("| `%s` | %d | %.0f | %.0f | %.0f |", path, answer.body().length >> 10, cold, times[RUNS / 2], times[RUNS * 95 / 100]);
    }

    /** How long a sale takes to be counted and then to be seen on a page. */
    private static void visible(ApplicationContext context, HttpClient client, URI address, String token) throws Exception {
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build();
        var before = client.send(request, BodyHandlers.ofString()).body();
        var at = new FiscalYear(2569).lastDay().atStartOfDay(FiscalYear.BANGKOK).toInstant();
        var started = System.nanoTime();
        context.getBean(RecordSales.class).record(List.of(new Sale("BENCH_NEW", Long.toString(Clock.systemUTC().millis()), at, 8L, null,
                null, null, 1, Money.baht(123_457), Money.ZERO, "EXPORT", "9011", null, null, "bench", null, Confidence.DOCUMENTED)));
        double recorded = seconds(started);
        while (client.send(request, BodyHandlers.ofString()).body().equals(before)) {
            Thread.onSpinWait();
        }
        say("a new sale: recorded in %.0f ms, on the page after %.0f ms", recorded * 1000, seconds(started) * 1000);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void say(String format, Object... facts) {
        System.out.println(String.format(Locale.ROOT, format, facts));
    }
}
