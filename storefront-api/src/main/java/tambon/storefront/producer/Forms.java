package tambon.storefront.producer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.orders.OrdersRejected;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.problem.CatalogRefusals;
import tambon.storefront.problem.OrdersRefusals;
import tambon.storefront.problem.Problem;

import java.net.URI;
import java.util.Set;
import java.util.function.Function;

/** How a form ends: somewhere else and told so, or here again with what was wrong. */
final class Forms {

    /** What may be said after a redirect; anything else in the address says nothing. */
    private static final Set<String> SAID = Set.of(
            "begun",
            "published",
            "asked",
            "licence-added",
            "licence-removed",
            "batch-added",
            "batch-used-up",
            "hidden",
            "saved",
            "counted",
            "photo-added",
            "photo-removed",
            "paid",
            "confirmed",
            "packed",
            "came-back",
            "taken-back",
            "return-refused",
            "shipped",
            "handed-over",
            "delivered",
            "refunded",
            "cancelled");

    private Forms() {}

    static HttpResponse<?> done(String address, String said) {
        return HttpResponse.seeOther(URI.create(address + "?said=" + said));
    }

    static @Nullable String known(@Nullable String said) {
        return said != null && SAID.contains(said) ? said : null;
    }

    /** The form once more; what does not exist stays a 404. */
    static HttpResponse<?> again(
            HttpRequest<?> request, CatalogRejected rejected, Fields entered, Function<Fields, Page> page) {
        var problem = problem(request, rejected);
        if (problem.status() == HttpStatus.NOT_FOUND.getCode()) {
            throw rejected;
        }
        return again(problem, entered, page);
    }

    static HttpResponse<?> again(
            HttpRequest<?> request, OrdersRejected rejected, Fields entered, Function<Fields, Page> page) {
        var problem = OrdersRefusals.problem(Language.of(request), rejected.reason());
        if (problem.status() == HttpStatus.NOT_FOUND.getCode()) {
            throw rejected;
        }
        return again(problem, entered, page);
    }

    static Problem problem(HttpRequest<?> request, CatalogRejected rejected) {
        return CatalogRefusals.problem(Language.of(request), rejected.reason());
    }

    private static HttpResponse<?> again(Problem problem, Fields entered, Function<Fields, Page> page) {
        return HttpResponse.status(HttpStatus.valueOf(problem.status())).body(page.apply(entered.refused(problem)));
    }
}
