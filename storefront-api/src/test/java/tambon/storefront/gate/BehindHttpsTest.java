package tambon.storefront.gate;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Behind a proxy of ours that speaks https to the world and plain http to us. */
@MicronautTest(transactional = false)
class BehindHttpsTest implements WithServer {

    @Override
    public Map<String, String> serverProperties() {
        return Map.of(
                "tambon.public-address", "https://tambon.example", "tambon.client-address-header", "X-Forwarded-For");
    }

    @Inject
    EmbeddedServer server;

    @Inject
    ClientAddress addresses;

    @Test
    void cookies_and_connections_are_for_https_only() {
        var answer = new Browser(server.getURI()).submit("/trial/cart");

        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).containsIgnoringCase("; Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("max-age=31536000"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "https://tambon.example, 200",
        "https://TAMBON.example, 200",
        "http://tambon.example, 403",
        "https://tambon.example.evil.example, 403",
        "https://tambon.example:8443, 403",
        "http://localhost, 403",
    })
    void ours_is_the_public_address_whatever_host_was_asked(String origin, int status) {
        var browser = new Browser(server.getURI());

        var answer =
                browser.send(browser.request("/trial/form", "Origin", origin).POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "'198.51.100.1, 203.0.113.7', 203.0.113.7",
        "2001:db8::7, 2001:db8:0:0:0:0:0:7",
        "nonsense, 127.0.0.1",
        "localhost, 127.0.0.1",
    })
    void the_proxys_word_on_the_visitors_address_counts_and_of_it_the_last(String told, String address) {
        var request = io.micronaut.http.HttpRequest.GET("/").header("X-Forwarded-For", told);

        assertThat(addresses.of(new FromHere(request)).getHostAddress()).isEqualTo(address);
    }

    /** A request that came over the loopback. */
    private static final class FromHere extends io.micronaut.http.HttpRequestWrapper<Object> {

        @SuppressWarnings("unchecked")
        FromHere(io.micronaut.http.HttpRequest<?> request) {
            super((io.micronaut.http.HttpRequest<Object>) request);
        }

        @Override
        public java.net.InetSocketAddress getRemoteAddress() {
            return new java.net.InetSocketAddress("127.0.0.1", 1);
        }
    }
}
