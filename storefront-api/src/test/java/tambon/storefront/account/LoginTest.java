package tambon.storefront.account;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoginTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "som@example.com, som@example.com",
        "' Som.Chai+otop@Example.CO.TH ', som.chai+otop@example.co.th",
        "0812345678, 0812345678",
        "081-234-5678, 0812345678",
        "(081) 234 5678, 0812345678",
        "+66812345678, 0812345678",
        "+66 (0)81 234 5678, 0812345678",
        "๐๘๑๒๓๔๕๖๗๘, 0812345678",
        "02 123 4567, 021234567",
        "075 612 345, 075612345",
    })
    void has_one_form(String typed, String kept) {
        assertThat(Login.of(typed)).contains(new Login(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "som",
                "som@",
                "@example.com",
                "som@example",
                "som@exam ple.com",
                "a@b@example.com",
                "som..chai@example.com",
                "สม@example.com",
                "08123",
                "081234567890",
                "8123456789",
                "+1 415 555 0100",
                "som@-example.com"
            })
    void is_nothing_else(String typed) {
        assertThat(Login.of(typed)).isEmpty();
    }

    @Property(tries = 500)
    void whatever_is_typed_it_answers_and_its_answer_is_its_own_form(@ForAll @StringLength(max = 300) String typed) {
        Login.of(typed).ifPresent(login -> assertThat(Login.of(login.text())).contains(login));
    }

    @org.junit.jupiter.api.Test
    @org.junit.jupiter.api.Timeout(5)
    void an_address_made_to_take_for_ever_does_not() {
        assertThat(Login.of("a.".repeat(126) + "@")).isEmpty();
        assertThat(Login.of("a@" + "a.".repeat(120))).isEmpty();
        assertThat(Login.of("a@" + "-a".repeat(1_000_000))).isEmpty();
    }
}
