package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import tambon.catalog.Registrations.Assignee;
import tambon.storefront.account.Account;
import tambon.storefront.account.Accounts;
import tambon.storefront.page.Viewer;

import jakarta.inject.Singleton;
import java.util.List;

/** The officers of whoever asks' own office: only to them work is given. */
@Singleton
class Colleagues {

    private final Accounts accounts;

    Colleagues(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whoever asks among them; by name. */
    List<Account> of(HttpRequest<?> request) {
        return accounts.find(Viewer.of(request).accountId().orElseThrow())
                .map(accounts::colleagues)
                .orElse(List.of());
    }

    /** @throws HttpStatusException 404 if there is no such colleague in the office */
    Assignee named(HttpRequest<?> request, long accountId) {
        return of(request).stream()
                .filter(each -> each.id() == accountId)
                .findAny()
                .map(each -> new Assignee(each.id(), each.name()))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such colleague"));
    }

    static Assignee self(HttpRequest<?> request) {
        var viewer = Viewer.of(request);
        return new Assignee(viewer.accountId().orElseThrow(), viewer.name());
    }
}
