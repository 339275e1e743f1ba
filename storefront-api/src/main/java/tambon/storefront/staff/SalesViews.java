package tambon.storefront.staff;

import org.jspecify.annotations.Nullable;
import tambon.catalog.RegisterReminders;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.Reports;
import tambon.orders.SalesFigures.Grouping;

import java.time.Instant;
import java.util.List;

/** What the pages about sales show. */
public final class SalesViews {

    private SalesViews() {}

    /**
     * A name as it is written.
     *
     * @param language of the text, for {@code lang}
     */
    public record Name(String text, String language) {}

    /**
     * One group of sales.
     *
     * @param inside address of what it is made of by the next finer grouping
     * @param rows address of the ledger's rows whose sum it is
     * @param share of the whole, in tenths of a percent
     */
    public record Group(
            String key, Name name, String inside, String rows, Money net, long pieces, long sales, long share) {}

    /** A thing that was chosen to narrow the sales down, and the address without it. */
    public record Chosen(Name name, String without) {}

    /** Something to choose. */
    public record Choice(String value, Name name, boolean chosen) {}

    /**
     * What can be chosen.
     *
     * @param areas provinces for the department, districts for a province, nothing for a district
     */
    public record Choices(List<Choice> years, List<Choice> areas, List<Choice> types) {
        public Choices {
            years = List.copyOf(years);
            areas = List.copyOf(areas);
            types = List.copyOf(types);
        }
    }

    /**
     * Sales grouped.
     *
     * @param groups those on this page
     * @param pieces of all groups, as {@code sales} and {@code total}
     * @param before how many are skipped on the page before; null on the first
     * @param after the same for the page that follows; null on the last
     */
    public record SalesTable(
            Asked asked,
            Grouping grouping,
            List<Group> groups,
            Money total,
            long pieces,
            long sales,
            @Nullable Integer before,
            @Nullable Integer after,
            List<Chosen> chosen,
            Choices choices) {

        public SalesTable {
            groups = List.copyOf(groups);
            chosen = List.copyOf(chosen);
        }

        public List<Grouping> groupings() {
            return List.of(Grouping.values());
        }

        public @Nullable String earlier() {
            return before == null ? null : page(before);
        }

        public @Nullable String later() {
            return after == null ? null : page(after);
        }

        private String page(int from) {
            var at = from <= 0 ? asked.without("from") : asked.with("from", Integer.toString(from));
            return "/staff/sales" + at.query();
        }

        public String tab(Grouping other) {
            var kept = switch (other) {
                case STARS, QUADRANT, CONFIDENCE, COHORT ->
                    asked.without("sort", "from", "type", "channel", "mark", "producer");
                default -> asked.without("sort", "from");
            };
            return "/staff/sales" + kept.with("by", Asked.code(other)).query();
        }

        public String sorted(String column) {
            return "/staff/sales" + asked.with("sort", column).query();
        }

        public String rows() {
            return "/staff/sales/rows" + asked.without("by", "sort", "from").query();
        }

        /** Bars for what is compared, a line for what runs in time. */
        public String chart() {
            return grouping == Grouping.MONTH || grouping == Grouping.FISCAL_YEAR ? "line" : "bar";
        }
    }

    /**
     * One row of the ledger.
     *
     * @param reverses the entry it takes back; null for a sale
     * @param type a product type's name, or {@code NONE}
     * @param correctable whether it may be put right here: a sale that is no order of the shop
     */
    public record LedgerRow(
            String id,
            Instant at,
            Name producer,
            Name product,
            String type,
            long quantity,
            Money net,
            Name channel,
            Name place,
            @Nullable String reverses,
            Confidence confidence,
            String recorder,
            @Nullable String evidence,
            @Nullable String reason,
            boolean correctable) {}

    /**
     * The rows a figure is made of.
     *
     * @param total of all of them, not only of those on this page
     * @param next cursor of those that follow; null at the end
     */
    public record LedgerRows(
            Asked asked,
            List<LedgerRow> rows,
            Money total,
            List<Chosen> chosen,
            @Nullable String next) {

        public LedgerRows {
            rows = List.copyOf(rows);
            chosen = List.copyOf(chosen);
        }

        public String more() {
            var query = asked.query();
            return "/staff/sales/rows" + query + (query.isEmpty() ? "?" : "&") + "cursor=" + next;
        }
    }

    /**
     * A month of this year beside the same month of the year before.
     *
     * @param rows address of the ledger's rows
     */
    public record MonthOfYear(Name name, Money net, Money before, boolean begun, boolean ended, String rows) {}

    /**
     * What waits for the officer in the register.
     *
     * @param licences of goods of the area that end soon or ended of late
     */
    public record InRegister(RegisterReminders.Counts counts, int licences) {}

    /**
     * Where an officer begins the day.
     *
     * @param ended of the months that have ended: only those can be compared
     * @param before of the same months of the year before
     * @param payments how many payments wait for a look, at most 100; null where that is not this officer's task
     * @param reports official reports that wait for the officer
     * @param doubts pairs of sales that may be counted twice and nobody decided on
     */
    public record Overview(
            Name area,
            FiscalYear year,
            Money net,
            Money ended,
            Money before,
            Money beforeWhole,
            long pieces,
            long producers,
            List<MonthOfYear> months,
            List<Group> places,
            Grouping placesBy,
            List<Group> types,
            List<Group> channels,
            @Nullable Integer payments,
            Reports.Waiting reports,
            long doubts,
            InRegister register) {

        public Overview {
            months = List.copyOf(months);
            places = List.copyOf(places);
            types = List.copyOf(types);
            channels = List.copyOf(channels);
        }

        /** Tenths of a percent; null where nothing was counted the year before: missing, never zero. */
        public @Nullable Long growthPermille() {
            return before.isPositive()
                    ? (Long) Math.round((ended.satang() - before.satang()) * 1000.0 / before.satang())
                    : null;
        }
    }
}
