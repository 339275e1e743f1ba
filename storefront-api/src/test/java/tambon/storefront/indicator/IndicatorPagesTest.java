package tambon.storefront.indicator;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.ProducerForm;
import tambon.catalog.ProducerGroup.Shape;
import tambon.catalog.ProducerGroups;
import tambon.catalog.ProducerGroups.Form;
import tambon.catalog.ProducerKind;
import tambon.catalog.Producers;
import tambon.catalog.ProductType;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.SellingGrants;
import tambon.catalog.SellingGrants.Wanted;
import tambon.catalog.ShopPosts.Right;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.SalesFigures;
import tambon.orders.indicator.GroupCopy;
import tambon.storefront.account.Accounts;
import tambon.storefront.account.NewAccount;
import tambon.storefront.account.Standing;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    @Inject
    ProducerGroups groups;

    @Inject
    SellingGrants grants;

    @Inject
    GroupCopy copy;

    @Inject
    Clock clock;

    private Browser department;
    private Browser province;
    private String maker = "";
    private String group = "";

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
        group = networkOf(producer);
    }

    private String networkOf(long producer) {
        var applicant = new Applicant(producer, "สมหญิง");
        long network = groups.create(applicant, new Form(Shape.NETWORK, "เครือข่ายน่าน", "550105", "ผ้าทอ", "", null))
                .id();
        var today = LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
        grants.give(applicant, producer, new Wanted(network, Set.of(Right.GOODS), today, today.plusDays(30)));
        copy.refresh();
        return PublicId.of(network);
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
        assertThat(country).contains("<svg class=\"thailand\"");

        var nan = clicked(country, "&area=55");
        assertThat(nan).contains("+7.0 %");
        var district = clicked(nan, "&area=5501");
        var one = clicked(district, "/staff/indicators/producer/" + maker);

        assertThat(one)
                .contains("+7.0 %")
                .contains("1,070")
                .contains("/staff/sales/rows?year=2568&amp;producer=" + maker);
    }

    /** Follows the first link of the page whose address has this in it and nothing after but years. */
    private String clicked(String page, String part) {
        var address = links(page)
                .filter(link -> link.replaceAll("[?&](year|base)=25[0-9]{2}", "")
                        .endsWith(part.startsWith("&") ? part.substring(1) : part))
                .filter(link -> !link.contains(".csv"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link to " + part));
        return department.get(address).body();
    }

    private static Stream<String> links(String page) {
        return Pattern.compile("href=\"(/[^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"));
    }

    @Test
    void every_table_of_the_indicators_and_of_sales_has_its_file() {
        var years = "year=2568&base=2563";
        for (var address : List.of(
                "/staff/indicators?" + years,
                "/staff/indicators?" + years + "&area=R1",
                "/staff/indicators?" + years + "&area=55",
                "/staff/indicators?" + years + "&area=5501",
                "/staff/indicators/producer/" + maker + "?" + years,
                "/staff/indicators/group/" + group + "?" + years,
                "/staff/indicators/count/MARKET_DAYS?year=2568",
                "/staff/sales?by=channel&year=2568",
                "/staff/sales?by=producer&year=2568&area=55",
                "/staff/sales/rows?year=2568&area=55",
                "/staff/producers?" + years)) {
            var page = department.get(address).body();
            var files =
                    links(page).filter(link -> link.contains(".csv")).distinct().toList();
            assertThat(files)
                    .as("files of %s", address)
                    .hasSizeGreaterThanOrEqualTo(page.split("<table", -1).length - 1);
            for (var file : files) {
                var answer = department.get(file);
                assertThat(answer.statusCode()).as(file).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .as(file)
                        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
            }
        }
    }

    @Test
    void a_group_is_its_producers_together_and_leads_to_each() {
        var page = clicked(
                department
                        .get("/staff/indicators?year=2568&base=2563&area=5501")
                        .body(),
                "/staff/indicators/group/" + group);

        assertThat(page)
                .contains("เครือข่ายน่าน", "+7.0 %", "INCOME_GROUP")
                .contains("/staff/indicators/producer/" + maker)
                .contains("/staff/sales/rows?year=2568&amp;producer=" + maker);
        assertThat(department
                        .get("/staff/indicators/group/" + group + ".csv?year=2568&base=2563")
                        .body())
                .contains("1070.00,1000.00,7.0");
        var elsewhere = signedIn(new Standing.OfDistrict("8101"));
        assertThat(elsewhere.get("/staff/indicators/group/" + group).statusCode())
                .isEqualTo(404);
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
