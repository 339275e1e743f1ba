package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProductType;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was sold, from the sales ledger; every figure is the sum of rows that can be listed. */
public interface SalesFigures {

    /** Sums of the sales that {@code of} picks, grouped, largest first, at most 1,000 groups. */
    List<Sum> by(Grouping grouping, Picked of);

    /** The rows behind a figure, newest first. */
    OrderSlice<Row> rows(Picked of, @Nullable String cursor, int size);

    Money total(Picked of);

    /** Each producer's income in {@code year} beside its base year, largest first, then those with a base and no sales; keyset by cursor. */
    OrderSlice<Income> incomes(FiscalYear year, FiscalYear base, String areaPrefix, @Nullable String cursor, int size);

    /** How many producers of the area have sales in the year. */
    long sellers(FiscalYear year, String areaPrefix);

    /** One producer's income in {@code year} beside {@code base}. */
    Income income(long producerId, FiscalYear year, FiscalYear base);

    /** What each of a producer's products brought in through each channel in the year, largest first, at most 500. */
    List<ProductSales> products(long producerId, FiscalYear year);

    /** Types in, or changes, what a producer earned in a year before the platform counted. */
    void setBase(long producerId, FiscalYear year, Money income, String source, String who);

    enum Grouping {
        CHANNEL,
        PROVINCE,
        DISTRICT,
        PRODUCER,
        PRODUCT_TYPE,
        MONTH,
        FISCAL_YEAR,
        STARS,
        QUADRANT,
        CONFIDENCE,
        COHORT
    }

    /** By what else sales can be picked: how producer and product stood on the day, how sure we are of the row. */
    enum Part {
        STARS,
        QUADRANT,
        CONFIDENCE,
        COHORT,
        TYPE
    }

    /** @param value as the group's key has it: {@code 5}, {@code D}, {@code SELF_DECLARED}; {@code NONE} for those without */
    record Mark(Part part, String value) {}

    /**
     * Which sales. Null means all.
     *
     * @param areaPrefix DOPA code of a province (2), district (4) or tambon (6 digits); empty for the country
     * @param month 1–12, of the calendar, inside {@code year}
     */
    record Picked(
            @Nullable FiscalYear year,
            @Nullable Integer month,
            String areaPrefix,
            @Nullable Long producerId,
            @Nullable ProductType type,
            @Nullable String channel,
            @Nullable Mark mark) {

        public Picked(
                @Nullable FiscalYear year,
                @Nullable Integer month,
                String areaPrefix,
                @Nullable Long producerId,
                @Nullable ProductType type,
                @Nullable String channel) {
            this(year, month, areaPrefix, producerId, type, channel, null);
        }
    }

    /** @param key of the group: a channel's code, a DOPA code, a producer's id, a type, {@code 2569-11}, a fiscal year */
    record Sum(String key, Money net, long pieces, long sales) {}

    /**
     * One line of the ledger.
     *
     * @param producerId null where nobody split the money by producer
     * @param reverses the row it takes back; null for a sale
     * @param corrects the row it puts right; null otherwise
     */
    record Row(
            long id,
            Instant at,
            @Nullable Long producerId,
            @Nullable Long productId,
            @Nullable ProductType type,
            long quantity,
            Money gross,
            Money net,
            String channel,
            String areaCode,
            @Nullable String occasion,
            RecordSales.Confidence confidence,
            String source,
            String recorder,
            @Nullable String evidence,
            @Nullable Long orderId,
            @Nullable Long reverses,
            @Nullable Long corrects,
            @Nullable String reason) {}

    /** What a product brought in through a channel. */
    record ProductSales(long productId, String channel, Money net, long pieces) {}

    /** @param base empty where nobody typed it in and the ledger has no sales of that year: missing, never zero */
    record Income(long producerId, Money income, Optional<Money> base) {

        /** Growth against the base in tenths of a percent, e.g. 63 for +6.3 %; empty without a base, or one of zero. */
        public Optional<Long> growthPermille() {
            return base.filter(Money::isPositive)
                    .map(b -> Math.round((income.satang() - b.satang()) * 1000.0 / b.satang()));
        }
    }
}
