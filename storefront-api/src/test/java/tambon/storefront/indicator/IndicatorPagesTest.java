package tambon.storefront.indicator;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.ProducerForm;
import tambon.catalog.ProducerKind;
import tambon.catalog.Producers;
import tambon.catalog.ProductType;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.SalesFigures;
import tambon.storefront.account.Accounts;
import tambon.storefront.account.NewAccount;
import tambon.storefront.account.Standing;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the country to one producer, and the figures on the way. Nan is this test's own province. */
@MicronautTest(transactional = false)
@Timeout(120)
class IndicatorPagesTest implements WithServer {

    private static final String PASSWORD = "a tall coconut tree";
    private static final FiscalYear YEAR = new FiscalYear(2568);

    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Inject
    Producers producers;

    @Inject
    RecordSales record;

    @Inject
    SalesFigures figures;

    private Browser department;
    private Browser province;
    private String maker = "";

    @BeforeAll
    void a_producer_that_grew_by_seven_percent() {
        department = signedIn(new Standing.OfDepartment());
        province = signedIn(new Standing.OfProvince("55"));
        long producer = producers
                .register(new ProducerForm(
                        ProducerKind.COMMUNITY_GROUP,
                        "กลุ่มทอผ้า " + UUID.randomUUID(),
                        "Weavers",
                        "",
                        "",
                        "550105",
                        ""))
                .id();
        maker = PublicId.of(producer);
        record.record(List.of(new Sale(
                "TRIAL",
                "t" + producer,
                YEAR.begins(),
                producer,
                null,
                null,
                ProductType.TEXTILE,
                1,
                Money.baht(1_070),
                Money.ZERO,
                "WALK_IN",
                "550105",
                null,
                null,
                "trial",
                null,
                Confidence.DOCUMENTED)));
        figures.setBase(producer, new FiscalYear(2563), Money.baht(1_000), "แบบสำรวจ", "trial");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        department.get("/staff/indicators?year=2568").body().contains("thailand"));
    }

    /** So that even this country is too large to be counted while somebody waits. */
    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.orders.indicators.few", "0");
    }

    @Test
    void years_that_nobody_compared_are_counted_in_the_background_and_the_page_says_how_far() {
        var years = "?year=2568&base=2557"; // nobody else compares these two

        var first = department.get("/staff/indicators" + years);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body())
                .contains("<progress")
                .contains("/staff/indicators/counting?year=2568&amp;base=2557")
                .doesNotContain("thailand");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        department.get("/staff/indicators/counting" + years).statusCode() == 204);
        assertThat(department
                        .get("/staff/indicators/counting" + years)
                        .headers()
                        .firstValue("HX-Refresh"))
                .contains("true");
        assertThat(department.get("/staff/indicators" + years).body()).contains("thailand");
    }

    private Browser signedIn(Standing standing) {
        var login = UUID.randomUUID() + "@example.com";
        accounts.create(new NewAccount(login, "officer", PASSWORD, standing));
        var browser = new Browser(server.getURI());
        browser.submit("/sign-in", "login", login, "password", PASSWORD);
        return browser;
    }

    @Test
    void three_clicks_lead_from_the_map_to_the_producer_and_the_answer_is_there_at_once() {
        var country = department.get("/staff/indicators?year=2568").body();
        assertThat(country).contains("<svg class=\"thailand\"").contains("year=2568&amp;base=2563&amp;area=55");

        var nan =
                department.get("/staff/indicators?year=2568&base=2563&area=55").body();
        assertThat(nan).contains("+7.0 %").contains("area=5501");

        var district = department
                .get("/staff/indicators?year=2568&base=2563&area=5501")
                .body();
        assertThat(district).contains("/staff/indicators/producer/" + maker);

        var one = department
                .get("/staff/indicators/producer/" + maker + "?year=2568&base=2563")
                .body();
        assertThat(one)
                .contains("+7.0 %")
                .contains("1,070")
                .contains("/staff/sales/rows?year=2568&amp;producer=" + maker);
    }

    @Test
    void every_picture_has_its_table_as_a_file() {
        for (var what : List.of(
                "areas",
                "months",
                "cohorts",
                "counts",
                "funnel",
                "channel",
                "product-type",
                "stars",
                "quadrant",
                "confidence")) {
            var file = department.get("/staff/indicators/" + what + ".csv?year=2568&area=55");
            assertThat(file.statusCode()).as(what).isEqualTo(200);
            assertThat(file.body().lines().count()).as(what).isGreaterThanOrEqualTo(what.equals("areas") ? 2 : 1);
        }
        assertThat(department.get("/staff/indicators/moon.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void every_count_leads_to_what_it_is_made_of() {
        assertThat(department.get("/staff/indicators?year=2568").body())
                .contains("/staff/indicators/count/MARKET_DAYS?year=2568")
                .contains("/staff/indicators/count/REGISTER_CURRENT?year=2568");
        for (var code : List.of(
                "MARKET_DAYS",
                "CHANNEL_EVENTS",
                "PROMOTION_ACTS",
                "TRADER_PROVINCES",
                "ONE_MORE_CHANNEL",
                "REGISTER_CURRENT")) {
            var page = department.get("/staff/indicators/count/" + code + "?year=2568");
            assertThat(page.statusCode()).as(code).isEqualTo(200);
            assertThat(page.body()).contains(code + ".csv").doesNotContain("not counted");
            assertThat(department
                            .get("/staff/indicators/count/" + code + ".csv?year=2568")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(department.get("/staff/indicators/count/MOONS?year=2568").statusCode())
                .isEqualTo(404);
        assertThat(province.get("/staff/indicators/count/MARKET_DAYS?area=81").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_officer_sees_the_own_area_only() {
        assertThat(province.get("/staff/indicators?year=2568").body())
                .contains("+7.0 %")
                .doesNotContain("thailand");
        assertThat(province.get("/staff/indicators?area=81").statusCode()).isEqualTo(404);
        assertThat(province.get("/staff/indicators?area=R1").statusCode()).isEqualTo(404);
        assertThat(province.get("/staff/indicators?year=2999").statusCode()).isEqualTo(404);
        assertThat(new Browser(server.getURI()).get("/staff/indicators").statusCode())
                .isEqualTo(303);
        var elsewhere = signedIn(new Standing.OfDistrict("8101"));
        assertThat(elsewhere.get("/staff/indicators/producer/" + maker).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_district_base_is_typed_and_imported_and_shown_with_its_source() {
        var kept = province.submit(
                "/staff/indicators/base",
                "year",
                "2561",
                "district",
                "5502",
                "income",
                "1,250.50",
                "source",
                "หนังสือ พช.");
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(province.get("/staff/indicators/base?base=2561").body())
                .contains("1,250.50")
                .contains("หนังสือ พช.");

        var imported = province.submit(
                "/staff/indicators/base/import",
                "year",
                "2561",
                "area",
                "55",
                "source",
                "แฟ้ม",
                "table",
                "fiscal_year_be,district,province,sales_baht\n2561,ปัว,น่าน,77\n2561,เมืองกระบี่,กระบี่,5\n");
        assertThat(imported.statusCode()).isEqualTo(200);
        assertThat(imported.body()).contains("เมืองกระบี่");
        assertThat(province.get("/staff/indicators/base?base=2561").body()).contains("แฟ้ม, line 2");
        assertThat(province.submit(
                                "/staff/indicators/base",
                                "year",
                                "2561",
                                "district",
                                "8101",
                                "income",
                                "1",
                                "source",
                                "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(province.submit(
                                "/staff/indicators/base",
                                "year",
                                "2561",
                                "district",
                                "5502",
                                "income",
                                "x",
                                "source",
                                "x")
                        .statusCode())
                .isEqualTo(422);
    }
}
