package tambon.storefront.report;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.infra.time.FiscalYear;
import tambon.orders.ReportPeriod;
import tambon.orders.ReportPeriod.Rhythm;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.People;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs send, return and approve reports as officers do on pages, and may do no more. */
@MicronautTest(transactional = false)
class ReportsApiTest implements WithServer {

    private static final String PLAN = "/api/v1/staff/reports/market-plan/"
            + ReportPeriod.of(Rhythm.YEAR, LocalDate.now(FiscalYear.BANGKOK)).code();

    @Inject
    People people;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false");
    }

    @Test
    void a_plan_is_typed_sent_returned_with_a_reason_and_approved() {
        var district = people.districtOfficer("7604");
        var province = people.provinceOfficer("76");
        var plan = PLAN + "/7604";
        var typed = call(district, "PUT", plan + "/typed", """
                {"rows": [["จัดตลาดนัด", "150000", "หน้าอำเภอ", "อำเภอ", "ไตรมาส 2"]]}""");
        assertThat(typed.body()).contains("\"จัดตลาดนัด\"", "\"state\":\"OPEN\"");
        var sent = call(district, "POST", plan + "/send", step(typed, "\"position\": \"พัฒนาการอำเภอ\""));
        assertThat(sent.body())
                .contains("\"state\":\"SENT\"", "\"position\":\"พัฒนาการอำเภอ\"", "\"total\":\"150000\"");
        assertThat(province.get("/api/v1/staff/reports").body()).contains("\"area\":\"7604\"");

        assertThat(call(district, "POST", plan + "/approve", step(sent)).statusCode())
                .isEqualTo(403);
        assertThat(people.provinceOfficer("77").get(plan).statusCode()).isEqualTo(404);
        assertThat(call(province, "POST", plan + "/return", step(sent, "\"reason\": \"\""))
                        .statusCode())
                .isEqualTo(422);
        var returned = call(province, "POST", plan + "/return", step(sent, "\"reason\": \"ขาดวันจัด\""));
        assertThat(returned.body()).contains("\"state\":\"RETURNED\"", "ขาดวันจัด");
        assertThat(call(province, "POST", plan + "/approve", step(sent)).statusCode())
                .as("by the version of before")
                .isEqualTo(409);

        var again = call(district, "POST", plan + "/send", step(returned, "\"position\": \"พัฒนาการอำเภอ\""));
        var approved = call(province, "POST", plan + "/approve", step(again));
        assertThat(approved.body()).contains("\"state\":\"APPROVED\"", "\"edition\":2");
        assertThat(province.get(PLAN).body()).contains("\"area\":\"7604\",\"state\":\"APPROVED\"");
        assertThat(call(province, "POST", PLAN + "/reminders", "{\"areas\": [\"7604\", \"7605\"]}")
                        .body())
                .isEqualTo("{\"asked\":1}");
    }

    @Test
    void only_officers_are_answered_and_the_description_tells_of_it() {
        assertThat(people.guest().get("/api/v1/staff/reports").statusCode()).isEqualTo(401);
        assertThat(people.marketer("76").get("/api/v1/staff/reports").statusCode())
                .isEqualTo(403);
        assertThat(people.guest().get("/api/v1/openapi/tambon-1.yml").body())
                .contains("/api/v1/staff/reports/{form}/{period}/{area}/approve");
    }

    private static HttpResponse<String> call(Browser who, String method, String path, String body) {
        return who.json(method, path, body, "Sec-Fetch-Site", "same-origin");
    }

    /** What belongs to a step: the version last seen, and more. */
    private static String step(HttpResponse<String> seen, String... more) {
        var version = Pattern.compile("\"version\":([0-9]+)").matcher(seen.body());
        assertThat(version.find()).as(seen.body()).isTrue();
        return "{\"version\": " + version.group(1) + (more.length == 0 ? "" : ", " + String.join(", ", more)) + "}";
    }
}
