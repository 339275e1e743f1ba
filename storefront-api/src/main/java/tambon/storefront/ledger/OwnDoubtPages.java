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
import tambon.orders.DoubtfulSales.Said;
import tambon.orders.RecordSales.Actor;
import tambon.orders.SalesRejected;
import tambon.storefront.ledger.LedgerViews.Doubts;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.page.Words;
import tambon.storefront.problem.Problem;
import tambon.storefront.problem.SalesRefusals;
import tambon.storefront.producer.OwnShop;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/** A producer's own sales that may be counted twice: it strikes what it declared itself, and answers for the rest. */
@Hidden
@Controller("/my/doubtful")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OwnDoubtPages {

    private static final int PAIRS_A_PAGE = 10;
    private static final Set<String> SAID = Set.of("struck", "answered");

    private final DoubtfulSales doubts;
    private final DoubtPairs pairs;

    OwnDoubtPages(DoubtfulSales doubts, DoubtPairs pairs) {
        this.doubts = doubts;
        this.pairs = pairs;
    }

    @Get
    Page list(HttpRequest<?> request, @QueryValue @Nullable String cursor, @QueryValue @Nullable String said) {
        return page(request, cursor, null, said != null && SAID.contains(said) ? said : null);
    }

    private Page page(
            HttpRequest<?> request, @Nullable String cursor, @Nullable Problem refused, @Nullable String said) {
        long producer = OwnShop.of(request);
        var slice = doubts.ofProducer(producer, cursor, PAIRS_A_PAGE);
        return Page.of(
                "ledger/own-doubts",
                request,
                new Doubts(
                        pairs.of(Language.of(request), slice.items()),
                        doubts.countUnanswered(producer),
                        slice.next(),
                        refused,
                        said));
    }

    /** {@code say}: {@code one} or {@code two} sales, else the id of the row that is struck. */
    @Post(value = "/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        try {
            var said = say(
                    OwnShop.id(id),
                    form.text("say"),
                    form.text("note"),
                    new Actor(Viewer.of(request).name(), null, OwnShop.of(request)));
            return HttpResponse.seeOther(URI.create("/my/doubtful?said=" + said));
        } catch (SalesRejected rejected) {
            return SalesRefusals.again(request, rejected, problem -> page(request, null, problem, null));
        }
    }

    private String say(long doubt, String say, String note, Actor by) {
        switch (say) {
            case "one" -> doubts.answer(doubt, Said.ONE_SALE, note, by);
            case "two" -> doubts.answer(doubt, Said.TWO_SALES, note, by);
            default -> {
                // The ledger is read by officers, whose language is Thai.
                var reason = note.isEmpty() ? Words.say(Language.TH, "doubt.own.reason") : note;
                doubts.takeBack(doubt, OwnShop.id(say), reason, by);
                return "struck";
            }
        }
        return "answered";
    }
}
