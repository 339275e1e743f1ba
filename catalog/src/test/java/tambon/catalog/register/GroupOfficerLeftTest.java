package tambon.catalog.register;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.catalog.GroupOfficerLeft;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.io.IOException;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class GroupOfficerLeftTest implements WithDatabase {

    @Inject
    ObjectMapper json;

    @Test
    void the_event_is_written_as_the_sample_that_its_listeners_read() throws IOException {
        var event = new GroupOfficerLeft(380276211044253702L, 380276211044253703L);

        try (var sample =
                requireNonNull(getClass().getResourceAsStream("/contract/catalog.group-officer-left.v1.json"))) {
            assertThat(json.readValue(json.writeValueAsString(event), JsonNode.class))
                    .isEqualTo(json.readValue(sample, JsonNode.class));
        }
    }
}
