package tambon.orders.commission;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tambon.catalog.ProductType;
import tambon.infra.money.Money;
import tambon.orders.CommissionRates;
import tambon.orders.CommissionRates.Rule;
import tambon.orders.CommissionRates.Subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class RateTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final long MAKER = 7;

    private long lastId;

    @Test
    void without_a_rule_nothing_is_kept() {
        assertThat(table(Map.of()).permyriad(MAKER, ProductType.FOOD)).isZero();
    }

    @Test
    void the_narrower_rule_counts_and_of_several_programmes_the_lowest() {
        var rules = new Rule[] {
            rule(Subject.ALL, "", 500, DAY),
            rule(Subject.TYPE, "TEXTILE", 300, DAY),
            rule(Subject.PROGRAMME, "fair", 200, DAY),
            rule(Subject.PROGRAMME, "young", 100, DAY)
        };

        var table = table(Map.of(MAKER, Set.of("fair", "young"), 8L, Set.of("unknown")), rules);

        assertThat(table.permyriad(MAKER, ProductType.TEXTILE)).isEqualTo(100);
        assertThat(table.permyriad(8, ProductType.TEXTILE)).isEqualTo(300);
        assertThat(table.permyriad(8, ProductType.FOOD)).isEqualTo(500);
    }

    @Test
    void a_rule_holds_from_its_day_until_the_next_and_one_without_a_rate_ends_it() {
        var first = rule(Subject.TYPE, "FOOD", 500, DAY.minusDays(9));
        var second = rule(Subject.TYPE, "FOOD", 400, DAY);
        var ended = rule(Subject.TYPE, "FOOD", null, DAY.plusDays(3));
        var rules = List.of(ended, second, first);

        assertThat(new RateTable(rules, Map.of(), DAY.minusDays(1)).permyriad(1, ProductType.FOOD))
                .isEqualTo(500);
        assertThat(new RateTable(rules, Map.of(), DAY).permyriad(1, ProductType.FOOD))
                .isEqualTo(400);
        assertThat(new RateTable(rules, Map.of(), DAY.plusDays(3)).permyriad(1, ProductType.FOOD))
                .isZero();
        assertThat(RateTable.idsInForce(rules, DAY)).containsExactly(second.id());
    }

    @Test
    void what_is_less_than_a_satang_is_left_to_the_producer() {
        assertThat(CommissionRates.on(Money.satang(1_999), 500)).isEqualTo(Money.satang(99));
        assertThat(CommissionRates.on(Money.satang(19), 500)).isEqualTo(Money.ZERO);
    }

    private RateTable table(Map<Long, Set<String>> programmes, Rule... rules) {
        return new RateTable(List.of(rules), programmes, DAY);
    }

    private Rule rule(Subject subject, String code, @Nullable Integer permyriad, LocalDate begins) {
        return new Rule(++lastId, subject, code, permyriad, begins, "a reason", Instant.EPOCH, "staff", false);
    }
}
