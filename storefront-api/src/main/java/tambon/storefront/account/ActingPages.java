package tambon.storefront.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.Answer;

import java.net.URI;
import java.util.Map;

/** The shops somebody keeps for others: going into one, and out again. */
@Hidden
@Controller("/acting")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ActingPages {

    private static final String HERE = "/acting";

    private final Acting acting;
    private final Accounts accounts;
    private final SignIns signIns;
    private final SessionCookies cookies;

    ActingPages(Acting acting, Accounts accounts, SignIns signIns, SessionCookies cookies) {
        this.acting = acting;
        this.accounts = accounts;
        this.signIns = signIns;
        this.cookies = cookies;
    }

    @Get
    Page list(HttpRequest<?> request) {
        var account = account(request);
        return Page.of(
                "account/acting",
                request,
                new ActingView(acting.posts(account).stream()
                        .map(post -> new ActingView.Shop(post, acting.byName(post)))
                        .toList()));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(
            HttpRequest<?> request, Authentication authentication, @Body @Nullable Map<String, Object> body) {
        var account = account(request);
        var wanted = Form.of(body).text("post");
        var post = acting.posts(account).stream()
                .filter(each -> ActingView.key(each).equals(wanted))
                .findAny();
        if (post.isEmpty()) {
            return Answer.notFound(request);
        }
        cookies.give(request, signIns.act(authentication, account, post.get().key()));
        return HttpResponse.seeOther(URI.create(acting.shown(post.get()).front()));
    }

    @Post(value = "/over", consumes = MediaType.ALL)
    HttpResponse<?> leave(HttpRequest<?> request, Authentication authentication) {
        cookies.give(request, signIns.act(authentication, account(request), null));
        return HttpResponse.seeOther(URI.create(HERE));
    }

    private Account account(HttpRequest<?> request) {
        return accounts.find(Viewer.of(request).accountId().orElseThrow()).orElseThrow();
    }
}
