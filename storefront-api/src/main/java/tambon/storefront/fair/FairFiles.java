package tambon.storefront.fair;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import tambon.storefront.asset.Assets;
import tambon.storefront.page.Frame;

import java.io.IOException;
import java.util.List;

/**
 * What makes fair mode an application of its own on a phone. A service worker rules over the addresses below its own, so
 * it is served here and not with the assets; it must be asked for again each time, so that a new one is found.
 */
@Hidden
@Controller("/my/fairs")
@Secured(SecurityRule.IS_ANONYMOUS)
final class FairFiles {

    private final ObjectMapper json;

    FairFiles(ObjectMapper json) {
        this.json = json;
    }

    @Get("/worker.js")
    HttpResponse<byte[]> worker() {
        return HttpResponse.ok(Assets.content("fair-worker.js")
                        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no service worker")))
                .header("Content-Type", "text/javascript; charset=utf-8")
                .header("Service-Worker-Allowed", "/my/fairs")
                .header("Cache-Control", "public, no-cache");
    }

    /** Written here: no encoder of the server's answers for this media type. */
    @Get("/fair.webmanifest")
    HttpResponse<byte[]> manifest(HttpRequest<?> request) throws IOException {
        return HttpResponse.ok(json.writeValueAsBytes(manifest(Frame.of(request))))
                .header("Content-Type", "application/manifest+json");
    }

    private static Manifest manifest(Frame frame) {
        return new Manifest(
                frame.t("fair.app"),
                frame.t("fair.app"),
                frame.t("fair.app.what"),
                frame.language().code(),
                "/my/fairs",
                "/my/fairs",
                "/my/fairs",
                "standalone",
                "#ffffff",
                "#2b3a67",
                List.of(
                        Icon.of("fair-192.png", "192x192"),
                        Icon.of("fair-512.png", "512x512"),
                        Icon.cut("fair-maskable-512.png", "512x512"),
                        Icon.of("favicon.svg", "any")));
    }

    /** @see <a href="https://www.w3.org/TR/appmanifest/">W3C, Web Application Manifest</a> */
    @Serdeable
    record Manifest(
            String name,
            @JsonProperty("short_name") String shortName,
            String description,
            String lang,
            String id,
            @JsonProperty("start_url") String startUrl,
            String scope,
            String display,
            @JsonProperty("background_color") String backgroundColor,
            @JsonProperty("theme_color") String themeColor,
            List<Icon> icons) {}

    @Serdeable
    record Icon(String src, String sizes, String type, String purpose) {
        static Icon of(String asset, String sizes) {
            return new Icon(Assets.address(asset), sizes, asset.endsWith("svg") ? "image/svg+xml" : "image/png", "any");
        }

        /** One that a phone may cut to the shape its other icons have. */
        static Icon cut(String asset, String sizes) {
            return new Icon(Assets.address(asset), sizes, "image/png", "maskable");
        }
    }
}
