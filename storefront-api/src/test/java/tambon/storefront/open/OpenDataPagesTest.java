package tambon.storefront.open;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.storefront.account.Accounts;
import tambon.storefront.account.NewAccount;
import tambon.storefront.account.Standing;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** The department gives a month out; anyone reads it, checks it, and gets the same for ever. */
@MicronautTest(transactional = false)
@Timeout(120)
class OpenDataPagesTest implements WithServer {

    private static final String PASSWORD = "a tall coconut tree";

    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Inject
    RecordSales record;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Test
    void a_month_is_given_out_read_by_anyone_and_follows_with_an_edition() throws Exception {
        // A month that no other test's sales fall in is not needed: only what this test sold in its district is looked
        // at.
        var month = YearMonth.from(LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK))
                .minusMonths(20);
        var year = FiscalYear.of(month.atDay(1));
        var code = year.be() + "-" + month.toString().substring(5) + "-v";
        sell(month, 7);
        var department = signedIn(new Standing.OfDepartment());

        var given = department.submit("/staff/open-data", "month", month.toString(), "note", "");
        assertThat(given.statusCode()).isEqualTo(303);
        var again = department.submit("/staff/open-data", "month", month.toString(), "note", "อีกครั้ง");
        assertThat(again.statusCode()).isEqualTo(409);
        sell(month, 6);
        var silent = department.submit("/staff/open-data", "month", month.toString(), "note", "");
        assertThat(silent.statusCode()).as("a further edition says why").isEqualTo(422);
        assertThat(department
                        .submit("/staff/open-data", "month", month.toString(), "note", "ยอดที่มาช้า")
                        .statusCode())
                .isEqualTo(303);

        var anyone = new Browser(server.getURI());
        var page = anyone.get("/open-data").body();
        assertThat(page).contains(code + "1.csv", code + "2.csv", "ยอดที่มาช้า", "CC BY 4.0");
        var first = anyone.get("/open-data/" + code + "1.csv");
        var sum = HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256").digest(first.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(page).contains(sum);
        assertThat(first.headers().firstValue("ETag")).contains("\"" + sum + "\"");
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(first.body()).contains("3304", "700.00");
        assertThat(anyone.get("/api/v1/open-data").body()).contains("\"release\":\"" + code + "2\"", sum);
        assertThat(anyone.get("/api/v1/open-data/" + code + "2/figures?area=3304&item=SALES")
                        .body())
                .isEqualTo(
                        "{\"figures\":[{\"area\":\"3304\",\"item\":\"SALES\",\"value\":130000,\"unit\":\"satang\"}]}");
        assertThat(anyone.get("/api/v1/open-data/2569-01-v77/figures").statusCode())
                .isEqualTo(404);
        assertThat(anyone.get("/open-data/nothing.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void only_the_department_gives_out() {
        var province = signedIn(new Standing.OfProvince("33"));

        assertThat(province.get("/staff/open-data").statusCode()).isEqualTo(403);
        assertThat(province.submit("/staff/open-data", "month", "2020-01", "note", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn(new Standing.OfDepartment())
                        .submit("/staff/open-data", "month", "soon", "note", "")
                        .statusCode())
                .isEqualTo(409);
    }

    /** So many producers of a district of this test's own, one hundred baht each. */
    private void sell(YearMonth month, int producers) {
        record.record(IntStream.range(0, producers)
                .mapToObj(i -> new Sale(
                        "OPEN_PAGES",
                        Long.toString(ids.next()),
                        month.atDay(5).atStartOfDay(FiscalYear.BANGKOK).toInstant(),
                        ids.next(),
                        null,
                        null,
                        null,
                        1,
                        Money.baht(100),
                        Money.ZERO,
                        "WALK_IN",
                        "3304",
                        null,
                        null,
                        "test",
                        null,
                        Confidence.DOCUMENTED))
                .toList());
    }

    private Browser signedIn(Standing standing) {
        var login = UUID.randomUUID() + "@example.com";
        accounts.create(new NewAccount(login, "officer", PASSWORD, standing));
        var browser = new Browser(server.getURI());
        browser.submit("/sign-in", "login", login, "password", PASSWORD);
        return browser;
    }
}
