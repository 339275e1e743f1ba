package tambon.storefront.account;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.infra.id.PublicId;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.People;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class NewPasswordsTest implements WithServer {

    private static final String OLD = "a tall coconut tree";
    private static final String NEW = "two small durian trees";
    private static final Pattern LINK = Pattern.compile("/password/[A-Za-z0-9_-]{43}");

    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    Shop shop;

    @Test
    void who_knows_the_old_password_sets_a_new_one_and_every_device_signs_in_anew() {
        var login = account(new Standing.Buyer()).login();
        var phone = signedIn(login, OLD);
        var stolen = signedIn(login, OLD).without("access");

        assertThat(phone.submit("/password", "old", "a guess at it", "password", NEW)
                        .statusCode())
                .isEqualTo(422);
        assertThat(phone.submit("/password", "old", OLD, "password", "short").statusCode())
                .isEqualTo(422);
        assertThat(phone.submit("/password", "old", OLD, "password", NEW).statusCode())
                .isEqualTo(303);

        assertThat(stolen.get("/password").statusCode()).isEqualTo(303);
        assertThat(signedIn(login, OLD).cookie("refresh")).isEmpty();
        assertThat(signedIn(login, NEW).cookie("refresh")).isPresent();
    }

    @Test
    void an_officer_of_the_area_makes_a_link_that_works_once() {
        long producer = shop.sells("กะปิ", 90, 3).producerId();
        var account = account(new Standing.ForProducer(producer));
        var path = "/staff/register/producers/" + PublicId.of(producer) + "/password-link";
        var officer = people.districtOfficer("8105");

        assertThat(people.districtOfficer("9201")
                        .submit(path, "account", PublicId.of(account.id()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.submit(
                                path,
                                "account",
                                PublicId.of(account(new Standing.Buyer()).id()))
                        .statusCode())
                .isEqualTo(404);
        var first =
                link(officer.submit(path, "account", PublicId.of(account.id())).body());
        var second =
                link(officer.submit(path, "account", PublicId.of(account.id())).body());

        var guest = people.guest();
        assertThat(guest.get(first).statusCode()).isEqualTo(404);
        assertThat(guest.get(second).statusCode()).isEqualTo(200);
        assertThat(guest.submit(second, "password", account.login()).statusCode())
                .isEqualTo(422);
        assertThat(guest.submit(second, "password", NEW).statusCode()).isEqualTo(303);
        assertThat(guest.submit(second, "password", "another one again").statusCode())
                .isEqualTo(404);
        assertThat(signedIn(account.login(), NEW).cookie("refresh")).isPresent();
    }

    private static String link(String page) {
        var found = LINK.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group();
    }

    private Account account(Standing standing) {
        return accounts.create(new NewAccount(UUID.randomUUID() + "@example.com", "สมหญิง", OLD, standing));
    }

    private Browser signedIn(String login, String password) {
        var browser = new Browser(server.getURI());
        browser.submit("/sign-in", "login", login, "password", password);
        return browser;
    }
}
