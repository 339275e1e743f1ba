package tambon.storefront.register;

import io.micronaut.http.HttpMethod;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tambon.infra.id.PublicId;
import tambon.storefront.register.RegisterScene.Person;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may so much as knock at each of the register's endpoints. One that is in the program and not in this table, or the
 * other way round, fails; so does a role that gets past where it may not.
 */
@MicronautTest(transactional = false)
class EveryRegisterEndpointTest implements WithServer {

    /** ANY: guests too; SIGNED_IN: every account; PRODUCER: who keeps a shop; STAFF: all officers; COMMITTEE: those of districts and provinces; ABOVE: of provinces and the department. */
    private static final String TABLE = """
            SIGNED_IN  GET    /acting
            SIGNED_IN  POST   /acting
            SIGNED_IN  POST   /acting/over
            SIGNED_IN  GET    /api/v1/session/acting
            SIGNED_IN  PUT    /api/v1/session/acting
            SIGNED_IN  DELETE /api/v1/session/acting
            PRODUCER   GET    /my/people
            PRODUCER   POST   /my/people/grants
            PRODUCER   POST   /my/people/grants/{id}/end
            PRODUCER   GET    /api/v1/producer/grants
            PRODUCER   POST   /api/v1/producer/grants
            PRODUCER   DELETE /api/v1/producer/grants/{id}
            ANY        GET    /api/v1/register
            SIGNED_IN  POST   /api/v1/register/applications
            SIGNED_IN  GET    /api/v1/register/applications
            SIGNED_IN  GET    /api/v1/register/applications/{id}
            SIGNED_IN  PUT    /api/v1/register/applications/{id}
            SIGNED_IN  POST   /api/v1/register/applications/{id}/moves
            SIGNED_IN  GET    /api/v1/register/applications/{id}/steps
            SIGNED_IN  GET    /api/v1/register/applications/{id}/files
            SIGNED_IN  POST   /api/v1/register/applications/{id}/files
            SIGNED_IN  GET    /api/v1/register/applications/{id}/files/{file}
            SIGNED_IN  DELETE /api/v1/register/applications/{id}/files/{file}
            SIGNED_IN  POST   /api/v1/register/applications/{id}/help
            SIGNED_IN  DELETE /api/v1/register/applications/{id}/help
            SIGNED_IN  GET    /api/v1/register/groups
            SIGNED_IN  POST   /api/v1/register/groups
            SIGNED_IN  GET    /api/v1/register/groups/{id}
            SIGNED_IN  POST   /api/v1/register/groups/{id}/members
            SIGNED_IN  PUT    /api/v1/register/groups/{id}/members/{member}
            SIGNED_IN  DELETE /api/v1/register/groups/{id}/members/{member}
            SIGNED_IN  POST   /api/v1/register/groups/{id}/occupation
            SIGNED_IN  GET    /api/v1/register/groups/{group}/canvas
            SIGNED_IN  PUT    /api/v1/register/groups/{group}/canvas
            SIGNED_IN  GET    /api/v1/register/groups/{group}/grades
            COMMITTEE  POST   /api/v1/register/groups/{group}/grades
            STAFF      GET    /api/v1/staff/programmes{?year,cursor}
            ABOVE      POST   /api/v1/staff/programmes
            STAFF      GET    /api/v1/staff/programmes/{id}
            ABOVE      PUT    /api/v1/staff/programmes/{id}
            STAFF      GET    /api/v1/staff/programmes/{id}/participants{?cursor}
            STAFF      POST   /api/v1/staff/programmes/{id}/participants
            ABOVE      DELETE /api/v1/staff/programmes/{id}/participants/{producer}
            STAFF      GET    /api/v1/staff/cohorts
            STAFF      GET    /api/v1/staff/cohorts/{cohort}/{yearBe}
            STAFF      GET    /api/v1/staff/targets
            STAFF      GET    /api/v1/staff/register/work{?list,cursor}
            STAFF      POST   /api/v1/staff/register/moves
            STAFF      PUT    /api/v1/staff/register/applications/{id}/assignment
            STAFF      DELETE /api/v1/staff/register/applications/{id}/assignment
            STAFF      GET    /api/v1/staff/register/colleagues
            STAFF      POST   /api/v1/staff/register/assignments
            STAFF      GET    /api/v1/staff/register/meetings
            STAFF      POST   /api/v1/staff/register/meetings
            STAFF      GET    /api/v1/staff/register/meetings/{id}
            STAFF      POST   /api/v1/staff/register/meetings/{id}/minutes
            STAFF      GET    /api/v1/staff/register/meetings/{id}/minutes
            STAFF      GET    /api/v1/staff/register/holidays/{year}
            DEPARTMENT PUT    /api/v1/staff/register/holidays/days/{day}
            DEPARTMENT DELETE /api/v1/staff/register/holidays/days/{day}
            STAFF      GET    /api/v1/staff/register/windows
            DEPARTMENT POST   /api/v1/staff/register/windows
            DEPARTMENT DELETE /api/v1/staff/register/windows/{id}
            STAFF      GET    /api/v1/staff/register/settings
            DEPARTMENT PUT    /api/v1/staff/register/settings
            ANY        GET    /register
            ANY        GET    /register/download.csv
            ANY        GET    /register/announcements/{id}
            SIGNED_IN  GET    /register/applications
            SIGNED_IN  GET    /register/applications/new
            SIGNED_IN  POST   /register/applications/new
            SIGNED_IN  GET    /register/applications/{id}
            SIGNED_IN  GET    /register/applications/{id}/edit
            SIGNED_IN  POST   /register/applications/{id}/edit
            SIGNED_IN  POST   /register/applications/{id}/move
            SIGNED_IN  POST   /register/applications/{id}/files
            SIGNED_IN  POST   /register/applications/{id}/files/{file}/remove
            SIGNED_IN  GET    /register/applications/{id}/files/{file}
            SIGNED_IN  POST   /register/applications/{id}/help
            SIGNED_IN  POST   /register/applications/{id}/assignment
            COMMITTEE  POST   /register/applications/{id}/contact
            SIGNED_IN  GET    /register/applications/{id}/letter
            SIGNED_IN  GET    /register/groups
            SIGNED_IN  POST   /register/groups
            SIGNED_IN  GET    /register/groups/{id}
            SIGNED_IN  POST   /register/groups/{id}/members
            SIGNED_IN  POST   /register/groups/{id}/members/{member}
            SIGNED_IN  POST   /register/groups/{id}/occupation
            COMMITTEE  POST   /register/groups/{id}/grade
            SIGNED_IN  GET    /register/groups/{id}/canvas
            SIGNED_IN  POST   /register/groups/{id}/canvas
            SIGNED_IN  GET    /register/groups/{id}/canvas/print
            STAFF      GET    /staff/register
            STAFF      POST   /staff/register/moves
            STAFF      POST   /staff/register/assignments
            COMMITTEE  GET    /staff/register/meetings
            COMMITTEE  POST   /staff/register/meetings
            COMMITTEE  GET    /staff/register/meetings/{id}
            COMMITTEE  POST   /staff/register/meetings/{id}/decisions
            COMMITTEE  POST   /staff/register/meetings/{id}/minutes
            COMMITTEE  GET    /staff/register/meetings/{id}/minutes
            STAFF      GET    /staff/register/producers
            STAFF      GET    /staff/register/producers/{id}
            STAFF      POST   /staff/register/producers/{id}/password-link
            ABOVE      POST   /staff/register/producers/{id}/suspension
            ABOVE      POST   /staff/register/producers/{id}/reinstatement
            DEPARTMENT GET    /staff/register/readings
            STAFF      GET    /staff/targets
            STAFF      GET    /staff/targets/list.xlsx
            COMMITTEE  POST   /staff/targets/contacts.xlsx
            STAFF      POST   /staff/targets/enrol
            STAFF      GET    /staff/programmes
            ABOVE      POST   /staff/programmes
            STAFF      GET    /staff/programmes/{id}
            ABOVE      POST   /staff/programmes/{id}
            ABOVE      POST   /staff/programmes/{id}/release
            STAFF      GET    /staff/register/calendar
            DEPARTMENT POST   /staff/register/calendar/holidays
            DEPARTMENT POST   /staff/register/calendar/windows
            DEPARTMENT POST   /staff/register/calendar/settings
            """;

    @Inject
    RegisterScene scene;

    @Inject
    Router router;

    @BeforeAll
    void everyone_signs_in() {
        scene.everyoneSignsIn();
    }

    @Test
    void each_endpoint_has_its_line() {
        var there = router.uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(route -> route.getHttpMethod() + " " + route.getUriMatchTemplate())
                .filter(
                        route -> route.matches(
                                        "[A-Z]+ (/api/v1)?(/staff)?/(register|targets|programmes|cohorts)([/{].*)?")
                                || route.matches(
                                        "[A-Z]+ (/acting|/api/v1/session/acting|/my/people|/api/v1/producer/grants)(/.*)?"))
                .collect(toSet());

        assertThat(new TreeSet<>(there)).isEqualTo(new TreeSet<>(table().keySet()));
    }

    @Test
    void nobody_gets_past_where_they_may_not() {
        table().forEach((endpoint, who) -> {
            var method = endpoint.split(" ")[0];
            var path = endpoint.split(" ")[1]
                    .replaceAll("\\{[?].*", "")
                    .replace("{day}", "2027-01-01")
                    .replace("{year}", "2570")
                    .replace("{cohort}", "KBO")
                    .replace("{yearBe}", "2569")
                    .replaceAll("\\{[a-z]+}", PublicId.of(1));
            for (var person : Person.values()) {
                if (!allowed(who).contains(person)) {
                    int status = status(person, method, path);
                    int guests = path.startsWith("/api/") ? 401 : 303;
                    assertThat(status)
                            .as("%s at %s", person, endpoint)
                            .isEqualTo(person == Person.GUEST ? guests : 403);
                }
            }
        });
    }

    private int status(Person person, String method, String path) {
        var browser = scene.browser(person);
        if (method.equals("GET")) {
            return browser.get(path).statusCode();
        }
        if (method.equals("POST") && (path.endsWith("/files") || path.endsWith("/minutes"))) {
            return browser.send(browser.request(path, "Sec-Fetch-Site", "same-origin")
                            .header("Content-Type", "multipart/form-data; boundary=between")
                            .POST(BodyPublishers.ofString("--between\r\nContent-Disposition: form-data;"
                                    + " name=\"purpose\"\r\n\r\nOTHER\r\n--between--\r\n")))
                    .statusCode();
        }
        return path.startsWith("/api/")
                ? browser.json(method, path, "{}").statusCode()
                : browser.submit(path, "a", "b").statusCode();
    }

    private static Set<Person> allowed(String who) {
        return switch (who) {
            case "ANY" -> Set.of(Person.values());
            case "SIGNED_IN" ->
                Arrays.stream(Person.values())
                        .filter(person -> person != Person.GUEST)
                        .collect(toSet());
            case "STAFF" ->
                Set.of(
                        Person.DISTRICT,
                        Person.OTHER_DISTRICT,
                        Person.PROVINCE,
                        Person.OTHER_PROVINCE,
                        Person.DEPARTMENT);
            case "COMMITTEE" -> Set.of(Person.DISTRICT, Person.OTHER_DISTRICT, Person.PROVINCE, Person.OTHER_PROVINCE);
            case "ABOVE" -> Set.of(Person.PROVINCE, Person.OTHER_PROVINCE, Person.DEPARTMENT);
            case "DEPARTMENT" -> Set.of(Person.DEPARTMENT);
            case "PRODUCER" -> Set.of(Person.OTHER_PRODUCER);
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static Map<String, String> table() {
        var table = new TreeMap<String, String>();
        TABLE.lines()
                .map(line -> line.strip().split(" +"))
                .forEach(words -> table.put(words[1] + " " + words[2], words[0]));
        return table;
    }
}
