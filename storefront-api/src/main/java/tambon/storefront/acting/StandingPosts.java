package tambon.storefront.acting;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tambon.catalog.ShopPosts;
import tambon.catalog.ShopPosts.Post;
import tambon.catalog.ShopPosts.Who;
import tambon.storefront.page.Role;
import tambon.storefront.page.ShopPost;
import tambon.storefront.page.Viewer;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;

/**
 * Refuses who acts in another's shop what the post does not open, and everything once it stands no more: asked of the catalog
 * at each request, as a token is good for minutes and a grant may be taken back at any moment. For everybody else, and
 * outside of shops, the other rules decide.
 */
@Singleton
final class StandingPosts implements SecurityRule<HttpRequest<?>> {

    private final ShopPosts posts;
    private final Scheduler blocking;

    StandingPosts(ShopPosts posts, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.posts = posts;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        var viewer = Viewer.of(authentication);
        if (request == null || viewer.post().isEmpty() || !isOfAShop(request)) {
            return Mono.just(SecurityRuleResult.UNKNOWN);
        }
        var post = viewer.post().get();
        return Mono.fromCallable(() -> opens(request, viewer, post)).subscribeOn(blocking);
    }

    private SecurityRuleResult opens(HttpRequest<?> request, Viewer viewer, ShopPost shown) {
        var who = new Who(viewer.accountId().orElseThrow(), viewer.areaCode().orElse(null));
        var key = new ShopPosts.Key(viewer.producerId().orElseThrow(), shown.by(), shown.byId());
        return posts.find(who, key).filter(post -> opens(request, post)).isPresent()
                ? SecurityRuleResult.UNKNOWN
                : SecurityRuleResult.REJECTED;
    }

    private static boolean opens(HttpRequest<?> request, Post post) {
        return post.isWhole() || OpenRights.open(request.getMethod(), request.getPath(), post.rights());
    }

    private static boolean isOfAShop(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request).orElse(null) instanceof MethodBasedRouteMatch<?, ?> route
                && Arrays.asList(route.stringValues(Secured.class)).contains(Role.PRODUCER);
    }
}
