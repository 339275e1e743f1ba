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
import tambon.catalog.ProducerCard;
import tambon.catalog.Producers;
import tambon.infra.id.PublicId;
import tambon.orders.OrderSlice;
import tambon.orders.PayoutAccounts;
import tambon.orders.Payouts;
import tambon.orders.Payouts.Line;
import tambon.orders.Payouts.Payout;
import tambon.orders.Payouts.Share;
import tambon.orders.Presses;
import tambon.storefront.page.CsvFile;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.PressOf;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.Answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What producers are sent: statements, the bank file, and what became of each transfer. */
@Controller("/staff/payouts")
@Secured(Role.DEPARTMENT_OFFICER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class PayoutPages {

    private static final int A_PAGE = 50;

    private final Payouts payouts;
    private final PayoutAccounts accounts;
    private final Producers producers;
    private final Presses presses;

    PayoutPages(Payouts payouts, PayoutAccounts accounts, Producers producers, Presses presses) {
        this.payouts = payouts;
        this.accounts = accounts;
        this.producers = producers;
        this.presses = presses;
    }

    /** Statements that were not sent yet. */
    public record Waiting(
            OrderSlice<Payout> payouts,
            Map<Long, ProducerCard> producers,
            @Nullable String said,
            Fields fields) {}

    /** A statement in full. */
    public record Statement(
            Payout payout,
            @Nullable ProducerCard producer,
            PayoutAccounts.@Nullable Account account,
            List<Line> lines,
            List<Share> shares) {}

    @Get
    Page list(HttpRequest<?> request, @QueryValue @Nullable String cursor, @QueryValue @Nullable String said) {
        return page(request, cursor, MoneyForms.said(said), Fields.of(Map.of()));
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        return payouts.find(MoneyForms.id(id))
                .<HttpResponse<?>>map(payout -> HttpResponse.ok(Page.of("money/payout", request, statement(payout))))
                .orElseGet(() -> Answer.notFound(request));
    }

    private Statement statement(Payout payout) {
        return new Statement(
                payout,
                producers.cards(List.of(payout.producerId())).get(payout.producerId()),
                accounts.of(payout.producerId()).orElse(null),
                payouts.lines(payout.producerId(), payout.id()),
                payouts.shares(payout.id()));
    }

    @Post(value = "/prepare", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> prepare(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return answer(
                request,
                body,
                () -> presses.inSteps(
                        PressOf.form(request, body),
                        () -> "/staff/payouts?said="
                                + (payouts.prepare(Viewer.of(request).name()) == 0 ? "nothing" : "prepared")));
    }

    @Post(value = "/send", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return answer(
                request,
                body,
                () -> presses.once(
                        PressOf.form(request, body),
                        () -> payouts.send(Viewer.of(request).name())
                                .map(batch -> "/staff/payouts?said=sent")
                                .orElse("/staff/payouts?said=nothing")));
    }

    /**
     * The bank file: one line a transfer, in UTF-8 with a heading. Columns: running number; BANK or PROMPTPAY; the bank's
     * three digits, empty for PromptPay; account or PromptPay number; account's name; amount in baht with two decimals;
     * our reference, which comes back on the bank's statement.
     */
    @Get("/file/{batch}.csv")
    HttpResponse<?> file(HttpRequest<?> request, String batch) {
        var transfers = payouts.file(MoneyForms.id(batch));
        if (transfers.isEmpty()) {
            return Answer.notFound(request);
        }
        var csv = new CsvFile()
                .row("sequence", "type", "bank_code", "account_number", "account_name", "amount_baht", "reference");
        int sequence = 0;
        for (var transfer : transfers) {
            var account = transfer.account();
            csv.row(
                    Integer.toString(++sequence),
                    account.kind().name(),
                    account.bankCode() == null ? "" : account.bankCode(),
                    account.number(),
                    account.holder(),
                    BigDecimal.valueOf(transfer.amount().satang(), 2).toPlainString(),
                    PublicId.of(transfer.payoutId()));
        }
        return csv.named("payouts-" + batch);
    }

    @Post(value = "/{id}/paid", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> paid(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        return answer(
                request,
                body,
                () -> presses.once(PressOf.form(request, body), () -> {
                    payouts.paid(
                            MoneyForms.id(id),
                            Form.of(body).text("reference"),
                            Viewer.of(request).name());
                    return "/staff/payouts?said=paid";
                }));
    }

    @Post(value = "/{id}/failed", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> failed(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        return answer(
                request,
                body,
                () -> presses.once(PressOf.form(request, body), () -> {
                    payouts.failed(
                            MoneyForms.id(id),
                            Form.of(body).text("reason"),
                            Viewer.of(request).name());
                    return "/staff/payouts?said=failed";
                }));
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, @Nullable Map<String, Object> body, java.util.function.Supplier<String> work) {
        return MoneyForms.answer(request, body, work, fields -> page(request, null, null, fields));
    }

    private Page page(HttpRequest<?> request, @Nullable String cursor, @Nullable String said, Fields fields) {
        var ready = payouts.ready(cursor, A_PAGE);
        var names =
                producers.cards(ready.items().stream().map(Payout::producerId).toList());
        return Page.of("money/payouts", request, new Waiting(ready, names, said, fields));
    }
}
