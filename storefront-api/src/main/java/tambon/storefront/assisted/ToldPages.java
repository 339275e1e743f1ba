package tambon.storefront.assisted;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerCard;
import tambon.catalog.ProducerFilter;
import tambon.catalog.Producers;
import tambon.catalog.ProductType;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.SaleChannels;
import tambon.orders.ToldSales;
import tambon.orders.ToldSales.Told;
import tambon.storefront.assisted.ToldViews.Desk;
import tambon.storefront.gate.SiteAddress;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.CaptureRefusals;
import tambon.storefront.producer.OwnShop;
import tambon.storefront.staff.Area;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The officer's side: write down what was told, make the link. */
@Controller("/staff/told")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ToldPages {

    private static final int SALES_A_PAGE = 50;

    private final ToldSales told;
    private final SaleChannels channels;
    private final Producers producers;
    private final SiteAddress site;
    private final Clock clock;

    ToldPages(ToldSales told, SaleChannels channels, Producers producers, SiteAddress site, Clock clock) {
        this.told = told;
        this.channels = channels;
        this.producers = producers;
        this.site = site;
        this.clock = clock;
    }

    @Get
    Page list(HttpRequest<?> request, @QueryValue @Nullable String cursor) {
        return page(request, cursor, blank(), null);
    }

    private Page page(HttpRequest<?> request, @Nullable String cursor, Fields fields, @Nullable String link) {
        var area = Area.of(request).prefix();
        var slice = told.list(area, cursor, SALES_A_PAGE);
        var possible = channels.all().stream()
                .filter(channel -> !channel.code().equals(ToldSales.COUNTED_BY_ITSELF))
                .toList();
        return Page.of(
                "assisted/desk", request, new Desk(slice.items(), slice.next(), possible, nearby(area), fields, link));
    }

    private Fields blank() {
        var today = clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
        return Fields.of(Map.of("day", today.toString(), "channel", "WALK_IN"));
    }

    /** Producers to choose from by name; the others are named by the address of their page. */
    private List<ProducerCard> nearby(String area) {
        var filter = switch (area.length()) {
            case 0 -> ProducerFilter.ALL;
            case 2 -> new ProducerFilter(area, null);
            default -> new ProducerFilter(area.substring(0, 2), area);
        };
        return producers.browse(filter, null, Slice.MOST).items();
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> write(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        try {
            told.write(Area.of(request).prefix(), told(form), Viewer.of(request).name());
            return HttpResponse.seeOther(URI.create("/staff/told"));
        } catch (CaptureRejected rejected) {
            return CaptureRefusals.again(
                    request, rejected, Fields.of(form.texts()), fields -> page(request, null, fields, null));
        }
    }

    private static Told told(Form form) {
        var typed = form.text("producer").replaceFirst("[)/?]*$", "").replaceFirst("^.*[(/]", "");
        long producer = PublicId.parse(typed).orElseThrow(() -> CaptureRejected.invalid("producer", Fault.UNKNOWN));
        var type = Arrays.stream(ProductType.values())
                .filter(each -> each.name().equals(form.text("type")))
                .findAny()
                .orElse(null);
        return new Told(
                producer,
                day(form),
                form.text("channel"),
                type,
                Entered.count(form.text("pieces").isEmpty() ? "0" : form.text("pieces"))
                        .orElseThrow(() -> CaptureRejected.invalid("pieces", Fault.MALFORMED)),
                Entered.baht(form.text("amount")).orElseThrow(() -> CaptureRejected.invalid("amount", Fault.MALFORMED)),
                form.text("note"));
    }

    private static LocalDate day(Form form) {
        try {
            return LocalDate.parse(form.text("day"));
        } catch (DateTimeParseException wrong) {
            throw CaptureRejected.invalid("day", Fault.MALFORMED);
        }
    }

    /** The page itself is the answer: the link is shown this once and kept nowhere. */
    @Post(value = "/{id}/link", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    Page link(HttpRequest<?> request, String id) {
        var secret = told.link(
                Area.of(request).prefix(), OwnShop.id(id), Viewer.of(request).name());
        return page(request, null, blank(), site.of("/told/" + secret, request));
    }
}
