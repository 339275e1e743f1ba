package tambon.infra.testing;

import io.micronaut.test.support.TestPropertyProvider;
import org.junit.jupiter.api.TestInstance;

import java.util.HashMap;
import java.util.Map;

/**
 * A {@code @MicronautTest} that needs the database implements this. The relay of events stands still, so
 * that a test moves it by {@code Relay.deliverAll()}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public interface WithDatabase extends TestPropertyProvider {

    @Override
    default Map<String, String> getProperties() {
        var properties = new HashMap<>(TestDatabase.address().properties());
        properties.put("tambon.relay.enabled", "false");
        properties.put("datasources.default.maximum-pool-size", "20");
        properties.putAll(moreProperties());
        return properties;
    }

    /** What this test sets beyond the database; wins over the rest. */
    default Map<String, String> moreProperties() {
        return Map.of();
    }
}
