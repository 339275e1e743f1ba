package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.place.Region;
import tambon.infra.time.FiscalYear;
import tambon.orders.SalesFigures.Grouping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Did the producers' income rise? Growth against a base year for any area and cohort, with how it is spread and how
 * complete it is; every amount is a sum of ledger rows that {@link SalesFigures#rows} lists, or a reported figure.
 */
public interface Indicators {

    /** The year the department's target counts from (CDD guideline FY2565, line 6643). */
    FiscalYear USUAL_BASE = new FiscalYear(2563);

    /** A rise of 6.0 % (lines 1037, 1094, 1157, 6643). */
    long TARGET_PERMILLE = 60;

    /** How a region is named where an area is asked for. */
    static String areaOf(Region region) {
        return switch (region) {
            case NORTH -> "R1";
            case CENTRAL -> "R2";
            case NORTHEAST -> "R3";
            case EAST -> "R4";
            case WEST -> "R5";
            case SOUTH -> "R6";
        };
    }

    /** What is measured, newest version of each, in the order pages list them. */
    List<Definition> definitions();

    /**
     * Empty once growth of the country and its regions between these years can be told at once. Where it cannot, counting
     * begins in the background: ask again later.
     */
    Optional<Counting> counting(FiscalYear year, FiscalYear base);

    /** Growth of the producers of an area, or of a cohort's members there. */
    Growth growth(Scope scope);

    /** The same for each region, province, district or tambon directly inside the scope's area; only those with a figure. */
    List<Growth> growthInside(Scope scope);

    /** Growth of the community groups of an area that have a producer, largest income first; definition {@code INCOME_GROUP}. */
    List<GroupGrowth> groups(FiscalYear year, FiscalYear base, String areaPrefix);

    /** One group's; empty if there is none. */
    Optional<GroupGrowth> group(long id, FiscalYear year, FiscalYear base);

    /** The producers whose incomes are the group's, largest first; those without any figure last. */
    List<GroupMaker> groupMakers(long id, FiscalYear year, FiscalYear base);

    /** Income of an area by its districts, reported figures included; see definition {@code AREA_INCOME}. */
    AreaGrowth area(FiscalYear year, FiscalYear base, String areaPrefix);

    /** The same for each province of the country, or each district of a province. */
    List<AreaGrowth> areasInside(FiscalYear year, FiscalYear base, String areaPrefix);

    /** Sales of the year beside those the ledger has for the base year, by channel, type, stars, quadrant or cohort. */
    List<PartGrowth> parts(Grouping by, FiscalYear year, FiscalYear base, String areaPrefix);

    /** What is counted rather than earned, beside its target. */
    List<Count> counts(FiscalYear year, String areaPrefix);

    /** What a count is made of: each province of the country, or each district of a province, that has any of it. */
    List<CountPart> countParts(String code, FiscalYear year, String areaPrefix);

    /** The fiscal years whose members of a cohort are known, newest first. */
    List<Integer> cohortYears(String cohort);

    /**
     * @param unit of {@code target}: {@code PERMILLE}, {@code COUNT} or {@code SATANG}
     * @param cohort whose target it is; null for all producers
     * @param source document and line
     */
    record Definition(
            String code,
            int version,
            Kind kind,
            String unit,
            @Nullable Long target,
            @Nullable String cohort,
            String nameTh,
            String nameEn,
            String formulaTh,
            String formulaEn,
            String source) {}

    /** What an indicator is about. */
    enum Kind {
        INCOME,
        COHORT,
        COUNT
    }

    /**
     * @param areaPrefix empty for the country; {@code R1} to {@code R6} a region; 2, 4 or 6 digits of a DOPA code
     * @param cohort code of a cohort; empty for all producers
     */
    record Scope(FiscalYear year, FiscalYear base, String areaPrefix, String cohort) {}

    /** @param counted of so many questions: all producers, and each cohort */
    record Counting(int counted, int questions) {}

    /**
     * Of an area's producers. Permille are tenths of a percent, rounded half up; empty where there is nothing to divide by.
     *
     * @param members how many should have sales: those with sales or a base, or the cohort's members
     * @param reported those with rows in the ledger this year
     * @param withBase those with a figure for the base year
     * @param compared those with both
     * @param newcomers those with sales and no base; {@code newcomerIncome} is theirs
     * @param silent those with a base and no sales
     * @param measured those compared whose base is above zero; {@code risen} of them rose by 6 % or more
     * @param topTenth income of the tenth of them that sold most
     */
    record Growth(
            String areaCode,
            long members,
            long reported,
            long withBase,
            long compared,
            long newcomers,
            long silent,
            Money income,
            Money base,
            Money comparedIncome,
            Money comparedBase,
            Money newcomerIncome,
            long measured,
            long risen,
            Optional<Long> medianPermille,
            Money topTenth,
            Optional<Long> giniPermille,
            Instant countedAt) {

        /** Of an area without a single producer. */
        public static Growth none(String areaCode) {
            return new Growth(
                    areaCode,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    0,
                    0,
                    Optional.empty(),
                    Money.ZERO,
                    Optional.empty(),
                    Instant.EPOCH);
        }

        public Optional<Long> totalPermille() {
            return withBase == 0 ? Optional.empty() : Ratio.growth(income, base);
        }

        public Optional<Long> samePermille() {
            return Ratio.growth(comparedIncome, comparedBase);
        }

        public Optional<Money> average() {
            return reported == 0 ? Optional.empty() : Optional.of(Ratio.average(income, reported));
        }

        public Optional<Money> averageBase() {
            return withBase == 0 ? Optional.empty() : Optional.of(Ratio.average(base, withBase));
        }

        public Optional<Long> averagePermille() {
            return average().flatMap(now -> averageBase().flatMap(before -> Ratio.growth(now, before)));
        }

        public Optional<Long> risenPermille() {
            return Ratio.share(risen, measured);
        }

        public Optional<Long> completePermille() {
            return Ratio.share(reported, members);
        }

        public Optional<Long> topPermille() {
            return income.isPositive() ? Ratio.share(topTenth.satang(), income.satang()) : Optional.empty();
        }
    }

    /** @param growth of its producers together; its area is the group's own */
    record GroupGrowth(long id, String nameTh, Growth growth) {}

    /**
     * A producer of a group.
     *
     * @param income empty without sales in the year; {@code base} where it is missing
     */
    record GroupMaker(long producerId, Optional<Money> income, Optional<Money> base) {
        public Optional<Long> permille() {
            return income.flatMap(now -> base.flatMap(before -> Ratio.growth(now, before)));
        }
    }

    /**
     * @param income of the districts that have a figure of the year; {@code base} of those that have one of the base year
     * @param sameIncome of the districts that have both; {@code sameBase} theirs of the base year
     * @param districts how many there are; {@code counted} have a figure of the year, {@code based} of the base year
     * @param incomeReported whether some of {@code income} was reported and is not a sum of ledger rows, as
     *     {@code baseReported}
     */
    record AreaGrowth(
            String areaCode,
            Money income,
            Money base,
            Money sameIncome,
            Money sameBase,
            long districts,
            long counted,
            long based,
            long same,
            boolean incomeReported,
            boolean baseReported) {

        /** Of an area without a single figure. */
        public static AreaGrowth none(String areaCode) {
            return new AreaGrowth(areaCode, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0, 0, 0, 0, false, false);
        }

        /** Of both together, under the code of this one. */
        public AreaGrowth plus(AreaGrowth other) {
            return new AreaGrowth(
                    areaCode,
                    income.plus(other.income),
                    base.plus(other.base),
                    sameIncome.plus(other.sameIncome),
                    sameBase.plus(other.sameBase),
                    districts + other.districts,
                    counted + other.counted,
                    based + other.based,
                    same + other.same,
                    incomeReported || other.incomeReported,
                    baseReported || other.baseReported);
        }

        public Optional<Long> permille() {
            return based == 0 || counted == 0 ? Optional.empty() : Ratio.growth(income, base);
        }

        public Optional<Long> samePermille() {
            return same == 0 ? Optional.empty() : Ratio.growth(sameIncome, sameBase);
        }
    }

    /** @param base empty where the ledger has none of it in the base year: missing, never zero */
    record PartGrowth(String key, Money income, Optional<Money> base) {
        public Optional<Long> permille() {
            return base.flatMap(before -> Ratio.growth(income, before));
        }
    }

    /**
     * @param areaCode of a place inside the one asked for; that one's own where it cannot be split further
     * @param what {@code DAYS}, {@code FAIRS}, {@code ACTS}, {@code PRODUCTS}, {@code PRODUCERS} or {@code ANNOUNCEMENTS}
     * @param whole of which {@code part} is a share; 0 where {@code part} is a number by itself
     */
    record CountPart(String areaCode, String what, long part, long whole) {
        public Optional<Long> permille() {
            return Ratio.share(part, whole);
        }
    }

    /** @param value empty where nobody counts it for such an area */
    record Count(Definition of, Optional<Long> value) {
        public boolean met() {
            var target = of.target();
            return target != null && value.filter(have -> have >= target).isPresent();
        }
    }
}
