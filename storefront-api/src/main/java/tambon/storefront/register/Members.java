package tambon.storefront.register;

import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.Unknown;
import tambon.catalog.ProducerGroup;
import tambon.catalog.ProducerGroups;
import tambon.catalog.RegisterActor;
import tambon.storefront.account.Account;
import tambon.storefront.account.Accounts;

import jakarta.inject.Singleton;
import java.util.List;

/** Adds members to groups by the login they have here, if any. */
@Singleton
class Members {

    private final ProducerGroups groups;
    private final Accounts accounts;

    Members(ProducerGroups groups, Accounts accounts) {
        this.groups = groups;
        this.accounts = accounts;
    }

    /** @param login empty for somebody without an account */
    ProducerGroup add(
            RegisterActor actor, long groupId, String name, ProducerGroup.Role role, int shares, String login) {
        var account = login.isBlank()
                ? null
                : accounts.withLogin(login)
                        .map(Account::id)
                        .orElseThrow(() -> new CatalogRejected(
                                new FieldsWrong(List.of(new FieldProblem("login", new Unknown())))));
        return groups.addMember(actor, groupId, new ProducerGroups.NewMember(name, role, shares, account));
    }
}
