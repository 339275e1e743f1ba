package tambon.storefront.browsing;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The shop stays open while search is down: Elasticsearch is asked where nobody answers. */
@MicronautTest(transactional = false)
class SearchDownTest implements WithServer {

    /** The port "discard", which no server of today offers. */
    private static final int NOBODY_LISTENS = 9;

    @Inject
    EmbeddedServer server;

    @Inject
    Shop shop;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.search.elasticsearch.url", "http://127.0.0.1:" + NOBODY_LISTENS, "tambon.demo", "false");
    }

    @Test
    void goods_are_listed_from_the_database_and_the_page_says_so() {
        var browser = new Browser(server.getURI());
        shop.sells("กะปิ", 75, 1);

        for (var path : new String[] {"/search?q=x", "/t/food", "/area/81"}) {
            assertThat(browser.get(path).body()).as(path).contains("กะปิ", "ระบบค้นหาขัดข้องชั่วคราว");
        }
        assertThat(browser.get("/t/drink").body()).doesNotContain("กะปิ</a>");
        assertThat(browser.get("/").body()).contains("กะปิ");
        assertThat(browser.get("/api/v1/search?q=x").statusCode()).isEqualTo(503);
        assertThat(browser.get("/api/v1/products?type=FOOD").body()).contains("กะปิ");
    }
}
