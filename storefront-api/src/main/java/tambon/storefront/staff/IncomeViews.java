package tambon.storefront.staff;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.Growth;
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
     * @param all every producer of the area, not only those on this page; null while they are being counted
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
            @Nullable Growth all,
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

        public String query() {
            return "?year=" + year.be() + "&base=" + base.be() + (area.isEmpty() ? "" : "&area=" + area);
        }

        public String more() {
            return "/staff/producers" + query() + "&cursor=" + next;
        }
    }
}
