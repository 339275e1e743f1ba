package tambon.storefront.register;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tambon.catalog.Registration;
import tambon.catalog.RegistrationMove;
import tambon.catalog.RegistrationState;
import tambon.catalog.Registrations;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Role;
import tambon.storefront.register.RegisterScene.Person;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every step, tried by everybody, at every point, over raw HTTP. What is allowed stands in the table below and nowhere
 * else in this test; all the rest must be refused and leave the application as it was.
 */
@MicronautTest(transactional = false)
class ForbiddenMovesTest implements WithServer {

    /** Step, from, to, and whose it is. */
    private static final String ALLOWED = """
            SUBMIT           DRAFT              SUBMITTED          APPLICANT
            SUBMIT           CORRECTION_ASKED   SUBMITTED          APPLICANT
            ASK_CORRECTIONS  SUBMITTED          CORRECTION_ASKED   DISTRICT
            PASS_CHECK       SUBMITTED          CHECKED            DISTRICT
            CONSENT          CHECKED            CONSENTED          DISTRICT
            WITHHOLD_CONSENT CHECKED            NOT_CONSENTED      DISTRICT
            CERTIFY          CONSENTED          CERTIFIED          PROVINCE
            REFUSE           CONSENTED          REFUSED            PROVINCE
            REFUSE           NOT_CONSENTED      REFUSED            PROVINCE
            ANNOUNCE         CERTIFIED          REGISTERED         PROVINCE
            NOTIFY_REFUSAL   REFUSED            REFUSAL_NOTIFIED   PROVINCE
            APPEAL           REFUSAL_NOTIFIED   APPEALED           APPLICANT
            APPEAL           REFUSAL_NOTIFIED   APPEALED           PROVINCE
            GRANT_APPEAL     APPEALED           CERTIFIED          PROVINCE
            DISMISS_APPEAL   APPEALED           APPEAL_DISMISSED   PROVINCE
            FIND_GENUINE     REGISTERED         REGISTERED         DEPARTMENT
            ORDER_REVOCATION REGISTERED         REVOCATION_ORDERED DEPARTMENT
            REVOKE           REVOCATION_ORDERED REVOKED            PROVINCE
            """;

    private record Allowed(RegistrationMove.Name move, RegistrationState from, RegistrationState to, Person person) {}

    private static final List<Allowed> TABLE = ALLOWED.lines()
            .map(line -> line.strip().split(" +"))
            .map(words -> new Allowed(
                    RegistrationMove.Name.valueOf(words[0]),
                    RegistrationState.valueOf(words[1]),
                    RegistrationState.valueOf(words[2]),
                    Person.valueOf(words[3])))
            .toList();

    @Inject
    RegisterScene scene;

    @Inject
    Registrations registrations;

    private final Map<Person, Long> meetings = new EnumMap<>(Person.class);

    @BeforeAll
    void everyone_signs_in() {
        scene.everyoneSignsIn();
        for (var officer : List.of(Person.DISTRICT, Person.OTHER_DISTRICT, Person.PROVINCE, Person.OTHER_PROVINCE)) {
            meetings.put(officer, scene.meeting(officer));
        }
    }

    @Test
    void every_role_there_is_is_somebodys_here() throws Exception {
        var roles = Arrays.stream(Role.class.getFields())
                .map(ForbiddenMovesTest::value)
                .collect(toSet());

        assertThat(Arrays.stream(Person.values()).map(person -> person.role).filter(role -> role != null))
                .containsAll(roles);
    }

    @Test
    void every_step_is_in_the_table() {
        assertThat(TABLE.stream().map(Allowed::move)).containsAll(EnumSet.allOf(RegistrationMove.Name.class));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_allowed_is_refused_to_everybody(RegistrationState state) {
        var it = scene.in(state);
        for (var person : Person.values()) {
            for (var move : RegistrationMove.Name.values()) {
                if (allowed(move, state, person).isEmpty()) {
                    var answer = scene.browser(person).json("POST", path(it), body(it, move, person));
                    assertThat(answer.statusCode())
                            .as("%s tries %s at %s: %s", person, move, state, answer.body())
                            .isEqualTo(refusal(move, state, person));
                }
            }
        }
        var after = registrations.find(scene.actor(Person.APPLICANT), it.id()).orElseThrow();
        assertThat(after.version()).isEqualTo(it.version());
        assertThat(after.state()).isEqualTo(state);
        assertThat(registrations
                        .steps(scene.actor(Person.APPLICANT), it.id())
                        .getLast()
                        .to())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_allowed_is_done(RegistrationState state) {
        for (var row : TABLE) {
            if (row.from() == state) {
                var it = scene.in(state);

                var answer = scene.browser(row.person()).json("POST", path(it), body(it, row.move(), row.person()));

                assertThat(answer.statusCode()).as("%s: %s", row, answer.body()).isEqualTo(200);
                assertThat(answer.body()).contains("\"state\":\"" + row.to() + "\"");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_may_not_see_it_is_told_there_is_none(RegistrationState state) {
        var it = scene.in(state);
        for (var person : Person.values()) {
            for (var tail : List.of("", "/files")) {
                int status = scene.browser(person)
                        .get("/api/v1/register/applications/" + PublicId.of(it.id()) + tail)
                        .statusCode();
                int hidden = tail.isEmpty() ? 404 : 200; // of what does not exist there are no files
                assertThat(status)
                        .as("%s looks at %s%s", person, state, tail)
                        .isEqualTo(person == Person.GUEST ? 401 : sees(person, state) ? 200 : hidden);
            }
        }
    }

    private static List<Allowed> allowed(RegistrationMove.Name move, RegistrationState state, Person person) {
        return TABLE.stream()
                .filter(row -> row.move() == move && row.from() == state && row.person() == person)
                .toList();
    }

    private static int refusal(RegistrationMove.Name move, RegistrationState state, Person person) {
        if (person == Person.GUEST) {
            return 401;
        }
        if (!sees(person, state)) {
            return 404;
        }
        boolean somewhere = TABLE.stream().anyMatch(row -> row.move() == move && row.person() == person);
        return somewhere ? 409 : 403;
    }

    /** Drafts are the applicant's alone; the rest is for the offices it lies under. */
    private static boolean sees(Person person, RegistrationState state) {
        return switch (person) {
            case APPLICANT -> true;
            case DISTRICT, PROVINCE, DEPARTMENT -> state != RegistrationState.DRAFT;
            case GUEST, STRANGER, OTHER_PRODUCER, MARKET_MANAGER, MARKETER, TRADER, OTHER_DISTRICT, OTHER_PROVINCE ->
                false;
        };
    }

    private static String path(Registration it) {
        return "/api/v1/register/applications/" + PublicId.of(it.id()) + "/moves";
    }

    private String body(Registration it, RegistrationMove.Name move, Person person) {
        long meeting = meetings.getOrDefault(person, 1L);
        boolean paper = move == RegistrationMove.Name.APPEAL && person == Person.PROVINCE;
        var on = paper ? ",\"on\":\"" + scene.today() + "\"" : "";
        var needsReasons = Set.of(
                RegistrationMove.Name.ASK_CORRECTIONS,
                RegistrationMove.Name.WITHHOLD_CONSENT,
                RegistrationMove.Name.REFUSE,
                RegistrationMove.Name.APPEAL,
                RegistrationMove.Name.GRANT_APPEAL,
                RegistrationMove.Name.DISMISS_APPEAL,
                RegistrationMove.Name.ORDER_REVOCATION);
        return "{\"version\":" + it.version() + ",\"move\":\"" + move + "\",\"meeting\":\"" + PublicId.of(meeting)
                + "\"" + (needsReasons.contains(move) ? ",\"reasons\":\"เหตุผล\"" : "") + on + "}";
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
