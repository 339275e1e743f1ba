package tambon.storefront.producer;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Licences.Expiring;
import tambon.catalog.RegisterReminders;
import tambon.catalog.SellingStops;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.SalesFigures;
import tambon.orders.SubOrderView;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What the pages about a producer's day and year show. */
public final class ShopViews {

    private ShopViews() {}

    /**
     * What is to be done first, and how the day goes.
     *
     * @param todo how many parts wait to be sent, at most 100
     * @param manyTodo whether there are more than that
     * @param first the oldest of them
     * @param unpaid how many wait for the buyer's money, at most 100
     * @param soldOut goods that were counted and are gone
     * @param ending licences that end within 60 days, or ended lately
     * @param doubtful pairs of sales that may be one, which the producer has not answered
     */
    public record Today(
            String nameTh,
            String nameEn,
            LocalDate day,
            int todo,
            boolean manyTodo,
            List<SubOrderView> first,
            int unpaid,
            Money sold,
            long pieces,
            int goods,
            int soldOut,
            List<SellingStops.Stop> stops,
            List<RegisterReminders.Reminder> reminders,
            List<Expiring> ending,
            long doubtful) {
        public Today {
            ending = List.copyOf(ending);
            first = List.copyOf(first);
            stops = List.copyOf(stops);
            reminders = List.copyOf(reminders);
        }
    }

    /**
     * What came in, month by month, beside the year before.
     *
     * @param before what had come in by the same day of the year before
     * @param beforeWhole what came in in the whole year before
     */
    public record IncomeOfYear(
            FiscalYear year,
            boolean current,
            LocalDate upTo,
            Money income,
            Money before,
            Money beforeWhole,
            List<Month> months,
            List<SalesFigures.Sum> channels) {

        public IncomeOfYear {
            months = List.copyOf(months);
            channels = List.copyOf(channels);
        }

        /** Tenths of a percent; null without income in the year before. */
        public @Nullable Long growthPermille() {
            return before.isPositive()
                    ? (Long) Math.round((income.satang() - before.satang()) * 1000.0 / before.satang())
                    : null;
        }

        /** The largest month, for drawing bars; at least 1. */
        public long largest() {
            return Math.max(
                    1,
                    months.stream()
                            .mapToLong(m ->
                                    Math.max(m.income().satang(), m.before().satang()))
                            .max()
                            .orElse(1));
        }
    }

    /** One month of a year beside the same month of the year before. */
    public record Month(YearMonth month, Money income, Money before) {}
}
