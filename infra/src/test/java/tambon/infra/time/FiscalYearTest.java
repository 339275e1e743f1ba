package tambon.infra.time;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class FiscalYearTest {

    @ParameterizedTest(name = "{0} lies in FY{1}, quarter {2}")
    @CsvSource({
        "2021-09-30, 2564, 4",
        "2021-10-01, 2565, 1",
        "2021-12-31, 2565, 1",
        "2022-01-01, 2565, 2",
        "2022-04-01, 2565, 3",
        "2022-07-01, 2565, 4",
        "2022-09-30, 2565, 4",
    })
    void runs_from_october_to_september(LocalDate day, int be, int quarter) {
        assertThat(FiscalYear.of(day)).isEqualTo(new FiscalYear(be));
        assertThat(FiscalYear.quarterOf(day)).isEqualTo(quarter);
    }

    @Test
    void begins_at_midnight_in_bangkok() {
        assertThat(new FiscalYear(2565).begins()).isEqualTo(Instant.parse("2021-09-30T17:00:00Z"));
        assertThat(FiscalYear.of(Instant.parse("2021-09-30T16:59:59Z"))).isEqualTo(new FiscalYear(2564));
        assertThat(new FiscalYear(2565).ends()).isEqualTo(new FiscalYear(2566).begins());
    }
}
