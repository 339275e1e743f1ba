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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.infra.place.Place;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Markets;
import tambon.orders.Markets.Market;
import tambon.orders.Markets.MarketForm;
import tambon.orders.Markets.Pattern;
import tambon.orders.Markets.State;
import tambon.storefront.account.Account;
import tambon.storefront.account.Accounts;
import tambon.storefront.account.Standing;
import tambon.storefront.market.MarketViews.MarketFormPage;
import tambon.storefront.market.MarketViews.MarketPage;
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
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The list of markets: an officer says which there are and who manages each. */
@Controller("/markets")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MarketPages {

    private final Markets markets;
    private final Places places;
    private final Accounts accounts;
    private final Clock clock;

    MarketPages(Markets markets, Places places, Accounts accounts, Clock clock) {
        this.markets = markets;
        this.places = places;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Get("/new")
    Page begin(HttpRequest<?> request) {
        var values = new HashMap<String, String>();
        values.put("pattern", Pattern.WEEKLY.name());
        values.put("state", State.OPEN.name());
        var area = MarketScope.of(request).areaPrefix();
        places.province(area.length() >= 2 ? area.substring(0, 2) : area)
                .ifPresent(found -> values.put("province", found.nameTh()));
        places.district(area).ifPresent(found -> values.put("district", found.nameTh()));
        return Page.of("market/form", request, new MarketFormPage(null, Fields.of(values)));
    }

    @Post(value = "/new", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return keep(request, null, Form.of(body));
    }

    @Get("/{id}/edit")
    Page edit(HttpRequest<?> request, String id) {
        var market = markets.market(MarketScope.of(request), OwnShop.id(id));
        return Page.of("market/form", request, new MarketFormPage(market, Fields.of(values(market))));
    }

    @Post(value = "/{id}/edit", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        return keep(request, markets.market(MarketScope.of(request), OwnShop.id(id)), Form.of(body));
    }

    private HttpResponse<?> keep(HttpRequest<?> request, @Nullable Market market, Form form) {
        var scope = MarketScope.of(request);
        var who = Viewer.of(request).name();
        try {
            var wanted = marketForm(form);
            long id;
            if (market == null) {
                id = markets.add(scope, wanted, who);
            } else {
                id = market.id();
                markets.change(scope, id, Entered.count(form.text("version")).orElse(0), wanted, who);
            }
            var target = Entered.count(form.text("target"));
            if (target.isPresent()) {
                markets.setTargets(scope, FiscalYear.of(clock.instant()), Map.of(id, target.getAsInt()), who);
            }
            return HttpResponse.seeOther(URI.create(MarketViews.address(id) + "?said=kept"));
        } catch (CaptureRejected rejected) {
            return CaptureRefusals.again(
                    request,
                    rejected,
                    Fields.of(form.texts()),
                    fields -> Page.of("market/form", request, new MarketFormPage(market, fields)));
        }
    }

    private MarketForm marketForm(Form form) {
        var place = places.byNames(form.text("province"), form.text("district"), form.text("tambon"))
                .filter(found -> found.tambon() != null)
                .orElseThrow(() -> CaptureRejected.invalid("tambon", Fault.UNKNOWN));
        return new MarketForm(
                form.text("name"),
                place.code(),
                one(Pattern.values(), form.text("pattern"), "pattern"),
                form.text("patternOther"),
                form.has("isNew"),
                one(State.values(), form.text("state"), "state"),
                form.has("usesBudget"),
                Entered.count(form.text("sellers"))
                        .orElseThrow(() -> CaptureRejected.invalid("sellers", Fault.MALFORMED)),
                manager(form.text("manager")));
    }

    private @Nullable Long manager(String login) {
        if (login.isEmpty()) {
            return null;
        }
        return accounts.withLogin(login)
                .filter(found -> found.standing() instanceof Standing.RunsMarkets)
                .map(Account::id)
                .orElseThrow(() -> CaptureRejected.invalid("manager", Fault.UNKNOWN));
    }

    private static <E extends Enum<E>> E one(E[] all, String name, String field) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findAny()
                .orElseThrow(() -> CaptureRejected.invalid(field, Fault.UNKNOWN));
    }

    private Map<String, String> values(Market market) {
        var form = market.form();
        var values = new HashMap<String, String>();
        values.put("name", form.name());
        values.put("version", Integer.toString(market.version()));
        values.put("pattern", form.pattern().name());
        values.put("patternOther", form.patternOther());
        values.put("state", form.state().name());
        values.put("sellers", Integer.toString(form.sellers()));
        if (form.isNew()) {
            values.put("isNew", "1");
        }
        if (form.usesBudget()) {
            values.put("usesBudget", "1");
        }
        var manager = form.managerId();
        if (manager != null) {
            accounts.find(manager).ifPresent(found -> values.put("manager", found.login()));
        }
        var place = place(market);
        values.put("district", place.district().nameTh());
        values.put("province", place.province().nameTh());
        var tambon = place.tambon();
        values.put("tambon", tambon == null ? "" : tambon.nameTh());
        return values;
    }

    private Place place(Market market) {
        return places.place(market.form().tambonCode()).orElseThrow();
    }

    @Get("/{id}")
    @Secured({Role.MARKET_MANAGER, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
    Page show(
            HttpRequest<?> request, String id, @QueryValue @Nullable String month, @QueryValue @Nullable String said) {
        var scope = MarketScope.of(request);
        var market = markets.market(scope, OwnShop.id(id));
        var shown = month != null && month.matches("[0-9]{4}-(0[1-9]|1[0-2])")
                ? YearMonth.parse(month)
                : YearMonth.from(clock.instant().atZone(FiscalYear.BANGKOK));
        return Page.of(
                "market/market",
                request,
                new MarketPage(
                        market,
                        place(market),
                        shown,
                        markets.days(scope, market.id(), shown),
                        markets.changes(scope, market.id()),
                        MarketScope.maySetUp(request),
                        "kept".equals(said) ? said : null));
    }

    @Get(value = "/days/{id}/photo", produces = MediaType.IMAGE_JPEG)
    @Secured({Role.MARKET_MANAGER, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
    HttpResponse<byte[]> photo(HttpRequest<?> request, String id) {
        return HttpResponse.ok(markets.photo(MarketScope.of(request), OwnShop.id(id))
                        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no photo")))
                .contentType(MediaType.IMAGE_JPEG_TYPE)
                .header("Cache-Control", "private, max-age=3600");
    }
}
