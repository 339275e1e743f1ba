package tambon.storefront.gate;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Timeout(120)
class BadInputTest implements WithServer {

    @Inject
    EmbeddedServer server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "[]",
                "\"a\"",
                "null",
                "{\"name\": {}}",
                "{\"name\": \"a\", \"postcode\": \"81000\", \"lines\": 7}",
                "{\"name\": \"a\", \"postcode\": \"81000\", \"lines\": [{\"quantity\": \"many\", \"size\": 6}]}",
                "{\"name\": \"a\", \"postcode\": \"81000\", \"lines\": [{\"quantity\": 99999999999999999999, \"size\": 6}]}"
            })
    void json_that_cannot_be_read_is_400_and_says_nothing_of_the_parser(String body) {
        var answer = program().json("POST", "/api/v1/trial/sent", body);

        isProblem(answer, 400, "bad-request");
    }

    @Test
    void json_nested_without_end_is_refused() {
        isProblem(program().json("POST", "/api/v1/trial/sent", "{\"name\":" + "[".repeat(100_000)), 400, "bad-request");
    }

    @Test
    void a_wrong_format_is_415() {
        var program = program();

        var answer = program.send(program.request("/api/v1/trial/sent")
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString("<a/>")));

        isProblem(answer, 415, "wrong-media-type");
    }

    @Test
    void a_format_we_do_not_speak_is_406() {
        isProblem(program().get("/api/v1/trial/count?most=1", "Accept", "application/xml"), 406, "wrong-media-type");
    }

    @Test
    void what_is_larger_than_anything_we_take_is_413() {
        var program = program();

        var answer = program.send(program.request("/api/v1/trial/sent")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[23 * 1024 * 1024])));

        isProblem(answer, 413, "too-large");
    }

    @Test
    void who_sent_a_form_that_is_refused_finds_the_way_back_to_it() {
        var browser = program();

        var answer = browser.send(browser.request("/cart", "Sec-Fetch-Site", "same-origin")
                .header("Referer", server.getURI() + "/p/0/x?from=list")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("variant=no&quantity=1")));

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).contains("href=\"/p/0/x?from=list\"", "กลับไปแก้ไข");
        assertThat(browser.get("/nowhere", "Referer", server.getURI() + "/p/0/x")
                        .body())
                .doesNotContain("กลับไปแก้ไข");
    }

    @Test
    void a_wrong_method_is_405() {
        isProblem(program().json("PUT", "/api/v1/trial/sent", "{}"), 405, "wrong-method");
    }

    @Test
    void an_unknown_address_is_404_to_programs_and_people() {
        isProblem(program().get("/api/v1/no-such-thing"), 404, "not-found");
        assertThat(program().get("/no-such-thing").body()).contains("ไม่พบหน้านี้");
    }

    @ParameterizedTest(name = "{0} is wrong at {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"\",\"postcode\":\"81000\",\"lines\":[{\"quantity\":1,\"size\":6}]} | name | Please fill this in",
                "{\"postcode\":\"81000\",\"lines\":[{\"quantity\":1,\"size\":6}]} | name | Please fill this in",
                "{\"name\":\"12345678901\",\"postcode\":\"81000\",\"lines\":[{\"quantity\":1,\"size\":6}]} | name | at most 10 characters",
                "{\"name\":\"a\",\"postcode\":\"810\",\"lines\":[{\"quantity\":1,\"size\":6}]} | postcode | Not in the right form",
                "{\"name\":\"a\",\"postcode\":\"81000\",\"lines\":[]} | lines | Please fill this in",
                "{\"name\":\"a\",\"postcode\":\"81000\",\"lines\":[{\"quantity\":1,\"size\":6},{\"quantity\":1,\"size\":6},{\"quantity\":1,\"size\":6}]} | lines | At most 2",
                "{\"name\":\"a\",\"postcode\":\"81000\",\"lines\":[{\"quantity\":1,\"size\":6},{\"quantity\":0,\"size\":6}]} | lines[1].quantity | Must be at least 1",
                "{\"name\":\"a\",\"postcode\":\"81000\",\"lines\":[{\"quantity\":1,\"size\":4}]} | lines[0].size | Must be at least 5",
                "{\"name\":\"a\",\"postcode\":\"81000\",\"lines\":[{\"quantity\":1,\"size\":10}]} | lines[0].size | Must be at most 9",
            })
    void a_field_out_of_bounds_is_named_with_what_is_wrong(String body, String field, String message) {
        var answer = program().json("POST", "/api/v1/trial/sent", body, "Accept-Language", "en");

        isProblem(answer, 422, "fields-wrong");
        assertThat(answer.body()).contains("\"name\":\"" + field + "\"").contains(message);
    }

    @Test
    void and_in_thai_by_default() {
        var answer = program().json("POST", "/api/v1/trial/sent", """
                {"name":"","postcode":"81000","lines":[{"quantity":1,"size":6}]}""");

        assertThat(answer.body()).contains("โปรดกรอก");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/trial/count",
                "/api/v1/trial/count?most=",
                "/api/v1/trial/count?most=x",
                "/api/v1/trial/count?most=99999999999"
            })
    void a_parameter_that_is_missing_or_unreadable_is_named(String path) {
        var answer = program().get(path, "Accept-Language", "en");

        isProblem(answer, 400, "bad-request");
        assertThat(answer.body()).contains("\"name\":\"most\"");
    }

    @Test
    void a_fault_of_ours_keeps_its_details_to_itself() {
        isProblem(program().get("/api/v1/trial/broken"), 500, "our-fault");
        var page = program().get("/trial/broken");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("ระบบขัดข้อง").doesNotContain("secret", "Exception", "at tambon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%00",
                "/%E0%A4",
                "/trial/%2e%2e/%2e%2e",
                "/assets/0/..%2fapplication.yml",
                "/trial/page?a=%zz"
            })
    void addresses_that_are_no_addresses_are_refused_without_a_fault(String path) throws Exception {
        assertThat(rawStatus("GET " + path + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"))
                .isBetween(200, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GARBAGE\r\n\r\n", "GET /trial/page HTTP/9.9\r\n\r\n", "GET  /trial/page\r\n\r\n"})
    void what_is_no_http_is_refused_without_a_fault(String sent) throws Exception {
        assertThat(rawStatus(sent)).isBetween(200, 499);
    }

    @Test
    void addresses_and_headers_without_end_are_refused() throws Exception {
        assertThat(rawStatus("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"))
                .isBetween(400, 499);
        assertThat(rawStatus(
                        "GET / HTTP/1.1\r\nHost: here\r\nX: " + "a".repeat(100_000) + "\r\nConnection: close\r\n\r\n"))
                .isBetween(400, 499);
    }

    private int rawStatus(String sent) throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(sent.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var line = new java.io.BufferedReader(new java.io.InputStreamReader(
                            socket.getInputStream(), java.nio.charset.StandardCharsets.UTF_8))
                    .readLine();
            assertThat(line).as("the status line").startsWith("HTTP/");
            return Integer.parseInt(line.substring(9, 12));
        }
    }

    private static void isProblem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/" + name + "\"")
                .contains("\"status\":" + status)
                .doesNotContain("Exception", "tambon.", "jackson", "micronaut", "secret");
    }

    private Browser program() {
        return new Browser(server.getURI());
    }
}
