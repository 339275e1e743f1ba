package tambon.storefront.staff;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.storefront.page.Fields;
import tambon.storefront.staff.SalesViews.Choice;
import tambon.storefront.staff.SalesViews.Name;

import java.util.List;

/** What the pages about producers' income show. */
public final class IncomeViews {

    private IncomeViews() {}

    /**
     * One producer's year beside its base year.
     *
     * @param id public id
     * @param rows address of the ledger's rows that its income is the sum of
     * @param baseRows address of those of the base year
     * @param base null where it is missing: never zero
     * @param growth in tenths of a percent; null without a base
     */
    public record IncomeRow(
            String id,
            Name name,
            Name place,
            Money income,
            String rows,
            @Nullable Money base,
            String baseRows,
            @Nullable Long growth) {

        /** As it stands in the field where it is typed: no commas, no sign. */
        public String baseTyped() {
            if (base == null) {
                return "";
            }
            long satang = base.satang() % 100;
            return base.satang() / 100 + (satang == 0 ? "" : (satang < 10 ? ".0" : ".") + satang);
        }
    }

    /**
     * The producers of the area with their income.
     *
     * @param total income of the whole area in the year
     * @param said whether something was just saved
     * @param next cursor of those that follow; null at the end
     */
    public record IncomeTable(
            FiscalYear year,
            FiscalYear base,
            List<IncomeRow> rows,
            List<Choice> years,
            List<Choice> bases,
            List<Choice> areas,
            String area,
            Money total,
            Fields fields,
            boolean said,
            @Nullable String cursor,
            @Nullable String next) {

        public IncomeTable {
            rows = List.copyOf(rows);
            years = List.copyOf(years);
            bases = List.copyOf(bases);
            areas = List.copyOf(areas);
        }

        public Money income() {
            return rows.stream().map(IncomeRow::income).reduce(Money.ZERO, Money::plus);
        }

        /** Income of those on this page that have a base: only like is compared with like. */
        public Money comparedIncome() {
            return rows.stream()
                    .filter(row -> row.base() != null)
                    .map(IncomeRow::income)
                    .reduce(Money.ZERO, Money::plus);
        }

        public Money comparedBase() {
            return rows.stream()
                    .map(row -> row.base() == null ? Money.ZERO : row.base())
                    .reduce(Money.ZERO, Money::plus);
        }

        public long compared() {
            return rows.stream().filter(row -> row.base() != null).count();
        }

        /** Of those with a base together, in tenths of a percent; null without any. */
        public @Nullable Long growth() {
            return comparedBase().isPositive()
                    ? (Long) Math.round(
                            (comparedIncome().satang() - comparedBase().satang())
                                    * 1000.0
                                    / comparedBase().satang())
                    : null;
        }

        public String query() {
            return "?year=" + year.be() + "&base=" + base.be() + (area.isEmpty() ? "" : "&area=" + area);
        }

        public String more() {
            return "/staff/producers" + query() + "&cursor=" + next;
        }
    }
}
