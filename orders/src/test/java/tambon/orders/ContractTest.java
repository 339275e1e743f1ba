package tambon.orders;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.infra.event.EventType;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What is published reads as the sample that its consumers test against. */
@MicronautTest(transactional = false)
class ContractTest implements WithDatabase {

    @Inject
    ObjectMapper json;

    @Test
    void stock_changed_is_the_sample() throws IOException {
        assertThat(sample(StockChanged.TYPE)).isEqualTo(new StockChanged(281_474_976_710_657L, false, 4));
    }

    @Test
    void every_event_is_written_as_its_sample_reads() throws IOException {
        for (var type :
                List.of(StockChanged.TYPE, SubOrderPaid.TYPE, SubOrderReversed.TYPE, DeliveryWaysChanged.TYPE)) {
            var written =
                    json.readValue(json.writeValueAsString(sample(type)), Argument.mapOf(String.class, Object.class));
            assertThat(written).isEqualTo(tree(type));
        }
    }

    private <E> E sample(EventType<E> type) throws IOException {
        return requireNonNull(json.readValue(bytes(type), type.payload()));
    }

    private Map<String, Object> tree(EventType<?> type) throws IOException {
        return requireNonNull(json.readValue(bytes(type), Argument.mapOf(String.class, Object.class)));
    }

    private static byte[] bytes(EventType<?> type) throws IOException {
        try (var file = ContractTest.class.getResourceAsStream("/contract/" + type.name() + ".json")) {
            return requireNonNull(file, type.name()).readAllBytes();
        }
    }
}
