package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.PrivateContacts;
import tambon.catalog.Producer;
import tambon.catalog.Producers;
import tambon.catalog.Programmes;
import tambon.catalog.PublishedRegister;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.SellingStops;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;
import tambon.storefront.account.NewPasswords;
import tambon.storefront.gate.SiteAddress;
import tambon.storefront.order.QrCode;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static tambon.storefront.register.AsWritten.id;

/** The officers' view of a producer, where its sales are stopped and let go again; and who read whose personal data. */
@Hidden
@Controller("/staff/register")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
class SellingPages {

    private static final String HERE = "/staff/register/producers";

    private final SellingStops stops;
    private final Producers producers;
    private final PublishedRegister register;
    private final Programmes programmes;
    private final PrivateContacts personal;
    private final NewPasswords passwords;
    private final SiteAddress site;
    private final Places places;

    SellingPages(
            SellingStops stops,
            Producers producers,
            PublishedRegister register,
            Programmes programmes,
            PrivateContacts personal,
            NewPasswords passwords,
            SiteAddress site,
            Places places) {
        this.stops = stops;
        this.producers = producers;
        this.register = register;
        this.programmes = programmes;
        this.personal = personal;
        this.passwords = passwords;
        this.site = site;
        this.places = places;
    }

    @Get("/producers")
    Page stopped(HttpRequest<?> request) {
        return Page.of(
                "register/stopped",
                request,
                new StoppedView(
                        stops.list(Actors.of(request), request.getParameters().get("cursor"), Slice.MOST), places));
    }

    @Get("/producers/{id}")
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        return page(request, id, null, HttpStatus.OK);
    }

    @Post("/producers/{id}/suspension")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
    HttpResponse<?> suspend(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        var reasons = Form.of(body).text("reasons");
        return done(request, id, () -> stops.suspend(Actors.of(request), id(id), reasons));
    }

    @Post("/producers/{id}/reinstatement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
    HttpResponse<?> reinstate(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        var reasons = Form.of(body).text("reasons");
        return done(request, id, () -> stops.reinstate(Actors.of(request), id(id), reasons));
    }

    /** A link for one who forgot the password, shown once to be printed or scanned. */
    @Post("/producers/{id}/password-link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> link(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        var officer = Actors.of(request);
        long account = id(Form.of(body).text("account"));
        return inArea(officer, id(id))
                .flatMap(it -> passwords
                        .link(it.id(), account, officer.accountId())
                        .<HttpResponse<?>>map(link -> {
                            var address = site.of("/password/" + link.token(), request);
                            return HttpResponse.ok(Page.of(
                                            "register/password-link",
                                            request,
                                            new PasswordLinkView(
                                                    it.nameTh(),
                                                    address,
                                                    QrCode.of(address),
                                                    link.expiresAt(),
                                                    HERE + "/" + PublicId.of(it.id()))))
                                    .header("Cache-Control", "private, no-store");
                        }))
                .orElseGet(() -> Answer.notFound(request));
    }

    @Get("/readings")
    @Secured(Role.DEPARTMENT_OFFICER)
    Page readings(HttpRequest<?> request) {
        return Page.of(
                "register/readings",
                request,
                new ReadingsView(
                        personal.readings(
                                Actors.of(request),
                                null,
                                request.getParameters().get("cursor"),
                                Slice.MOST),
                        places));
    }

    private HttpResponse<?> done(HttpRequest<?> request, String id, Runnable work) {
        try {
            work.run();
            return HttpResponse.seeOther(URI.create(HERE + "/" + PublicId.of(id(id))));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = Refused.problem(Language.of(request), rejected);
            return page(request, id, problem, HttpStatus.valueOf(problem.status()));
        }
    }

    private HttpResponse<?> page(HttpRequest<?> request, String id, @Nullable Problem refused, HttpStatus status) {
        RegisterActor officer = Actors.of(request);
        return inArea(officer, id(id))
                .<HttpResponse<?>>map(it -> HttpResponse.status(status)
                        .body(Page.of(
                                "register/producer",
                                request,
                                new SellingView(
                                        it,
                                        places.place(it.areaCode())
                                                .map(place -> place.title())
                                                .orElse(it.areaCode()),
                                        register.ofProducer(it.id()).orElse(null),
                                        programmes.joined(List.of(it.id())).getOrDefault(it.id(), List.of()),
                                        stops.of(it.id()),
                                        passwords.ofProducer(it.id()).stream()
                                                .map(SellingView.SignsIn::of)
                                                .toList(),
                                        !(officer instanceof DistrictOfficer),
                                        refused))))
                .orElseGet(() -> Answer.notFound(request));
    }

    /** One of elsewhere does not exist. */
    private Optional<Producer> inArea(RegisterActor officer, long id) {
        return producers.find(id).filter(it -> it.areaCode().startsWith(officer.area()));
    }
}
