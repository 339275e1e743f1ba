package tambon.storefront.programme;

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
import tambon.catalog.Programmes;
import tambon.catalog.Programmes.Exclusion;
import tambon.catalog.Programmes.Kind;
import tambon.catalog.Programmes.Programme;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterRejected;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.problem.Answer;
import tambon.storefront.register.Actors;
import tambon.storefront.register.Refused;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/** The programmes of a fiscal year and who takes part in them. */
@Hidden
@Controller("/staff/programmes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
class ProgrammePages {

    private static final String HERE = "/staff/programmes";

    private final Programmes programmes;
    private final Places places;
    private final Clock clock;

    ProgrammePages(Programmes programmes, Places places, Clock clock) {
        this.programmes = programmes;
        this.places = places;
        this.clock = clock;
    }

    @Get
    Page list(HttpRequest<?> request) {
        return list(request, Fields.of(Map.of("year", Integer.toString(year()), "notTo", Integer.toString(year()))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
    HttpResponse<?> create(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        try {
            var made = programmes.create(Actors.of(request), entered(form));
            return HttpResponse.seeOther(URI.create(HERE + "/" + PublicId.of(made.id())));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = Refused.problem(Language.of(request), rejected);
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(list(request, Fields.of(form.texts()).refused(problem)));
        }
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        return programmes
                .find(Actors.of(request), id(id))
                .<HttpResponse<?>>map(it -> HttpResponse.ok(page(request, it, fields(it))))
                .orElseGet(() -> Answer.notFound(request));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
    HttpResponse<?> change(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        return done(request, id, form, () -> {
            programmes.change(
                    Actors.of(request),
                    id(id),
                    Entered.count(form.text("version")).orElse(0),
                    entered(form));
        });
    }

    @Post("/{id}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
    HttpResponse<?> release(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        return done(request, id, form, () -> programmes.release(Actors.of(request), id(id), id(form.text("producer"))));
    }

    private HttpResponse<?> done(HttpRequest<?> request, String id, Form form, Runnable work) {
        try {
            work.run();
            return HttpResponse.seeOther(URI.create(HERE + "/" + PublicId.of(id(id))));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = Refused.problem(Language.of(request), rejected);
            return programmes
                    .find(Actors.of(request), id(id))
                    .<HttpResponse<?>>map(it -> HttpResponse.status(HttpStatus.valueOf(problem.status()))
                            .body(page(request, it, Fields.of(form.texts()).refused(problem))))
                    .orElseGet(() -> Answer.notFound(request));
        }
    }

    private Page list(HttpRequest<?> request, Fields fields) {
        var officer = Actors.of(request);
        var wanted = Entered.count(request.getParameters().get("year", String.class, ""));
        var year = wanted.isPresent() ? Integer.valueOf(wanted.getAsInt()) : null;
        return Page.of(
                "programme/list",
                request,
                new ProgrammesView(
                        programmes.list(officer, year, request.getParameters().get("cursor"), Slice.MOST),
                        year,
                        !(officer instanceof DistrictOfficer),
                        fields,
                        places));
    }

    private Page page(HttpRequest<?> request, Programme it, Fields fields) {
        return Page.of(
                "programme/show",
                request,
                new ProgrammeView(
                        it,
                        programmes.participants(
                                Actors.of(request),
                                it.id(),
                                request.getParameters().get("cursor"),
                                Slice.MOST),
                        fields,
                        places));
    }

    private Fields fields(Programme it) {
        var excludes = it.excludes();
        return Fields.of(Map.of(
                "version", Integer.toString(it.version()),
                "nameTh", it.nameTh(),
                "nameEn", it.nameEn(),
                "notFrom", excludes.fromYear() == 0 ? "" : Integer.toString(excludes.fromYear()),
                "notTo", Integer.toString(excludes.toYear() == 0 ? year() : excludes.toYear())));
    }

    private static Programmes.Form entered(Form form) {
        var kind = Asked.constant(Kind.class, form.text("kind"));
        var not = form.texts("not").stream()
                .map(each -> Asked.constant(Kind.class, each))
                .flatMap(java.util.stream.Stream::ofNullable)
                .collect(Collectors.toSet());
        return new Programmes.Form(
                kind == null ? Kind.OTHER : kind,
                Entered.count(form.text("year")).orElse(0),
                form.text("nameTh"),
                form.text("nameEn"),
                new Exclusion(
                        not,
                        Entered.count(form.text("notFrom")).orElse(0),
                        Entered.count(form.text("notTo")).orElse(0)));
    }

    private int year() {
        return FiscalYear.of(clock.instant()).be();
    }

    private static long id(String text) {
        return PublicId.parse(text).orElse(0);
    }
}
