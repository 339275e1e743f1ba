package tambon.storefront.money;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import tambon.infra.money.Money;
import tambon.orders.Books;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The books as they are now, and whether they are right. */
@Controller
@Secured(Role.DEPARTMENT_OFFICER)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class BookPages {

    /** As a bookkeeper reads them: what is there, what is owed, what was earned and spent. */
    private static final List<String> ORDER = List.of(
            "BUYER_RECEIPTS",
            "GATEWAY",
            "COD_IN_TRANSIT",
            "PRODUCER_PAYABLE",
            "VAT",
            "SHIPPING",
            "REFUNDS",
            "PAYOUTS",
            "COMMISSION",
            "PROMOTION",
            "CARRIER_FEES");

    private final Books books;
    private final Clock clock;

    BookPages(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** @param sum of all balances; nothing, if the books are right */
    public record Shown(List<Balance> balances, Money sum, List<String> faults, Instant at) {}

    /** @param amount debit positive */
    public record Balance(String account, Money amount) {}

    @Hidden
    @Get("/staff/books")
    @Produces(MediaType.TEXT_HTML)
    Page show(HttpRequest<?> request) {
        var proof = books.prove();
        return Page.of(
                "money/books",
                request,
                new Shown(
                        ORDER.stream()
                                .map(account ->
                                        new Balance(account, proof.balances().getOrDefault(account, Money.ZERO)))
                                .toList(),
                        proof.balances().values().stream().reduce(Money.ZERO, Money::plus),
                        proof.faults(),
                        clock.instant()));
    }

    @Operation(summary = "Proves the books: balances by account, and what disagrees with what")
    @Get("/api/v1/staff/books")
    ProofJson prove() {
        var proof = books.prove();
        var balances = new TreeMap<String, Long>();
        proof.balances().forEach((account, amount) -> balances.put(account, amount.satang()));
        return new ProofJson(proof.faults().isEmpty(), balances, proof.faults());
    }

    /** @param balancesSatang by account; debits positive */
    @Serdeable
    record ProofJson(boolean right, Map<String, Long> balancesSatang, List<String> faults) {}
}
