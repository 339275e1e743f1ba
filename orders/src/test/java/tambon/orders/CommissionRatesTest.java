package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tambon.infra.database.Statements;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.CommissionRates.Enrolment;
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
import static org.assertj.core.api.Assertions.tuple;

@MicronautTest(transactional = false)
@Timeout(60)
class CommissionRatesTest implements WithDatabase {

    @Inject
    CommissionRates rates;

    @Inject
    Clock clock;

    @Inject
    Statements sql;

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

    @Test
    void an_enrolment_ends_on_its_day_and_not_before_and_can_begin_again() {
        rates.enrol("โคกหนองนา", List.of(11L, 12L), "staff");
        assertThatThrownBy(() -> rates.end("โคกหนองนา", List.of(11L), tomorrow().minusDays(1), "staff"))
                .satisfies(PlaceOrderTest.reason(Invalid.class));
        assertThatThrownBy(() -> rates.end("โคกหนองนา", List.of(), tomorrow(), "staff"))
                .satisfies(PlaceOrderTest.reason(Invalid.class));

        rates.end("โคกหนองนา", List.of(11L, 99L), tomorrow(), "head");
        rates.end("โคกหนองนา", List.of(11L), tomorrow().plusDays(9), "late"); // is to leave already

        assertThat(rates.programmes()).contains(new CommissionRates.Programme("โคกหนองนา", 2)); // today it still holds
        assertThat(rates.enrolments("โคกหนองนา"))
                .extracting(Enrolment::producerId, Enrolment::endsOn, Enrolment::endedBy)
                .containsExactly(tuple(11L, tomorrow(), "head"), tuple(12L, null, null));
        daysAgo(2);
        assertThat(rates.programmes()).contains(new CommissionRates.Programme("โคกหนองนา", 1));
        rates.enrol("โคกหนองนา", List.of(11L), "staff");
        assertThat(rates.enrolments("โคกหนองนา"))
                .extracting(Enrolment::producerId, Enrolment::endsOn)
                .containsExactly(tuple(12L, null), tuple(11L, null));
    }

    @Test
    void who_is_to_leave_and_is_put_in_again_stays_without_a_gap() {
        rates.enrol("ต่อเนื่อง", List.of(21L), "staff");
        rates.end("ต่อเนื่อง", List.of(21L), tomorrow(), "head");

        rates.enrol("ต่อเนื่อง", List.of(21L), "staff");

        assertThat(rates.enrolments("ต่อเนื่อง"))
                .extracting(Enrolment::beginsOn, Enrolment::endsOn)
                .containsExactly(tuple(tomorrow().minusDays(1), tomorrow()), tuple(tomorrow(), null));
    }

    /** As if all of the programme had happened so many days before. */
    private void daysAgo(int days) {
        sql.change(
                "update tambon_orders.commission_programme set ends_on = timestampadd(day, ?, ends_on),"
                        + " begins_on = timestampadd(day, ?, begins_on) where programme = 'โคกหนองนา'",
                -days,
                -days);
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
