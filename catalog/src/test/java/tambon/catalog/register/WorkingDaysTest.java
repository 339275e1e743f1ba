package tambon.catalog.register;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDaysTest {

    @Test
    void the_day_itself_and_weekends_do_not_count() {
        var friday = LocalDate.of(2026, 11, 20);

        assertThat(new WorkingDays(Set.of()).after(friday, 5)).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(new WorkingDays(Set.of()).after(friday.plusDays(1), 5)).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void holidays_do_not_count() {
        var songkran = Set.of(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 14), LocalDate.of(2026, 4, 15));

        assertThat(new WorkingDays(songkran).after(LocalDate.of(2026, 4, 10), 5))
                .isEqualTo(LocalDate.of(2026, 4, 22));
    }

    @Test
    void none_is_the_day_itself() {
        var sunday = LocalDate.of(2026, 11, 22);

        assertThat(new WorkingDays(Set.of()).after(sunday, 0)).isEqualTo(sunday);
    }
}
