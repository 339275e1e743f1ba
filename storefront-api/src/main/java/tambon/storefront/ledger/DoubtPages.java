package tambon.storefront.ledger;

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
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.orders.DoubtfulSales;
import tambon.orders.RecordSales.Actor;
import tambon.orders.SalesRejected;
import tambon.storefront.ledger.LedgerViews.Doubts;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.Problem;
import tambon.storefront.problem.SalesRefusals;
import tambon.storefront.producer.OwnShop;
import tambon.storefront.staff.Area;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/** Sales that may be counted twice, side by side; an officer says whether they are one. */
@Hidden
@Controller("/staff/sales/doubtful")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DoubtPages {

    private static final int PAIRS_A_PAGE = 20;
    private static final Set<String> SAID = Set.of("both", "one");

    private final DoubtfulSales doubts;
    private final DoubtPairs pairs;

    DoubtPages(DoubtfulSales doubts, DoubtPairs pairs) {
        this.doubts = doubts;
        this.pairs = pairs;
    }

    @Get
    Page list(HttpRequest<?> request, @QueryValue @Nullable String cursor, @QueryValue @Nullable String said) {
        return page(request, cursor, null, said != null && SAID.contains(said) ? said : null);
    }

    private Page page(
            HttpRequest<?> request, @Nullable String cursor, @Nullable Problem refused, @Nullable String said) {
        var area = Area.of(request).prefix();
        var slice = doubts.open(area, cursor, PAIRS_A_PAGE);
        return Page.of(
                "ledger/doubts",
                request,
                new Doubts(
                        pairs.of(Language.of(request), slice.items()),
                        doubts.countOpen(area),
                        slice.next(),
                        refused,
                        said));
    }

    /** {@code drop}: {@code none} where they are two sales, else the id of the row that goes. */
    @Post(value = "/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var actor = new Actor(Viewer.of(request).name(), Area.of(request).prefix(), null);
        boolean both = form.text("drop").equals("none");
        try {
            if (both) {
                doubts.keepBoth(OwnShop.id(id), form.text("reason"), actor);
            } else {
                doubts.takeBack(OwnShop.id(id), OwnShop.id(form.text("drop")), form.text("reason"), actor);
            }
            return HttpResponse.seeOther(URI.create("/staff/sales/doubtful?said=" + (both ? "both" : "one")));
        } catch (SalesRejected rejected) {
            return SalesRefusals.again(request, rejected, problem -> page(request, null, problem, null));
        }
    }
}
