package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.CommissionRates.NewRule;
import tambon.orders.CommissionRates.Subject;
import tambon.orders.OrdersRejected.Invalid;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@Timeout(60)
class CommissionRatesTest implements WithDatabase {

    @Inject
    CommissionRates rates;

    @Inject
    Clock clock;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false");
    }

    @Test
    void a_rule_is_kept_with_who_made_it_and_does_not_hold_before_its_day() {
        rates.add(new NewRule(Subject.TYPE, "HERBAL", 250, tomorrow(), "ค่าบริการแพลตฟอร์ม"), "กรมฯ");

        assertThat(rates.rules()).first().satisfies(rule -> {
            assertThat(rule.madeBy()).isEqualTo("กรมฯ");
            assertThat(rule.permyriad()).isEqualTo(250);
            assertThat(rule.inForce()).isFalse();
        });
    }

    @Test
    void producers_are_enrolled_once_however_often() {
        rates.enrol("โครงการหลวง", List.of(1L, 2L, 2L), "staff");
        rates.enrol("โครงการหลวง", List.of(2L, 3L), "staff");

        assertThat(rates.programmes()).contains(new CommissionRates.Programme("โครงการหลวง", 3));
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, '', 3001, 1, a reason",
        "ALL, '', -1, 1, a reason",
        "ALL, '', 100, 0, a reason",
        "ALL, FOOD, 100, 1, a reason",
        "TYPE, CARS, 100, 1, a reason",
        "PROGRAMME, '', 100, 1, a reason",
        "ALL, '', 100, 1, no",
    })
    void a_rule_that_is_wrong_is_refused(Subject subject, String code, int permyriad, int inDays, String reason) {
        var rule = new NewRule(subject, code, permyriad, tomorrow().plusDays(inDays - 1), reason);

        assertThatThrownBy(() -> rates.add(rule, "staff")).satisfies(PlaceOrderTest.reason(Invalid.class));
    }

    private LocalDate tomorrow() {
        return clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate().plusDays(1);
    }
}
