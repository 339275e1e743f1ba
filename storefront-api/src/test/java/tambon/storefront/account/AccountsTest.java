package tambon.storefront.account;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.testing.WithDatabase;
import tambon.storefront.account.AccountRejected.FieldsWrong;
import tambon.storefront.account.AccountRejected.LoginTaken;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@Timeout(60)
class AccountsTest implements WithDatabase {

    @Inject
    Accounts accounts;

    @Inject
    Statements sql;

    @Inject
    Ids ids;

    static Stream<Standing> standings() {
        return Stream.of(
                new Standing.Buyer(),
                new Standing.ForProducer(Long.MAX_VALUE),
                new Standing.OfDistrict("8101"),
                new Standing.OfProvince("81"),
                new Standing.OfDepartment());
    }

    @ParameterizedTest
    @MethodSource("standings")
    void are_read_as_they_were_made(Standing standing) {
        var made = accounts.create(new NewAccount(anyEmail(), " สมศรี ", "long enough", standing));

        assertThat(accounts.find(made.id())).contains(made);
        assertThat(accounts.withLogin(made.login().toUpperCase(java.util.Locale.ROOT)))
                .contains(made);
        assertThat(made.name()).isEqualTo("สมศรี");
        assertThat(made.standing()).isEqualTo(standing);
    }

    @Test
    void of_ten_who_want_one_login_at_once_one_gets_it() throws Exception {
        var login = anyEmail();
        Callable<Object> wish = () -> {
            try {
                return accounts.create(new NewAccount(login, "สมศรี", "long enough", new Standing.Buyer()));
            } catch (AccountRejected rejected) {
                return rejected.reason();
            }
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(Collections.nCopies(10, wish)).stream()
                    .map(done -> done.resultNow())
                    .toList();

            assertThat(answers.stream().filter(Account.class::isInstance)).hasSize(1);
            assertThat(answers.stream().filter(new FieldsWrong(Map.of("login", new LoginTaken()))::equals))
                    .hasSize(9);
        }
    }

    @ParameterizedTest(name = "{0} of producer {1} and area {2}")
    @CsvSource({
        "BUYER, 1, ",
        "BUYER, , 8101",
        "PRODUCER, , ",
        "PRODUCER, 1, 81",
        "DISTRICT_OFFICER, , ",
        "DISTRICT_OFFICER, , 81",
        "PROVINCE_OFFICER, , 8101",
        "DEPARTMENT_OFFICER, , 81",
        "ADMIN, , ",
    })
    void that_make_no_sense_are_refused_by_the_database(String role, Long producer, String area) {
        assertThatThrownBy(() -> sql.change("""
                        insert into tambon_storefront.account
                            (id, login, name, password_hash, role, producer_id, area_code, created_at)
                        values (?, ?, 'x', 'x', ?, ?, ?, utc_timestamp(6))""", ids.next(), anyEmail(), role, producer, area))
                .satisfies(refused -> assertThat(SqlFailure.brokenRule(refused)).isTrue());
    }

    @Test
    void say_nothing_of_passwords_when_written_to_a_log() {
        var wanted = new NewAccount(anyEmail(), "สมศรี", "a secret phrase", new Standing.Buyer());

        assertThat(wanted.toString()).doesNotContain("secret", wanted.login());
    }

    private static String anyEmail() {
        return UUID.randomUUID() + "@example.com";
    }
}
