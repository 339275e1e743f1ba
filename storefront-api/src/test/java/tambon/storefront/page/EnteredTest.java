package tambon.storefront.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tambon.infra.money.Money;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class EnteredTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|12000",
                "120.5|12050",
                "1,250.75|125075",
                "฿ 1 250|125000",
                "๑๒๐|12000",
                "๑,๒๕๐.๕๐ บาท|125050",
                "0|0",
                "9999999999999.99|999999999999999"
            })
    void reads_baht_as_people_type_it(String typed, long satang) {
        assertThat(Entered.baht(typed)).contains(Money.satang(satang));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "1.234", "12 บาทถ้วน", "1e5", "NaN", "0x10", "99999999999999", "٣"})
    void takes_nothing_else_for_baht(String typed) {
        assertThat(Entered.baht(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12,12", "๑๒,12", "'1,200',1200", "0,0"})
    void reads_counts_as_people_type_them(String typed, int count) {
        assertThat(Entered.count(typed)).hasValue(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "1000000000", "สิบ"})
    void takes_nothing_else_for_a_count(String typed) {
        assertThat(Entered.count(typed)).isEmpty();
    }

    @Test
    void a_form_gives_one_text_or_several_and_empty_for_what_is_missing() {
        var form = Form.of(Map.of("one", " ก ", "several", List.of("ข", " ค")));

        assertThat(form.text("one")).isEqualTo("ก");
        assertThat(form.text("several")).isEqualTo("ข");
        assertThat(form.texts("several")).containsExactly("ข", "ค");
        assertThat(form.text("missing")).isEmpty();
        assertThat(form.has("missing")).isFalse();
    }
}
