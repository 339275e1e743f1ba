package tambon.storefront.gate;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import org.junit.jupiter.api.Test;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A button without fields sends an empty form; a page that takes only JSON, as endpoints do unless they say otherwise, answers 415. */
@MicronautTest(transactional = false)
class EveryFormIsTakenTest implements WithServer {

    @Inject
    Router router;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false", "trial.endpoints", "false");
    }

    @Test
    void every_page_that_takes_a_post_takes_forms() {
        var posts = router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.POST)
                .filter(route -> !route.getUriMatchTemplate().toString().startsWith("/api/"))
                .toList();

        assertThat(posts).hasSizeGreaterThan(20);
        assertThat(posts)
                .filteredOn(route -> !takesForms(route))
                .extracting(UriRouteInfo::getUriMatchTemplate)
                .extracting(Object::toString)
                .isEmpty();
    }

    private static boolean takesForms(UriRouteInfo<?, ?> route) {
        return route.doesConsume(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                || route.doesConsume(MediaType.MULTIPART_FORM_DATA_TYPE);
    }
}
