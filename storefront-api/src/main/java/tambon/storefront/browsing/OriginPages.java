package tambon.storefront.browsing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.catalog.Batches;
import tambon.catalog.Batches.Batch;
import tambon.catalog.Licences;
import tambon.catalog.ListingState;
import tambon.catalog.Listings;
import tambon.infra.id.PublicId;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.storefront.page.Page;
import tambon.storefront.problem.Answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Where the code on a label leads: what this is, who made it and where, which licences hold, and its batch. */
@Hidden
@Controller("/origin")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class OriginPages {

    private final Listings listings;
    private final Batches batches;
    private final Licences licences;
    private final Places places;
    private final Clock clock;

    OriginPages(Listings listings, Batches batches, Licences licences, Places places, Clock clock) {
        this.listings = listings;
        this.batches = batches;
        this.licences = licences;
        this.places = places;
        this.clock = clock;
    }

    @Get("/{id}")
    HttpResponse<?> product(HttpRequest<?> request, @PathVariable String id) {
        return page(request, id, null);
    }

    @Get("/{id}/{batchId}")
    HttpResponse<?> batch(HttpRequest<?> request, @PathVariable String id, @PathVariable String batchId) {
        var known = PublicId.parse(batchId);
        var batch = known.isPresent() ? batches.find(known.getAsLong()).orElse(null) : null;
        return batch == null || !PublicId.of(batch.productId()).equals(id)
                ? Answer.notFound(request)
                : page(request, id, batch);
    }

    /** What was sold once still tells where it came from: labels outlive listings, drafts were never on a label. */
    private HttpResponse<?> page(HttpRequest<?> request, String id, @Nullable Batch batch) {
        var known = PublicId.parse(id);
        var card =
                known.isPresent() ? listings.cards(List.of(known.getAsLong())).get(known.getAsLong()) : null;
        if (card == null || card.state() == ListingState.DRAFT) {
            return Answer.notFound(request);
        }
        return HttpResponse.ok(Page.of(
                "browsing/origin",
                request,
                new OriginPage(
                        card,
                        batch,
                        licences.of(card.id()),
                        places.place(card.areaCode()).orElse(null),
                        Addresses.maker(card.producer().id(), card.producer().nameTh()),
                        LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK))));
    }
}
