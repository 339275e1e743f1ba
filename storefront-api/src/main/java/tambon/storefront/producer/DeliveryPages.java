package tambon.storefront.producer;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.orders.DeliveryWays;
import tambon.orders.DeliveryWays.Basis;
import tambon.orders.DeliveryWays.Kind;
import tambon.orders.DeliveryWays.Price;
import tambon.orders.DeliveryWays.Spot;
import tambon.orders.DeliveryWays.Terms;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;

/** How I send my goods, or let them be fetched, and what I ask for that. */
@Controller("/my/delivery")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeliveryPages {

    private static final String ADDRESS = "/my/delivery";

    private final DeliveryWays ways;

    DeliveryPages(DeliveryWays ways) {
        this.ways = ways;
    }

    @Get
    Page show(HttpRequest<?> request, @QueryValue @Nullable String said) {
        return page(request, Fields.of(Map.of()), Forms.known(said));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        try {
            ways.add(OwnShop.of(request), terms(form));
            return Forms.done(ADDRESS, "saved");
        } catch (OrdersRejected rejected) {
            return Forms.again(request, rejected, Fields.of(form.texts()), fields -> page(request, fields, null));
        }
    }

    @Post("/{id}/removed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, String id) {
        ways.remove(OwnShop.of(request), OwnShop.id(id));
        return HttpResponse.status(HttpStatus.SEE_OTHER).header("Location", ADDRESS + "?said=saved");
    }

    private Page page(HttpRequest<?> request, Fields fields, @Nullable String said) {
        return Page.of(
                "producer/delivery",
                request,
                new DeliveryView(ways.of(OwnShop.of(request)), ways.usual(), fields, said));
    }

    private static Terms terms(Form form) {
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(form.text("kind")))
                .findFirst()
                .orElseThrow(() -> new OrdersRejected(new Invalid("kind")));
        var near = price(form, "near");
        return new Terms(
                kind,
                kind.isPickUp()
                        ? new Spot(form.text("place"), form.text("hours"), kind == Kind.PICK_UP_FAIR ? day(form) : null)
                        : Spot.NONE,
                form.text("basis").equals("PIECE") ? Basis.PIECE : Basis.WEIGHT,
                near,
                kind.isPickUp() || kind == Kind.OWN_DELIVERY ? near : price(form, "region"),
                kind.isPickUp() || kind == Kind.OWN_DELIVERY ? near : price(form, "far"),
                form.text("freeOver").isEmpty() ? null : baht(form, "freeOver"));
    }

    /** Nothing typed is nothing asked for. */
    private static Price price(Form form, String zone) {
        return new Price(baht(form, zone), baht(form, zone + "More"));
    }

    private static Money baht(Form form, String field) {
        return form.text(field).isEmpty()
                ? Money.ZERO
                : Entered.baht(form.text(field)).orElseThrow(() -> new OrdersRejected(new Invalid(field)));
    }

    private static LocalDate day(Form form) {
        try {
            return LocalDate.parse(form.text("endsOn"));
        } catch (DateTimeParseException malformed) {
            throw new OrdersRejected(new Invalid("endsOn"));
        }
    }
}
