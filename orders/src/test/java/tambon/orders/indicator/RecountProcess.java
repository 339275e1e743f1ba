package tambon.orders.indicator;

import io.micronaut.context.ApplicationContext;
import tambon.infra.testing.TestDatabase;

import java.io.IOException;
import java.util.Map;

/** A node that only recounts, in a process of its own, to be killed. Is given the database's address as properties. */
final class RecountProcess {

    private RecountProcess() {}

    public static void main(String[] args) {
        try (var context = ApplicationContext.builder()
                .properties(Map.of(
                        "datasources.default.url", args[0],
                        "datasources.default.transaction-isolation", "TRANSACTION_READ_COMMITTED",
                        "datasources.default.username", args[1],
                        "datasources.default.password", args[2],
                        "tambon.relay.enabled", "false",
                        "tambon.orders.timers", "false",
                        "tambon.promptpay.id", "0812345678"))
                .start()) {
            context.getBean(Recount.class).run();
        }
    }

    /** Starts one on the tests' own database. */
    static Process start() throws IOException {
        var address = TestDatabase.address();
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecountProcess.class.getName(),
                        address.url(),
                        address.user(),
                        address.password())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
