package tambon.storefront.market;

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
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.infra.place.Place;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Markets;
import tambon.orders.Markets.Filled;
import tambon.orders.Markets.Month;
import tambon.orders.Markets.Refused;
import tambon.storefront.market.MarketViews.Grid;
import tambon.storefront.market.MarketViews.UploadPage;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.CaptureRefusals;
import tambon.storefront.producer.OwnShop;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The month of all markets: typed like a spreadsheet, or sent as a file in the official layout. */
@Controller("/markets")
@Secured({Role.MARKET_MANAGER, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MonthPages {

    private final Markets markets;
    private final Places places;
    private final Clock clock;

    MonthPages(Markets markets, Places places, Clock clock) {
        this.markets = markets;
        this.places = places;
        this.clock = clock;
    }

    @Get
    Page grid(HttpRequest<?> request, @QueryValue @Nullable String month, @QueryValue @Nullable Integer kept) {
        return grid(request, month(month), Map.of(), Map.of(), kept == null ? 0 : Math.max(0, kept));
    }

    private Page grid(
            HttpRequest<?> request, YearMonth month, Map<String, String> typed, Map<Long, Refused> refused, int kept) {
        var rows = markets.months(MarketScope.of(request), month);
        var where = new HashMap<String, Place>();
        rows.forEach(row -> places.place(row.market().form().tambonCode())
                .ifPresent(place -> where.put(row.market().form().tambonCode(), place)));
        return Page.of(
                "market/grid",
                request,
                new Grid(month, rows, where, typed, refused, MarketScope.maySetUp(request), kept));
    }

    @Post(value = "/months", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> fill(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var month = month(form.text("month"));
        var scope = MarketScope.of(request);
        var wrong = new LinkedHashMap<Long, Refused>();
        var filled = new ArrayList<Filled>();
        for (var row : markets.months(scope, month)) {
            filled(row, form, filled, wrong);
        }
        wrong.putAll(
                markets.fill(scope, month, filled, "GRID", Viewer.of(request).name()));
        if (wrong.isEmpty()) {
            return HttpResponse.seeOther(URI.create("/markets?month=" + month + "&kept=" + filled.size()));
        }
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(grid(request, month, form.texts(), wrong, filled.size()));
    }

    /** A row left empty is a market nobody has reported yet. */
    private static void filled(Month row, Form form, List<Filled> filled, Map<Long, Refused> wrong) {
        var id = PublicId.of(row.market().id());
        var days = form.text("days-" + id);
        var sales = form.text("sales-" + id);
        var sellers = form.text("sellers-" + id);
        if (days.isEmpty() && sales.isEmpty()) {
            return;
        }
        var dayCount = Entered.count(days);
        var amount = Entered.baht(sales.isEmpty() ? "0" : sales);
        var sellerCount = Entered.count(sellers);
        if (dayCount.isEmpty() || amount.isEmpty() || !sellers.isEmpty() && sellerCount.isEmpty()) {
            wrong.put(row.market().id(), Refused.NO_NUMBER);
        } else {
            filled.add(new Filled(
                    row.market().id(),
                    dayCount.getAsInt(),
                    amount.get(),
                    sellerCount.isPresent() ? (Integer) sellerCount.getAsInt() : null));
        }
    }

    @Get("/upload")
    Page file(HttpRequest<?> request, @QueryValue @Nullable String month) {
        return Page.of("market/upload", request, new UploadPage(month(month), Fields.of(Map.of())));
    }

    @Post(value = "/upload", consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(HttpRequest<?> request, String month, CompletedFileUpload file) throws IOException {
        try {
            var id = markets.upload(
                    MarketScope.of(request),
                    month(month),
                    file.getFilename(),
                    file.getBytes(),
                    Viewer.of(request).name());
            return HttpResponse.seeOther(URI.create("/markets/uploads/" + PublicId.of(id)));
        } catch (CaptureRejected rejected) {
            return CaptureRefusals.again(
                    request,
                    rejected,
                    Fields.of(Map.of()),
                    fields -> Page.of("market/upload", request, new UploadPage(month(month), fields)));
        }
    }

    @Post(value = "/days/{id}/photo", consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> attach(HttpRequest<?> request, String id, CompletedFileUpload photo, String back)
            throws IOException {
        markets.attach(
                MarketScope.of(request),
                OwnShop.id(id),
                photo.getBytes(),
                Viewer.of(request).name());
        return HttpResponse.seeOther(URI.create(MarketViews.address(OwnShop.id(back)) + "?said=kept"));
    }

    @Get("/uploads/{id}")
    Page preview(HttpRequest<?> request, String id) {
        return Page.of("market/preview", request, markets.preview(MarketScope.of(request), OwnShop.id(id)));
    }

    @Post(value = "/uploads/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> apply(HttpRequest<?> request, String id) {
        markets.apply(
                MarketScope.of(request), OwnShop.id(id), Viewer.of(request).name());
        return HttpResponse.seeOther(URI.create("/markets/uploads/" + id));
    }

    /** The month named, as 2026-11; this month where none is. */
    private YearMonth month(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return YearMonth.from(clock.instant().atZone(FiscalYear.BANGKOK));
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException wrong) {
            throw CaptureRejected.invalid("month", Fault.MALFORMED);
        }
    }
}
