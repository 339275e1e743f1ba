package tambon.storefront.fair;

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
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Fairs;
import tambon.orders.Fairs.Answer;
import tambon.orders.Fairs.Press;
import tambon.storefront.fair.FairViews.SellView;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The page a booth sells with. With script it works without a signal; without script each sale is a form. */
@Controller("/my/fairs/{id}")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SellPages {

    private final Fairs fairs;
    private final Clock clock;

    SellPages(Fairs fairs, Clock clock) {
        this.fairs = fairs;
        this.clock = clock;
    }

    @Get("/sell")
    Page sell(HttpRequest<?> request, String id, @QueryValue @Nullable String sold) {
        return page(request, OwnShop.id(id), Fields.of(Map.of()), sold);
    }

    private Page page(HttpRequest<?> request, long booth, Fields fields, @Nullable String sold) {
        return Page.of(
                "fair/sell", request, new SellView(fairs.booth(OwnShop.of(request), booth), today(), fields, sold));
    }

    private LocalDate today() {
        return clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
    }

    @Post(value = "/sales", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sold(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        long booth = OwnShop.id(id);
        try {
            var items = fairs.booth(OwnShop.of(request), booth).items();
            var discount = form.text("discount").isEmpty()
                    ? Money.ZERO
                    : Entered.baht(form.text("discount"))
                            .orElseThrow(() -> CaptureRejected.invalid("discount", Fault.MALFORMED));
            var method = form.text("method").equals("PROMPTPAY") ? Fairs.Method.PROMPTPAY : Fairs.Method.CASH;
            keep(
                    request,
                    booth,
                    new Press.Sale(form.text("id"), clock.instant(), method, discount, lines(form, items)));
            return HttpResponse.seeOther(URI.create(FairViews.address(booth) + "/sell?sold=" + form.text("id")));
        } catch (CaptureRejected rejected) {
            return CaptureRefusals.again(
                    request, rejected, Fields.of(form.texts()), fields -> page(request, booth, fields, null));
        }
    }

    @Post(value = "/undo", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        long booth = OwnShop.id(id);
        keep(request, booth, new Press.Undo(form.text("id"), clock.instant(), form.text("sale")));
        return HttpResponse.seeOther(URI.create(FairViews.address(booth) + "/sell"));
    }

    private void keep(HttpRequest<?> request, long booth, Press press) {
        var receipts = fairs.receive(
                OwnShop.of(request),
                booth,
                FairViews.NO_PHONE,
                List.of(press),
                Viewer.of(request).name());
        if (receipts.getFirst().answer() == Answer.REFUSED) {
            throw CaptureRejected.invalid("sale", Fault.MALFORMED);
        }
    }

    private static List<Fairs.Line> lines(Form form, List<Fairs.Item> items) {
        var lines = new ArrayList<Fairs.Line>();
        for (var item : items) {
            var field = "sell-" + PublicId.of(item.variantId());
            if (!form.text(field).isEmpty()) {
                int quantity = Entered.count(form.text(field))
                        .orElseThrow(() -> CaptureRejected.invalid(field, Fault.MALFORMED));
                if (quantity > 0) {
                    lines.add(new Fairs.Line(item.variantId(), quantity, item.price()));
                }
            }
        }
        return lines;
    }
}
