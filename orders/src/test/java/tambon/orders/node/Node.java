package tambon.orders.node;

import tambon.catalog.Offer;
import tambon.infra.testing.TestDatabase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

/** A second application process on the tests' database, which does errands at once and can be killed in the midst of them. */
final class Node implements AutoCloseable {

    /** Never stands still. */
    static final int NEVER = -1;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Writer to;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private Node(Process process) {
        this.process = process;
        this.to = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** How an errand ended. */
    enum Outcome {
        /** The process is up. */
        READY,
        DONE,
        /** The market said no. */
        REFUSED,
        /** It stands before the step that was named. */
        STANDING,
        FAILED
    }

    /**
     * @param text what came of it, the reason it was refused, or what went wrong
     * @param steps statements and commits sent so far
     */
    record Answer(Outcome outcome, String text, int steps) {}

    /** One that is still starting: {@link #awaitReady}. */
    static Node start(int connections, Map<String, String> properties) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                NodeProcess.class.getName()));
        properties.forEach((name, value) -> command.add(name + "=" + value));
        TestDatabase.address().properties().forEach((name, value) -> command.add(name + "=" + value));
        command.add("datasources.default.maximum-pool-size=" + connections);
        command.add("datasources.default.minimum-idle=1");
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var node = new Node(process);
        Thread.ofVirtual().start(node::listen);
        return node;
    }

    private void listen() {
        try (BufferedReader from = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = from.readLine(); line != null; line = from.readLine()) {
                if (line.startsWith(NodeProcess.MARK)) {
                    var words = line.split("\t", -1);
                    answers.put(words[1], new Answer(Outcome.valueOf(words[2]), words[4], Integer.parseInt(words[3])));
                }
            }
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void awaitReady() throws InterruptedException {
        await(List.of(NodeProcess.ITSELF));
    }

    /** Tells it of goods, which it has no catalog for. */
    void knows(Offer offer) {
        ask("", NEVER, Errands.offer(offer));
    }

    /**
     * To be done at the next {@link #go}.
     *
     * @param standBefore the step before which it stands still for ever, counted from 0
     */
    void ask(String id, int standBefore, List<String> errand) {
        write(id + "\t" + standBefore + "\t" + String.join("\t", errand) + "\n");
    }

    /** Begins everything that was asked for, at once. */
    void go() {
        write(NodeProcess.GO + "\n");
    }

    private void write(String line) {
        try {
            to.write(line);
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the node is gone", e);
        }
    }

    /** Waits until each of them ended or stands. */
    Map<String, Answer> await(Collection<String> ids) throws InterruptedException {
        var answered = awaitMost(ids, PATIENCE);
        assertThat(answered.keySet()).containsAll(ids);
        return answered;
    }

    /** The same, but no longer than that: one may wait for ever for what another that stands has locked. */
    Map<String, Answer> awaitMost(Collection<String> ids, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!answers.keySet().containsAll(ids) && System.nanoTime() < until) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS))
                    .as("the node ended")
                    .isFalse();
        }
        return answered(ids);
    }

    private Map<String, Answer> answered(Collection<String> ids) {
        return ids.stream()
                .filter(answers::containsKey)
                .collect(toMap(id -> id, id -> requireNonNull(answers.get(id))));
    }

    /** As {@code kill -9} does: nothing is finished, closed or told to anybody. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it is gone").isTrue();
        assertThat(process.exitValue()).as("killed").isEqualTo(128 + 9);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
