package tambon.storefront.register;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tambon.catalog.RegistrationState;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.testing.StatementCount;
import tambon.storefront.register.RegisterScene.Person;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** The register as everybody reads it, some thousands long, in a district that no other test registers in. */
@MicronautTest(transactional = false)
class PublishedRegisterTest implements WithServer {

    private static final int ROWS = 2_500;
    private static final String DISTRICT = "9501";

    /** The last on a page is the pager's; those before lead to the page itself in the other language. */
    private static final Pattern CURSOR = Pattern.compile("[?&;]cursor=([^\"&]+)");

    private static final Pattern NUMBER = Pattern.compile("<td class=\"num nowrap\">([^<]+)</td>");

    @Inject
    RegisterScene scene;

    @Inject
    Statements sql;

    @Inject
    Ids ids;

    @Inject
    EmbeddedServer server;

    private final String series = "R" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    void the_register_is_long() {
        scene.everyoneSignsIn();
        long like = scene.in(RegistrationState.REGISTERED).id();
        sql.batch(
                """
                insert into tambon_catalog.registration (id, version, state, kind, name_th, name_en, area_code, address,
                contact_name, contact_phone, goods, production_per_month, standards_passed, standards_applied, has_smartphone,
                sells_online, account_id, producer_id, created_at, changed_at, waiting_since, announcement_id,
                registration_number, year_be, registered_on)
                select ?, 1, 'REGISTERED', kind, concat('ผู้ผลิต ', ?), '', concat(?, '01'), address, contact_name, contact_phone,
                goods, '', '', '', true, true, account_id, producer_id, created_at, changed_at, waiting_since, announcement_id,
                ?, year_be, registered_on from tambon_catalog.registration where id = ?""",
                IntStream.range(0, ROWS)
                        .mapToObj(i -> List.<Object>of(
                                ids.next(), i, DISTRICT, String.format(Locale.ROOT, "%s-%05d", series, i), like))
                        .toList());
    }

    @Test
    void the_whole_file_is_read_a_thousand_rows_at_a_time() throws Exception {
        var file = new String[1];

        var statements = StatementCount.everywhere(() -> file[0] =
                browser().get("/register/download.csv?area=" + DISTRICT).body());

        var lines = Objects.requireNonNull(file[0]).lines().toList();
        assertThat(lines).hasSize(ROWS + 1).doesNotHaveDuplicates();
        assertThat(lines.getFirst()).startsWith("\uFEFF");
        assertThat(lines.getLast()).startsWith(series + "-00000");
        assertThat(statements.stream().filter(each -> each.contains("in_register")))
                .hasSize((ROWS + 999) / 1000);
    }

    @Test
    void pages_follow_each_other_by_key_and_each_costs_one_statement() throws Exception {
        var seen = new HashSet<String>();
        var path = "/register?area=" + DISTRICT;
        for (int page = 0; page < 3; page++) {
            var address = path;
            var html = new String[1];
            var statements = StatementCount.everywhere(
                    () -> html[0] = browser().get(address).body());
            assertThat(statements.stream().filter(each -> each.contains("in_register")))
                    .hasSize(1);
            NUMBER.matcher(Objects.requireNonNull(html[0])).results().forEach(found -> seen.add(found.group(1)));
            var next = CURSOR.matcher(html[0]).results().toList();
            assertThat(next).isNotEmpty();
            path = "/register?area=" + DISTRICT + "&cursor=" + next.getLast().group(1);
        }

        assertThat(seen).hasSize(150);
    }

    @Test
    void digits_are_looked_for_at_the_beginning_of_numbers() {
        var registered = scene.in(RegistrationState.REGISTERED);
        var number = Objects.requireNonNull(registered.registrationNumber());

        var found = browser().get("/register?q=" + number).body();

        assertThat(found).contains(">" + number + "<").doesNotContain(series);
        assertThat(scene.browser(Person.GUEST)
                        .get("/register?q=" + series + "-0")
                        .body())
                .as("words of names and goods only")
                .doesNotContain(">" + series);
    }

    private Browser browser() {
        return new Browser(server.getURI());
    }
}
