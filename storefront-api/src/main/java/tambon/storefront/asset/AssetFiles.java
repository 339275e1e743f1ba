package tambon.storefront.asset;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

/** Sends the assets; from memory, so that it needs no thread of its own. */
@Hidden
@Controller(Assets.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
final class AssetFiles {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /**
     * @param hash in the address only so that new content has a new one; a page from before a change may
     *     still ask with the old one, gets what there is now, and does not keep it
     */
    @Get("/{hash}/{name}")
    HttpResponse<byte[]> file(
            String hash, String name, @Nullable @Header(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding) {
        var asset = Assets.find(name)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no asset of that name"));
        var zipped = acceptEncoding != null && acceptEncoding.contains("gzip") ? asset.zipped() : null;
        var response = HttpResponse.ok(zipped == null ? asset.bytes() : zipped)
                .header(HttpHeaders.CONTENT_TYPE, asset.kind())
                .header(HttpHeaders.CACHE_CONTROL, hash.equals(asset.hash()) ? FOR_EVER : "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return zipped == null ? response : response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
}
