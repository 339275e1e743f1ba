package tambon.storefront.account;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class HearProducersTest implements WithServer {

    @Inject
    HearProducers hear;

    @Inject
    Accounts accounts;

    @Inject
    ObjectMapper json;

    @Test
    void the_publishers_samples_are_understood() throws IOException {
        try (var sample =
                requireNonNull(getClass().getResourceAsStream("/contract/catalog.producer-registered.v1.json"))) {
            assertThat(json.readValue(sample, ProducerHeard.class))
                    .isEqualTo(new ProducerHeard(380276211044253702L, 380276211044253703L));
        }
        try (var sample =
                requireNonNull(getClass().getResourceAsStream("/contract/catalog.group-officer-left.v1.json"))) {
            assertThat(json.readValue(sample, LeaverHeard.class))
                    .isEqualTo(new LeaverHeard(380276211044253702L, 380276211044253703L));
        }
    }

    @Test
    void a_buyer_becomes_the_producer_and_an_officer_stays_one() {
        long buyer = account(new Standing.Buyer());
        long officer = account(new Standing.OfProvince("81"));

        hear.handle(List.of(new ProducerHeard(42, buyer), new ProducerHeard(42, officer), new ProducerHeard(42, null)));

        assertThat(accounts.find(buyer).orElseThrow().standing()).isEqualTo(new Standing.ForProducer(42));
        assertThat(accounts.find(officer).orElseThrow().standing()).isEqualTo(new Standing.OfProvince("81"));
    }

    private long account(Standing standing) {
        return accounts.create(
                        new NewAccount(UUID.randomUUID() + "@example.com", "สมหญิง", "a tall coconut tree", standing))
                .id();
    }
}
