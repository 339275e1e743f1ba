package tambon.storefront.testing;

import io.micronaut.runtime.server.EmbeddedServer;
import tambon.storefront.account.Accounts;
import tambon.storefront.account.NewAccount;
import tambon.storefront.account.Standing;

import jakarta.inject.Singleton;
import java.util.UUID;

/** People with an account of their own, already signed in. */
@Singleton
public class People {

    private static final String PASSWORD = "a tall coconut tree";

    private final EmbeddedServer server;
    private final Accounts accounts;

    People(EmbeddedServer server, Accounts accounts) {
        this.server = server;
        this.accounts = accounts;
    }

    public Browser producer(long producerId) {
        return signedIn(new Standing.ForProducer(producerId));
    }

    /** @param district four digits */
    public Browser districtOfficer(String district) {
        return signedIn(new Standing.OfDistrict(district));
    }

    /** @param province two digits */
    public Browser provinceOfficer(String province) {
        return signedIn(new Standing.OfProvince(province));
    }

    public Browser departmentOfficer() {
        return signedIn(new Standing.OfDepartment());
    }

    /** @param district four digits; {@code login} by which an officer names the manager of a market */
    public Browser marketManager(String district, String login) {
        return signedIn(login, new Standing.RunsMarkets(district));
    }

    /** @param province two digits */
    public Browser marketer(String province) {
        return signedIn(new Standing.MarketerIn(province));
    }

    /** @param province two digits */
    public Browser trader(String province) {
        return signedIn(new Standing.TraderIn(province));
    }

    public Browser guest() {
        return new Browser(server.getURI());
    }

    private Browser signedIn(Standing standing) {
        return signedIn(UUID.randomUUID() + "@example.com", standing);
    }

    private Browser signedIn(String login, Standing standing) {
        accounts.create(new NewAccount(login, "คนหนึ่ง", PASSWORD, standing));
        var browser = guest();
        browser.submit("/sign-in", "login", login, "password", PASSWORD);
        return browser;
    }
}
