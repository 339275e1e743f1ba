package tambon.storefront.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.storefront.gate.ClientAddress;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.Answer;

import java.net.URI;
import java.util.Map;

/** Where people set a new password: knowing the old one, or by a link from an officer. */
@Hidden
@Controller("/password")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PasswordPages {

    private final NewPasswords passwords;
    private final SessionCookies cookies;
    private final Tries tries;
    private final ClientAddress addresses;
    private final Refusals refusals;

    PasswordPages(
            NewPasswords passwords, SessionCookies cookies, Tries tries, ClientAddress addresses, Refusals refusals) {
        this.passwords = passwords;
        this.cookies = cookies;
        this.tries = tries;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Page show(HttpRequest<?> request) {
        return page(request, "/password", "", Fields.of(Map.of()));
    }

    /** Everybody who is signed in with the old one, here too, signs in anew. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> change(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        long account = Viewer.of(request).accountId().orElseThrow();
        try {
            tries.signIn("password:" + account, addresses.of(request));
            passwords.change(account, form.text("old"), form.text("password"));
            cookies.take(request);
            return HttpResponse.seeOther(URI.create("/sign-in"));
        } catch (AccountRejected rejected) {
            var refusal = refusals.of(request, rejected);
            return refusal.onForm(
                    page(request, "/password", "", Fields.of(Map.of()).refused(refusal.problem())));
        }
    }

    @Get("/{token}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> link(HttpRequest<?> request, String token) {
        return passwords
                .holder(token)
                .<HttpResponse<?>>map(holder -> HttpResponse.ok(
                                page(request, "/password/" + token, holder.name(), Fields.of(Map.of())))
                        .header("Cache-Control", "private, no-store")
                        .header("Referrer-Policy", "no-referrer"))
                .orElseGet(() -> Answer.notFound(request));
    }

    @Post("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> set(HttpRequest<?> request, String token, @Nullable @Body Map<String, Object> body) {
        var holder = passwords.holder(token);
        if (holder.isEmpty()) {
            return Answer.notFound(request);
        }
        try {
            return passwords.set(token, Form.of(body).text("password"))
                    ? HttpResponse.seeOther(URI.create("/sign-in"))
                    : Answer.notFound(request);
        } catch (AccountRejected rejected) {
            var refusal = refusals.of(request, rejected);
            return refusal.onForm(page(
                    request,
                    "/password/" + token,
                    holder.get().name(),
                    Fields.of(Map.of()).refused(refusal.problem())));
        }
    }

    private static Page page(HttpRequest<?> request, String to, String name, Fields fields) {
        return Page.of("account/password", request, new PasswordView(to, name, fields));
    }
}
