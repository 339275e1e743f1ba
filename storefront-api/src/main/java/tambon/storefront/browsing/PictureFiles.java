package tambon.storefront.browsing;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import tambon.catalog.PictureSize;
import tambon.catalog.Pictures;
import tambon.storefront.problem.Answer;

/** Sends the pictures of the goods. What lies under an address never changes, so browsers keep it for good. */
@Hidden
@Controller(PictureSize.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class PictureFiles {

    private static final MediaType WEBP = MediaType.of("image/webp");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Pictures pictures;

    PictureFiles(Pictures pictures) {
        this.pictures = pictures;
    }

    /** A photo comes as WebP to those who say that they take it; its address is the same. */
    @Get("/{name}")
    @Produces(MediaType.ALL)
    HttpResponse<?> picture(HttpRequest<?> request, @PathVariable String name) {
        boolean webp = request.accept().contains(WEBP);
        var kept = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        if (kept != null && (kept.equals(tag(name, "image/jpeg")) || kept.equals(tag(name, WEBP.getName())))) {
            return headed(HttpResponse.notModified(), kept);
        }
        var found = pictures.read(name, webp);
        if (found.isEmpty()) {
            return Answer.notFound(request);
        }
        var type = found.get().contentType();
        return headed(HttpResponse.ok(found.get().bytes()).header(HttpHeaders.CONTENT_TYPE, type), tag(name, type));
    }

    private static HttpResponse<?> headed(MutableHttpResponse<?> answer, String tag) {
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }

    private static String tag(String name, String contentType) {
        return "\"" + name + (contentType.equals(WEBP.getName()) ? ".webp" : "") + "\"";
    }
}
