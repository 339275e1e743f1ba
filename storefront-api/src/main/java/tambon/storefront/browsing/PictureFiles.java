package tambon.storefront.browsing;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
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

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Pictures pictures;

    PictureFiles(Pictures pictures) {
        this.pictures = pictures;
    }

    @Get("/{name}")
    HttpResponse<?> picture(HttpRequest<?> request, @PathVariable String name) {
        var tag = "\"" + name + "\"";
        if (tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
            return HttpResponse.notModified().header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        }
        var found = pictures.read(name);
        if (found.isEmpty()) {
            return Answer.notFound(request);
        }
        return HttpResponse.ok(found.get().bytes())
                .header(HttpHeaders.CONTENT_TYPE, found.get().contentType())
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }
}
