package tambon.storefront.acting;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import tambon.storefront.page.Viewer;

import java.util.Set;

/** Nothing is done in another's shop that is not written down first: what fails afterwards stands there too. */
@ServerFilter({"/my/**", "/api/v1/producer/**"})
final class DeedsWrittenDown implements Ordered {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Deeds deeds;

    DeedsWrittenDown(Deeds deeds) {
        this.deeds = deeds;
    }

    /** Who may not do it has been turned away by then. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void write(HttpRequest<?> request) {
        var viewer = Viewer.of(request);
        if (!READING.contains(request.getMethod())) {
            viewer.post().ifPresent(post -> deeds.write(request, viewer, post));
        }
    }
}
