package tambon.storefront.testing;

import tambon.infra.testing.WithDatabase;

import java.util.HashMap;
import java.util.Map;

/** A test that speaks to the running server, with {@link TrialEndpoints} in it. */
public interface WithServer extends WithDatabase {

    @Override
    default Map<String, String> moreProperties() {
        var properties = new HashMap<String, String>();
        properties.put("trial.endpoints", "true");
        properties.putAll(serverProperties());
        return properties;
    }

    default Map<String, String> serverProperties() {
        return Map.of();
    }
}
