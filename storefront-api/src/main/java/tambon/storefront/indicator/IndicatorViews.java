package tambon.storefront.indicator;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.AreaGrowth;
import tambon.orders.Indicators.Count;
import tambon.orders.Indicators.Counting;
import tambon.orders.Indicators.Definition;
import tambon.orders.Indicators.Growth;
import tambon.storefront.page.Crumb;
import tambon.storefront.staff.SalesViews.Choice;
import tambon.storefront.staff.SalesViews.Name;

import java.time.LocalDate;
import java.util.List;

/** What the pages about indicators show. Growth is in tenths of a percent; null where something to compare is missing. */
public final class IndicatorViews {

    private IndicatorViews() {}

    /**
     * What an address asks for.
     *
     * @param area empty for the country, R1–R6 or the beginning of DOPA codes
     * @param cohort empty for all producers
     */
    public record Question(FiscalYear year, FiscalYear base, String area, String cohort) {

        public String query() {
            return "?year=" + year.be() + "&base=" + base.be() + (area.isEmpty() ? "" : "&area=" + area)
                    + (cohort.isEmpty() ? "" : "&cohort=" + cohort);
        }

        Question in(String other) {
            return new Question(year, base, other, cohort);
        }

        Question of(String other) {
            return new Question(year, base, area, other);
        }

        public String page() {
            return "/staff/indicators" + query();
        }

        public String file(String what) {
            return "/staff/indicators/" + what + ".csv" + query();
        }

        /** Of the ledger's rows of the year; a region has none of its own. */
        public @Nullable String rows() {
            return area.startsWith("R") ? null : rows(year);
        }

        public String rows(FiscalYear of) {
            return "/staff/sales/rows?year=" + of.be() + (area.isEmpty() ? "" : "&area=" + area);
        }
    }

    /** Asked for the first time: figures follow. */
    public record BeingCounted(Question asked, Counting progress) {
        public String address() {
            return "/staff/indicators/counting" + asked.query();
        }
    }

    /** How a growth is coloured and said: the target met, a rise short of it, a fall, or nothing to compare. */
    public enum Level {
        MET,
        SHORT,
        FALL,
        MISSING;

        static Level of(@Nullable Long permille, long target) {
            if (permille == null) {
                return MISSING;
            }
            return permille >= target ? MET : permille >= 0 ? SHORT : FALL;
        }

        public String css() {
            return switch (this) {
                case MET -> "met";
                case SHORT -> "short";
                case FALL -> "fall";
                case MISSING -> "missing";
            };
        }
    }

    /**
     * The answer in one line.
     *
     * @param by code of the definition it follows
     * @param income of those compared, as {@code base}
     */
    public record Answer(String by, int version, @Nullable Long permille, Level level, Money income, Money base) {}

    /** An area inside the one shown, with both ways to measure it. */
    public record Part(String code, Name name, String address, Growth growth, AreaGrowth reported, Answer answer) {}

    /** A province on the map. */
    public record Shape(String path, String css, String said, String address) {}

    /**
     * A producer of the district or tambon shown.
     *
     * @param base null where it is missing
     */
    public record Maker(
            Name name,
            String address,
            Money income,
            String rows,
            @Nullable Money base,
            @Nullable Long permille) {}

    /** A channel, type, star … of the year beside the base year. */
    public record Slice(
            Name name,
            Money income,
            @Nullable Money base,
            @Nullable Long permille,
            long share,
            @Nullable String rows) {}

    /** A table of slices. */
    public record Slices(String what, List<Slice> slices) {
        public Slices {
            slices = List.copyOf(slices);
        }
    }

    /** A cohort against its target. */
    public record CohortRow(
            Definition of,
            Name name,
            String address,
            Growth growth,
            Answer answer,
            @Nullable Integer members) {}

    /** A community group of the area shown. */
    public record GroupRow(Name name, String address, Growth growth, Answer answer) {}

    /**
     * One community group.
     *
     * @param makers the producers whose incomes it is the sum of
     */
    public record GroupShown(
            Question asked,
            Name name,
            Name place,
            List<Crumb> crumbs,
            Answer answer,
            Growth growth,
            List<Maker> makers,
            String file) {}

    /** A month beside the same month of the year before. */
    public record MonthRow(Name name, Money net, Money before, boolean begun) {}

    /** How far reports came. */
    public record Step(String what, long count, long ofMembers) {}

    /**
     * The page.
     *
     * @param current whether the year still runs; {@code upTo} is then the last day counted
     * @param shapes empty but for the country and its regions
     * @param groups the largest of a province or of what lies in it
     */
    public record Shown(
            Question asked,
            Name area,
            List<Crumb> crumbs,
            Answer answer,
            Growth growth,
            AreaGrowth reported,
            boolean current,
            LocalDate upTo,
            List<Part> parts,
            List<Part> regions,
            List<Shape> shapes,
            List<Maker> makers,
            @Nullable String moreMakers,
            List<GroupRow> groups,
            List<MonthRow> months,
            List<Slices> slices,
            List<CohortRow> cohorts,
            List<Count> counts,
            List<Step> funnel,
            List<Choice> years,
            List<Choice> bases,
            List<Choice> cohortChoices,
            List<Definition> definitions) {}

    /** One producer's years. */
    public record YearRow(
            int be,
            Name name,
            @Nullable Money income,
            @Nullable Money base,
            String rows) {}

    /**
     * One producer.
     *
     * @param answer against the base year
     */
    public record MakerShown(
            Question asked,
            Name name,
            Name place,
            List<Crumb> crumbs,
            Answer answer,
            List<MonthRow> months,
            List<Slices> slices,
            String id) {

        public String file(String what) {
            return "/staff/indicators/producer/" + id + "/" + what + ".csv?year="
                    + asked.year().be() + "&base=" + asked.base().be();
        }
    }
}
