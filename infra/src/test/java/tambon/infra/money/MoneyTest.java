package tambon.infra.money;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MoneyTest {

    @ParameterizedTest(name = "{0} satang by {1}:{2}:{3} is {4}+{5}+{6}")
    @CsvSource({
        "10000, 1, 1, 1,  3334, 3333, 3333",
        "  100, 1, 2, 3,    17,   33,   50",
        "    1, 5, 5, 5,     1,    0,    0",
        "    0, 1, 1, 1,     0,    0,    0",
        " -100, 1, 2, 3,   -17,  -33,  -50",
        "  700, 0, 1, 0,     0,  700,    0",
    })
    void gives_every_satang_to_the_largest_remainders_first(
            long whole, long a, long b, long c, long x, long y, long z) {
        assertThat(Money.satang(whole).allocate(List.of(a, b, c)))
                .containsExactly(Money.satang(x), Money.satang(y), Money.satang(z));
    }

    @Property
    void parts_always_add_up_to_the_whole_and_none_is_a_satang_off(
            @ForAll long whole,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1L << 50) Long> weights) {
        var parts = Money.satang(whole / 2).allocate(weights);

        assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(Money.satang(whole / 2));
        double total = weights.stream().mapToDouble(Long::doubleValue).sum();
        for (int i = 0; i < parts.size(); i++) {
            double exact = whole / 2 * (weights.get(i) / total);
            assertThat(Math.abs(parts.get(i).satang() - exact)).isLessThanOrEqualTo(1 + Math.abs(exact) * 1e-12);
        }
    }

    @Test
    void weights_must_make_sense() {
        assertThatThrownBy(() -> Money.baht(1).allocate(List.of(0L, 0L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.baht(1).allocate(List.of(2L, -1L))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_does_not_fit_is_refused_not_wrapped_around() {
        assertThatThrownBy(() -> Money.satang(Long.MAX_VALUE).plus(Money.satang(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.baht(Long.MAX_VALUE / 10)).isInstanceOf(ArithmeticException.class);
    }
}
