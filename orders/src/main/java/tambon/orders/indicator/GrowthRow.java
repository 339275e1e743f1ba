package tambon.orders.indicator;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.money.Money;
import tambon.orders.Indicators.Growth;
import tambon.orders.indicator.GrowthShelf.Question;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An area's growth as a row of the shelf. */
final class GrowthRow {

    static final List<String> COLUMNS = List.of(
            "members",
            "reported",
            "with_base",
            "compared",
            "newcomers",
            "silent",
            "income_satang",
            "base_satang",
            "compared_income",
            "compared_base",
            "newcomer_income",
            "measured",
            "risen",
            "median_permille",
            "top_satang",
            "gini_permille");

    private GrowthRow() {}

    static List<@Nullable Object> values(Question question, Growth growth, String stamp) {
        var row = new ArrayList<@Nullable Object>(
                List.of(question.year(), question.base(), question.cohort(), growth.areaCode()));
        row.addAll(Arrays.asList(
                growth.members(),
                growth.reported(),
                growth.withBase(),
                growth.compared(),
                growth.newcomers(),
                growth.silent(),
                growth.income(),
                growth.base(),
                growth.comparedIncome(),
                growth.comparedBase(),
                growth.newcomerIncome(),
                growth.measured(),
                growth.risen(),
                growth.medianPermille().orElse(null),
                growth.topTenth(),
                growth.giniPermille().orElse(null),
                stamp,
                growth.countedAt()));
        return row;
    }

    static Growth read(Row row) throws SQLException {
        return new Growth(
                row.text("area_code"),
                row.number("members"),
                row.number("reported"),
                row.number("with_base"),
                row.number("compared"),
                row.number("newcomers"),
                row.number("silent"),
                Money.satang(row.number("income_satang")),
                Money.satang(row.number("base_satang")),
                Money.satang(row.number("compared_income")),
                Money.satang(row.number("compared_base")),
                Money.satang(row.number("newcomer_income")),
                row.number("measured"),
                row.number("risen"),
                Optional.ofNullable(row.numberOrNull("median_permille")),
                Money.satang(row.number("top_satang")),
                Optional.ofNullable(row.numberOrNull("gini_permille")),
                row.time("computed_at"));
    }
}
