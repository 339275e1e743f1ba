package tambon.storefront.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Producer;
import tambon.catalog.Programmes.Joined;
import tambon.catalog.RegisterEntry;
import tambon.catalog.SellingStops.Stop;
import tambon.infra.id.PublicId;
import tambon.storefront.account.Account;
import tambon.storefront.problem.Problem;

import java.util.List;

/**
 * What an officer sees of a producer: its place in the register, its programmes, whether it may sell.
 *
 * @param entry null for one that is not in the register
 * @param accounts who signs in for it
 * @param decides whether the officer may stop its sales and let it sell again
 */
public record SellingView(
        Producer it,
        String place,
        @Nullable RegisterEntry entry,
        List<Joined> joined,
        List<Stop> stops,
        List<SignsIn> accounts,
        boolean decides,
        @Nullable Problem refused) {

    public SellingView {
        joined = List.copyOf(joined);
        stops = List.copyOf(stops);
        accounts = List.copyOf(accounts);
    }

    /** @param login only its beginning and end: enough to tell two apart */
    public record SignsIn(long id, String name, String login) {

        static SignsIn of(Account account) {
            var login = account.login();
            return new SignsIn(
                    account.id(),
                    account.name(),
                    login.substring(0, Math.min(3, login.length())) + "…"
                            + login.substring(Math.max(0, login.length() - 4)));
        }
    }

    public String path() {
        return "/staff/register/producers/" + PublicId.of(it.id());
    }
}
