package tambon.orders.node;

import io.micronaut.context.ApplicationContext;
import tambon.infra.testing.StatementCount;
import tambon.orders.OrdersRejected;
import tambon.orders.node.Node.Outcome;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The other end of {@link Node}: reads errands, a line each, and does them when it reads {@link #GO}, each on a thread. */
final class NodeProcess {

    /** Begins the lines that are meant for the test; the rest is the log. */
    static final String MARK = "@node";

    static final String GO = "GO";
    static final String ITSELF = "node";

    private final Errands errands;
    private final List<Thread> waiting = new ArrayList<>();

    private NodeProcess(Errands errands) {
        this.errands = errands;
    }

    /**
     * Ends when nobody writes to it any more.
     *
     * @param args properties
     */
    public static void main(String[] args) throws IOException {
        var properties = new HashMap<String, Object>();
        for (var pair : args) {
            int equals = pair.indexOf('=');
            properties.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        properties.put("tambon.relay.enabled", "false");
        properties.put("tambon.orders.timers", "false");
        try (var context = ApplicationContext.builder().properties(properties).start();
                var from = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var node = new NodeProcess(context.getBean(Errands.class));
            say(ITSELF, Outcome.READY, 0, "");
            from.lines().forEach(node::read);
        }
    }

    private void read(String line) {
        if (line.equals(GO)) {
            waiting.forEach(Thread::start);
            waiting.clear();
            return;
        }
        var words = List.of(line.split("\t", -1));
        var errand = words.subList(2, words.size());
        if (words.getFirst().isEmpty()) {
            errands.run(errand);
        } else {
            int standBefore = Integer.parseInt(words.get(1));
            waiting.add(Thread.ofPlatform().daemon().unstarted(() -> run(words.getFirst(), standBefore, errand)));
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private void run(String id, int standBefore, List<String> errand) {
        var steps = new AtomicInteger();
        try {
            var text = StatementCount.before(
                    () -> {
                        if (steps.getAndIncrement() == standBefore) {
                            say(id, Outcome.STANDING, standBefore, "");
                            standStill();
                        }
                    },
                    () -> errands.run(errand));
            say(id, Outcome.DONE, steps.get(), text);
        } catch (OrdersRejected rejected) {
            say(id, Outcome.REFUSED, steps.get(), rejected.reason().getClass().getSimpleName());
        } catch (Exception e) {
            e.printStackTrace(); // to the error stream of this process, which the test passes on
            say(id, Outcome.FAILED, steps.get(), e.getClass().getSimpleName());
        }
    }

    /** Until it is killed. */
    private static void standStill() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts it", e);
        }
    }

    private static void say(String id, Outcome outcome, int steps, String text) {
        var line = String.join("\t", MARK, id, outcome.name(), Integer.toString(steps), text) + "\n";
        System.out.write(line.getBytes(StandardCharsets.UTF_8), 0, line.getBytes(StandardCharsets.UTF_8).length);
        System.out.flush();
    }
}
