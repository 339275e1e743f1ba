package tambon.orders.once;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.testing.WithDatabase;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.KeyReused;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.Presses.Press;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@Timeout(60)
class JdbcPressesTest implements WithDatabase {

    @Inject
    JdbcPresses presses;

    @Inject
    Statements sql;

    @Inject
    Ids ids;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false");
    }

    @Test
    void what_was_refused_leaves_nothing_and_may_be_mended_under_its_key() {
        var counted = ids.next();
        var key = UUID.randomUUID().toString();

        assertThatThrownBy(() -> presses.once(press(key, "too much"), () -> {
                    count(counted);
                    throw new OrdersRejected(new Unknown());
                }))
                .isInstanceOf(OrdersRejected.class);
        assertThat(counted(counted)).isZero();
        presses.once(press(key, "less"), () -> count(counted));

        assertThat(counted(counted)).isEqualTo(1);
    }

    @Test
    void the_same_key_of_another_account_is_another_press() {
        var counted = ids.next();
        var key = UUID.randomUUID().toString();

        presses.once(new Press("a1", key, List.of("pay")), () -> count(counted));
        presses.once(new Press("a2", key, List.of("pay")), () -> count(counted));

        assertThat(counted(counted)).isEqualTo(2);
    }

    @Test
    void words_that_run_together_are_another_wish() {
        var key = UUID.randomUUID().toString();
        presses.once(new Press("a1", key, List.of("ab", "c")), () -> "done");

        assertThatExceptionOfType(OrdersRejected.class)
                .isThrownBy(() -> presses.once(new Press("a1", key, List.of("a", "bc")), () -> "done"))
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(new KeyReused()));
    }

    @Test
    void a_key_that_is_none_is_refused() {
        for (var wrong : List.of("", "short", "ก".repeat(8), "with a blank", "x".repeat(101))) {
            assertThatExceptionOfType(OrdersRejected.class)
                    .as(wrong)
                    .isThrownBy(() -> press(wrong, "pay"))
                    .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(new Invalid("key")));
        }
    }

    @Test
    void work_in_steps_that_was_broken_off_is_finished_under_its_key_and_then_only_answered() {
        var counted = ids.next();
        var press = press(UUID.randomUUID().toString(), "run");
        assertThatThrownBy(() -> presses.inSteps(press, () -> {
                    count(counted);
                    throw new IllegalStateException("the node was stopped");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(presses.inSteps(press, () -> count(counted))).isEqualTo("counted");
        assertThat(presses.inSteps(press, () -> count(counted))).isEqualTo("counted");

        assertThat(counted(counted)).isEqualTo(2);
    }

    @Test
    void an_answer_is_kept_a_day_at_least_and_forgotten_after_two() {
        var counted = ids.next();
        var young = press(UUID.randomUUID().toString(), "pay");
        var old = press(UUID.randomUUID().toString(), "pay");
        presses.once(young, () -> count(counted));
        presses.once(old, () -> count(counted));
        age(young, 25);
        age(old, 49);

        presses.forget();
        presses.once(young, () -> count(counted));
        presses.once(old, () -> count(counted));

        assertThat(counted(counted)).isEqualTo(3);
    }

    private static Press press(String key, String asked) {
        return new Press("a1", key, List.of(asked));
    }

    /** An effect that can be seen: one more in a series of nobody's. */
    private String count(long series) {
        sql.change(
                "insert into tambon_orders.receipt_series (producer_id, year_be, last_number) values (?, 2500, 1)"
                        + " on duplicate key update last_number = last_number + 1",
                series);
        return "counted";
    }

    private int counted(long series) {
        return sql.first(
                        "select last_number from tambon_orders.receipt_series where producer_id = ?",
                        row -> row.count("last_number"),
                        series)
                .orElse(0);
    }

    private void age(Press press, int hours) {
        sql.change(
                "update tambon_orders.press set at = timestampadd(hour, ?, at) where idempotency_key = ?",
                -hours,
                press.key());
    }
}
