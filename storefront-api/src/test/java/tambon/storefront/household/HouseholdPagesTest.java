package tambon.storefront.household;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.ProducerForm;
import tambon.catalog.ProducerKind;
import tambon.catalog.Producers;
import tambon.orders.Households;
import tambon.orders.Households.Officer;
import tambon.orders.Households.Source;
import tambon.storefront.account.Accounts;
import tambon.storefront.account.NewAccount;
import tambon.storefront.account.Standing;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** A producer names a household with consent and takes it back; officers of the area see it, and that they did. */
@MicronautTest(transactional = false)
@Timeout(120)
class HouseholdPagesTest implements WithServer {

    private static final String PASSWORD = "a tall coconut tree";
    private static final String HOUSE = "94010000017";
    private static final Pattern REVOKE = Pattern.compile("/my/household/([0-9a-z]{13})/revoke");

    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Inject
    Producers producers;

    @Inject
    Households households;

    @Test
    void consent_is_asked_for_shown_to_the_areas_officers_and_ends_when_the_producer_says_so() {
        var name = "กลุ่มเครื่องแกง " + UUID.randomUUID();
        long producer = producers
                .register(new ProducerForm(ProducerKind.COMMUNITY_GROUP, name, "", "", "", "940101", ""))
                .id();
        var importer = new Officer(producer, "ผู้นำเข้า", "94");
        var file = "รหัสประจำบ้าน,รหัสตำบล\n" + HOUSE + ",940101\n";
        households.apply(
                households.upload(Source.BMN, 2565, "bmn.csv", file.getBytes(StandardCharsets.UTF_8), importer),
                importer);
        var own = signedIn(new Standing.ForProducer(producer));
        var officer = signedIn(new Standing.OfDistrict("9401"));

        assertThat(own.submit("/my/household", "code", HOUSE).statusCode())
                .as("no consent")
                .isEqualTo(422);
        assertThat(own.submit("/my/household", "code", "12", "consent", "yes").statusCode())
                .isEqualTo(422);
        assertThat(own.submit("/my/household", "code", HOUSE, "consent", "yes").statusCode())
                .isEqualTo(303);
        var mine = own.get("/my/household").body();
        assertThat(mine).contains(HOUSE);

        assertThat(officer.get("/staff/households").body())
                .as("nothing before the look is asked for")
                .doesNotContain(name);
        var seen = officer.submit("/staff/households/look").body();
        assertThat(seen).contains(name, "…0017").doesNotContain(HOUSE);
        assertThat(signedIn(new Standing.OfDistrict("9402"))
                        .submit("/staff/households/look")
                        .body())
                .doesNotContain(name);
        assertThat(signedIn(new Standing.MarketerIn("94"))
                        .get("/staff/households")
                        .statusCode())
                .isEqualTo(403);
        assertThat(own.get("/staff/households").statusCode()).isEqualTo(403);

        var revoke = REVOKE.matcher(mine);
        assertThat(revoke.find()).isTrue();
        assertThat(own.submit(revoke.group()).statusCode()).isEqualTo(303);
        assertThat(officer.submit("/staff/households/look").body()).doesNotContain(name);
    }

    private Browser signedIn(Standing standing) {
        var login = UUID.randomUUID() + "@example.com";
        accounts.create(new NewAccount(login, "officer", PASSWORD, standing));
        var browser = new Browser(server.getURI());
        browser.submit("/sign-in", "login", login, "password", PASSWORD);
        return browser;
    }
}
