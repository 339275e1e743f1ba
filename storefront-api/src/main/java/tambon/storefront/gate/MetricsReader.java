package tambon.storefront.gate;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** Knows the token by which a scraper reads the figures of this node at {@code /prometheus}, and nothing else. */
@Singleton
final class MetricsReader implements TokenValidator<HttpRequest<?>> {

    /** What the address of the figures is secured with, in the configuration. */
    static final String ROLE = "METRICS_READER";

    private final byte[] token;

    /** @param token empty: there is no scraper; only the department may look */
    MetricsReader(@Value("${tambon.metrics-token:}") String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Publisher<Authentication> validateToken(String offered, @Nullable HttpRequest<?> request) {
        return token.length > 0 && MessageDigest.isEqual(token, offered.getBytes(StandardCharsets.UTF_8))
                ? Publishers.just(Authentication.build("metrics", List.of(ROLE)))
                : Publishers.empty();
    }
}
