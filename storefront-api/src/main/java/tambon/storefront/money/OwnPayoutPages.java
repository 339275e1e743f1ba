package tambon.storefront.money;

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
import tambon.infra.money.Money;
import tambon.orders.Books;
import tambon.orders.OrderSlice;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.PayoutAccounts;
import tambon.orders.PayoutAccounts.Account;
import tambon.orders.PayoutAccounts.Kind;
import tambon.orders.Payouts;
import tambon.orders.Payouts.Payout;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.Answer;
import tambon.storefront.producer.OwnShop;

import java.util.Arrays;
import java.util.Map;

/** A producer's money: what is owed to it, what it was sent, and where to. */
@Controller("/my/payouts")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class OwnPayoutPages {

    private static final int A_PAGE = 20;

    private final Payouts payouts;
    private final PayoutAccounts accounts;
    private final Books books;

    OwnPayoutPages(Payouts payouts, PayoutAccounts accounts, Books books) {
        this.payouts = payouts;
        this.accounts = accounts;
        this.books = books;
    }

    /** @param owed all that is owed, also what is not due yet */
    public record Own(
            Money owed,
            OrderSlice<Payout> payouts,
            @Nullable Account account,
            boolean saved,
            Fields fields) {}

    @Get
    Page list(HttpRequest<?> request, @QueryValue @Nullable String cursor, @QueryValue @Nullable String said) {
        return page(request, cursor, "saved".equals(said), Fields.of(Map.of()));
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        long producer = OwnShop.of(request);
        return payouts.find(OwnShop.id(id))
                .filter(payout -> payout.producerId() == producer)
                .<HttpResponse<?>>map(payout -> HttpResponse.ok(Page.of(
                        "money/own-payout",
                        request,
                        new PayoutPages.Statement(
                                payout,
                                null,
                                accounts.of(producer).orElse(null),
                                payouts.lines(producer, payout.id()),
                                payouts.shares(payout.id())))))
                .orElseGet(() -> Answer.notFound(request));
    }

    @Post(value = "/account", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> account(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        return MoneyForms.answer(
                request,
                body,
                () -> {
                    var kind = Arrays.stream(Kind.values())
                            .filter(one -> one.name().equals(form.text("kind")))
                            .findFirst()
                            .orElseThrow(() -> new OrdersRejected(new Invalid("kind")));
                    accounts.set(
                            OwnShop.of(request),
                            new PayoutAccounts.Form(
                                    kind, form.text("bankCode"), form.text("number"), form.text("holder")),
                            Viewer.of(request).name());
                    return "/my/payouts?said=saved";
                },
                fields -> page(request, null, false, fields));
    }

    private Page page(HttpRequest<?> request, @Nullable String cursor, boolean saved, Fields fields) {
        long producer = OwnShop.of(request);
        return Page.of(
                "money/own-payouts",
                request,
                new Own(
                        books.owedTo(producer),
                        payouts.ofProducer(producer, cursor, A_PAGE),
                        accounts.of(producer).orElse(null),
                        saved,
                        fields));
    }
}
