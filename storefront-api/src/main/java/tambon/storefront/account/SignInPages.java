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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.storefront.basket.CartOwner;
import tambon.storefront.gate.ReturnPath;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Page;

import java.net.URI;
import java.util.Map;

/** The pages to sign in and out. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SignInPages {

    private static final String FRONT = "/";

    private final SignIn signIn;
    private final SignIns signIns;
    private final SessionCookies cookies;
    private final CartOwner cart;
    private final Refusals refusals;

    SignInPages(SignIn signIn, SignIns signIns, SessionCookies cookies, CartOwner cart, Refusals refusals) {
        this.signIn = signIn;
        this.signIns = signIns;
        this.cookies = cookies;
        this.cart = cart;
        this.refusals = refusals;
    }

    /** What a person types to sign in. */
    @Serdeable
    record Form(
            @Nullable String login,
            @Nullable String password,
            @Nullable String to) {

        static final Form EMPTY = new Form(null, null, null);
    }

    @Get("/sign-in")
    HttpResponse<?> show(HttpRequest<?> request, @QueryValue @Nullable String to) {
        var next = ReturnPath.of(to);
        return request.getUserPrincipal().isPresent()
                ? HttpResponse.seeOther(URI.create(next))
                : HttpResponse.ok(page(request, Fields.of(Map.of()), next));
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, @Nullable @Body Form sent) {
        var form = sent == null ? Form.EMPTY : sent;
        var login = form.login() == null ? "" : form.login();
        var next = ReturnPath.of(form.to());
        try {
            var proof = signIn.in(login, form.password() == null ? "" : form.password(), request);
            cart.signedIn(request, proof.account().id());
            cookies.give(request, proof);
            return HttpResponse.seeOther(
                    URI.create(next.equals(FRONT) ? desk(proof.account().standing()) : next));
        } catch (AccountRejected rejected) {
            var refusal = refusals.of(request, rejected);
            var typed = Fields.of(Map.of("login", login)).refused(refusal.problem());
            return refusal.onForm(page(request, typed, next));
        }
    }

    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        request.getUserPrincipal(Authentication.class).ifPresent(signIns::end);
        cookies.take(request);
        cart.signedOut(request);
        return HttpResponse.seeOther(URI.create("/"));
    }

    /** For somebody who was on the way to nowhere in particular. */
    private static String desk(Standing standing) {
        return OwnDesk.of(standing.role()).orElse(FRONT);
    }

    private static Page page(HttpRequest<?> request, Fields fields, String to) {
        return Page.of("account/sign-in", request, new SignInView(fields, to));
    }
}
