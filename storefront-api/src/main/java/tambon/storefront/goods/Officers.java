package tambon.storefront.goods;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import tambon.catalog.Standings.Officer;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Viewer;

/** The officer who asks. The area is the sign-in's word, never the request's. */
final class Officers {

    private Officers() {}

    static Officer of(HttpRequest<?> request) {
        var viewer = Viewer.of(request);
        return new Officer(viewer.name(), viewer.areaCode().orElse(""));
    }

    /** The id that an address names. @throws HttpStatusException 404 for what is none */
    static long id(String publicId) {
        return PublicId.parse(publicId)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no id: " + publicId));
    }
}
