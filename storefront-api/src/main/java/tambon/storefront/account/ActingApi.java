package tambon.storefront.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.catalog.ShopPosts.By;
import tambon.catalog.ShopPosts.Right;
import tambon.infra.id.PublicId;
import tambon.storefront.account.SessionApi.Session;
import tambon.storefront.page.Viewer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** Acting in another's shop, for programs: the session's next access token is good in that shop. */
@Tag(name = "session")
@Controller("/api/v1/session/acting")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ActingApi {

    private final Acting acting;
    private final Accounts accounts;
    private final SignIns signIns;

    ActingApi(Acting acting, Accounts accounts, SignIns signIns) {
        this.acting = acting;
        this.accounts = accounts;
        this.signIns = signIns;
    }

    /**
     * A shop one may act in.
     *
     * @param post names it in the call that enters it
     * @param until the last day; missing where no end is set
     */
    @Serdeable
    record Shop(
            String post,
            String producer,
            String name,
            By by,
            String byName,
            List<Right> rights,
            @Nullable LocalDate until) {}

    @Serdeable
    record Wanted(@NotNull @Size(max = 60) String post) {}

    @Get
    List<Shop> shops(HttpRequest<?> request) {
        return acting.posts(account(request)).stream()
                .map(post -> new Shop(
                        ActingView.key(post),
                        PublicId.of(post.key().producerId()),
                        post.shopName(),
                        post.key().by(),
                        acting.byName(post),
                        post.rights().stream().sorted().toList(),
                        post.until()))
                .toList();
    }

    /** Gives an access token for that shop. 404 if one may not act there. */
    @Put
    Session enter(HttpRequest<?> request, Authentication authentication, @Body @Valid Wanted wanted) {
        var account = account(request);
        var post = acting.posts(account).stream()
                .filter(each -> ActingView.key(each).equals(wanted.post()))
                .findAny()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such post"));
        return Session.of(signIns.act(authentication, account, post.key()));
    }

    /** Gives an access token for one's own name again. */
    @Delete
    Session leave(HttpRequest<?> request, Authentication authentication) {
        return Session.of(signIns.act(authentication, account(request), null));
    }

    private Account account(HttpRequest<?> request) {
        return accounts.find(Viewer.of(request).accountId().orElseThrow()).orElseThrow();
    }
}
