package tambon.storefront.money;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.orders.OrdersRejected;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.problem.OrdersRefusals;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** How the forms of the money pages are read and how they end. */
final class MoneyForms {

    private static final Pattern BAHT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

    private static final Set<String> SAID = Set.of(
            "confirmed",
            "slip-refused",
            "refunded",
            "rule",
            "enrolled",
            "ended",
            "prepared",
            "nothing",
            "sent",
            "paid",
            "failed",
            "taken",
            "accepted");

    private MoneyForms() {}

    /** The id an address names. @throws HttpStatusException 404 if it is none */
    static long id(String publicId) {
        return PublicId.parse(publicId)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no id: " + publicId));
    }

    /** Baht as people type them: {@code 1,250.50}. Empty if it is no such amount. */
    static Optional<Money> baht(String typed) {
        var plain = typed.replaceAll("[,฿ ]", "");
        return BAHT.matcher(plain).matches()
                ? Optional.of(
                        Money.satang(new BigDecimal(plain).movePointRight(2).longValueExact()))
                : Optional.empty();
    }

    /** What may be said after a redirect, of the words {@code money.said.…}; anything else in the address says nothing. */
    static @Nullable String said(@Nullable String said) {
        return said != null && SAID.contains(said) ? said : null;
    }

    /**
     * Does it and goes to where the work says, or shows the page again with what was wrong. What does not exist stays a 404.
     *
     * @param page made after the work was refused, with the fields as they were entered
     */
    static HttpResponse<?> answer(
            HttpRequest<?> request,
            @Nullable Map<String, Object> body,
            Supplier<String> work,
            Function<Fields, Page> page) {
        try {
            return HttpResponse.seeOther(URI.create(work.get()));
        } catch (OrdersRejected rejected) {
            var problem = OrdersRefusals.problem(Language.of(request), rejected.reason());
            if (problem.status() == HttpStatus.NOT_FOUND.getCode()) {
                throw rejected;
            }
            var fields = Fields.of(Form.of(body).texts()).refused(problem);
            return HttpResponse.status(HttpStatus.valueOf(problem.status())).body(page.apply(fields));
        }
    }
}
