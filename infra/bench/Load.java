import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Presses one scenario for a while at one concurrency and says what it took. */
final class Load {

    /** One operation as a user would do it: one request or several. Throws if an answer is not the right one. */
    interface Scenario {
        void run(Connection connection, ThreadLocalRandom random) throws IOException;
    }

    record Figures(String name, int concurrency, double perSecond, double p50, double p95, double p99, double cpuMs, long megabytes) {

        static final String HEADING = """
                | scenario | concurrency | ops/s | p50 ms | p95 ms | p99 ms | CPU ms/op | RSS MB |
                |---|---:|---:|---:|---:|---:|---:|---:|""";

        String row() {
            return String.format(
                    Locale.ROOT, "| %s | %d | %.0f | %.1f | %.1f | %.1f | %.2f | %d |",
                    name, concurrency, perSecond, p50, p95, p99, cpuMs, megabytes);
        }
    }

    private final int port;
    private final Processes measured;

    Load(int port, Processes measured) {
        this.port = port;
        this.measured = measured;
    }

    Figures press(String name, Scenario scenario, int concurrency, int seconds)
            throws IOException, InterruptedException, ExecutionException {
        double cpuBefore = measured.cpuSeconds();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        Callable<long[]> presser = () -> pressAlone(scenario, end);
        try (var threads = Executors.newFixedThreadPool(concurrency)) {
            var runs = threads.invokeAll(IntStream.range(0, concurrency).mapToObj(i -> presser).toList());
            double elapsed = (System.nanoTime() - start) / 1e9;
            double cpu = measured.cpuSeconds() - cpuBefore;
            long[] all = new long[0];
            for (var run : runs) {
                var some = run.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + some.length);
                System.arraycopy(some, 0, all, before, some.length);
            }
            Arrays.sort(all);
            return new Figures(
                    name, concurrency, all.length / elapsed, at(all, 0.50), at(all, 0.95), at(all, 0.99),
                    cpu * 1000 / all.length, measured.residentMegabytes());
        }
    }

    private long[] pressAlone(Scenario scenario, long end) throws IOException {
        var took = new long[1024];
        int count = 0;
        try (var connection = new Connection(port)) {
            var random = ThreadLocalRandom.current();
            for (long now = System.nanoTime(); now < end; ) {
                scenario.run(connection, random);
                long then = System.nanoTime();
                if (count == took.length) {
                    took = Arrays.copyOf(took, count * 2);
                }
                took[count++] = then - now;
                now = then;
            }
        }
        return Arrays.copyOf(took, count);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }
}
