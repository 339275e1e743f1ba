package tambon.storefront.market;

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
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.page.Slice;
import tambon.infra.place.Place;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Markets;
import tambon.orders.Markets.DayForm;
import tambon.orders.Markets.Market;
import tambon.storefront.market.MarketViews.DayPage;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.CaptureRefusals;
import tambon.storefront.producer.OwnShop;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One market day: who came, what was sold, whether people were content, and how it looked. */
@Controller("/markets/{id}/day")
@Secured({Role.MARKET_MANAGER, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DayPages {

    private final Markets markets;
    private final Producers producers;
    private final Places places;
    private final Clock clock;

    DayPages(Markets markets, Producers producers, Places places, Clock clock) {
        this.markets = markets;
        this.producers = producers;
        this.places = places;
        this.clock = clock;
    }

    @Get
    Page show(HttpRequest<?> request, String id, @QueryValue @Nullable String day) {
        var scope = MarketScope.of(request);
        var market = markets.market(scope, OwnShop.id(id));
        var shown = day == null ? clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate() : day(day);
        var values = new HashMap<String, String>();
        values.put("sellers", Integer.toString(market.form().sellers()));
        markets.days(scope, market.id(), YearMonth.from(shown)).stream()
                .filter(each -> each.form().day().equals(shown))
                .forEach(each -> put(values, each.form()));
        values.put("day", shown.toString());
        return page(request, market, shown, Fields.of(values));
    }

    private static void put(Map<String, String> values, DayForm form) {
        values.put("sellers", Integer.toString(form.sellers()));
        values.put("sales", Entered.plain(form.sales()));
        values.put("buyersAsked", Integer.toString(form.buyersAsked()));
        values.put("buyersSatisfied", Integer.toString(form.buyersSatisfied()));
        values.put("sellersAsked", Integer.toString(form.sellersAsked()));
        values.put("sellersSatisfied", Integer.toString(form.sellersSatisfied()));
        values.put("note", form.note());
        form.sellerSales()
                .forEach((producer, sales) -> values.put("seller-" + PublicId.of(producer), Entered.plain(sales)));
    }

    private Page page(HttpRequest<?> request, Market market, LocalDate day, Fields fields) {
        var place = places.place(market.form().tambonCode()).orElseThrow();
        return Page.of("market/day", request, new DayPage(market, place, day, sellers(place), fields));
    }

    private List<ProducerCard> sellers(Place place) {
        var district = place.district();
        return producers
                .browse(new ProducerFilter(district.provinceCode(), district.code()), null, Slice.MOST)
                .items();
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var market = markets.market(MarketScope.of(request), OwnShop.id(id));
        var form = Form.of(body);
        try {
            var wanted = form(market, form);
            markets.enter(MarketScope.of(request), wanted, Viewer.of(request).name());
            return HttpResponse.seeOther(
                    URI.create(MarketViews.address(market.id()) + "?said=kept&month=" + YearMonth.from(wanted.day())));
        } catch (CaptureRejected rejected) {
            var today = clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
            return CaptureRefusals.again(
                    request, rejected, Fields.of(form.texts()), again -> page(request, market, today, again));
        }
    }

    private static DayForm form(Market market, Form form) {
        var sellers = new HashMap<Long, Money>();
        for (var field : form.texts().keySet()) {
            if (field.startsWith("seller-") && !form.text(field).isEmpty()) {
                long producer = PublicId.parse(field.substring("seller-".length()))
                        .orElseThrow(() -> CaptureRejected.invalid(field, Fault.UNKNOWN));
                var sales = amount(form, field);
                if (sales.isPositive()) {
                    sellers.put(producer, sales);
                }
            }
        }
        return new DayForm(
                market.id(),
                day(form.text("day")),
                count(form, "sellers"),
                amount(form, "sales"),
                count(form, "buyersAsked"),
                count(form, "buyersSatisfied"),
                count(form, "sellersAsked"),
                count(form, "sellersSatisfied"),
                form.text("note"),
                sellers);
    }

    private static Money amount(Form form, String field) {
        return Entered.baht(form.text(field))
                .orElseThrow(() ->
                        CaptureRejected.invalid(field, form.text(field).isEmpty() ? Fault.MISSING : Fault.MALFORMED));
    }

    private static int count(Form form, String field) {
        return form.text(field).isEmpty()
                ? 0
                : Entered.count(form.text(field)).orElseThrow(() -> CaptureRejected.invalid(field, Fault.MALFORMED));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw CaptureRejected.invalid("day", Fault.MALFORMED);
        }
    }
}
