package tambon.storefront.acting;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterRejected;
import tambon.catalog.SellingGrants;
import tambon.catalog.SellingGrants.Wanted;
import tambon.catalog.ShopPosts.Right;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.storefront.account.Account;
import tambon.storefront.account.NewPasswords;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.Answer;
import tambon.storefront.producer.OwnShop;
import tambon.storefront.register.Refused;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;

import static java.util.stream.Collectors.toSet;

/** Who keeps a shop: its own people, and the networks and collection centres that it lets sell for it. */
@Hidden
@Controller("/my/people")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.PRODUCER)
class PeoplePages {

    private static final String HERE = "/my/people";

    private final SellingGrants grants;
    private final NewPasswords people;
    private final Deeds deeds;
    private final Places places;
    private final Clock clock;

    PeoplePages(SellingGrants grants, NewPasswords people, Deeds deeds, Places places, Clock clock) {
        this.grants = grants;
        this.people = people;
        this.deeds = deeds;
        this.places = places;
        this.clock = clock;
    }

    @Get
    Page show(HttpRequest<?> request, @QueryValue @Nullable String q) {
        return page(request, q == null ? "" : q, Fields.of(Map.of()));
    }

    @Post(value = "/grants", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> give(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        try {
            grants.give(actor(request), OwnShop.of(request), wanted(form));
            return HttpResponse.seeOther(URI.create(HERE));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = Refused.problem(Language.of(request), rejected);
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(page(request, "", Fields.of(form.texts()).refused(problem)));
        }
    }

    @Post(value = "/grants/{id}/end", consumes = MediaType.ALL)
    HttpResponse<?> end(HttpRequest<?> request, String id) {
        return grants.end(actor(request), OwnShop.of(request), OwnShop.id(id))
                ? HttpResponse.seeOther(URI.create(HERE))
                : Answer.notFound(request);
    }

    private Wanted wanted(Form form) {
        var named = form.texts("rights");
        return new Wanted(
                OwnShop.id(form.text("hub")),
                Arrays.stream(Right.values())
                        .filter(right -> named.contains(right.name()))
                        .collect(toSet()),
                day(form.text("from")),
                day(form.text("until")));
    }

    /** What is no day is one that is refused. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            return LocalDate.EPOCH;
        }
    }

    private Page page(HttpRequest<?> request, String words, Fields fields) {
        long producer = OwnShop.of(request);
        return Page.of(
                "acting/people",
                request,
                new PeopleView(
                        people.ofProducer(producer).stream().map(Account::name).toList(),
                        grants.of(producer),
                        grants.hubs(words),
                        deeds.of(producer),
                        words,
                        fields,
                        LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK),
                        places));
    }

    static Applicant actor(HttpRequest<?> request) {
        var viewer = Viewer.of(request);
        return new Applicant(viewer.accountId().orElseThrow(), viewer.name());
    }
}
