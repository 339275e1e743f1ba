import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the measured processes have used so far, read from /proc: processor time and memory. */
record Processes(List<Long> pids) {

    private static final long TICKS_PER_SECOND = 100;

    /** Seconds of processor time, user and system, of all of them together. */
    double cpuSeconds() throws IOException {
        long ticks = 0;
        for (var pid : pids) {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }
        return ticks / (double) TICKS_PER_SECOND;
    }

    /** Resident megabytes of all of them together. */
    long residentMegabytes() throws IOException {
        long kilobytes = 0;
        for (var pid : pids) {
            kilobytes += Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        }
        return kilobytes / 1024;
    }
}
