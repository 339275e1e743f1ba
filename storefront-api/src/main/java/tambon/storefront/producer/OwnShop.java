package tambon.storefront.producer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Viewer;

/** Whose shop this is: taken from the sign-in, never from the address or the form. */
public final class OwnShop {

    private OwnShop() {}

    /** The producer the viewer acts for. @throws HttpStatusException 403 if it acts for none */
    public static long of(HttpRequest<?> request) {
        return Viewer.of(request)
                .producerId()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.FORBIDDEN, "acts for no producer"));
    }

    /** The id that an address names; what is no id is nobody's. @throws HttpStatusException 404 */
    public static long id(String publicId) {
        return PublicId.parse(publicId)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no id: " + publicId));
    }
}
