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

    /** Each producer's income in {@code year} beside its base year, largest first; keyset by cursor. */
    OrderSlice<Income> incomes(FiscalYear year, FiscalYear base, String areaPrefix, @Nullable String cursor, int size);

    /** One producer's income in {@code year} beside {@code base}. */
    Income income(long producerId, FiscalYear year, FiscalYear base);

    /** Types in, or changes, what a producer earned in a year before the platform counted. */
    void setBase(long producerId, FiscalYear year, Money income, String source, String who);

    enum Grouping {
        CHANNEL,
        PROVINCE,
        DISTRICT,
        PRODUCER,
        PRODUCT_TYPE,
        MONTH,
        FISCAL_YEAR
    }

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
            @Nullable String channel) {}

    /** @param key of the group: a channel's code, a DOPA code, a producer's id, a type, {@code 2569-11}, a fiscal year */
    record Sum(String key, Money net, long pieces, long sales) {}

    /** One line of the ledger. */
    record Row(
            long id,
            Instant at,
            long producerId,
            long productId,
            ProductType type,
            long quantity,
            Money net,
            String channel,
            String areaCode,
            @Nullable Long orderId,
            @Nullable Long reverses) {}

    /** @param base empty where nobody typed it in and the ledger has no sales of that year: missing, never zero */
    record Income(long producerId, Money income, Optional<Money> base) {

        /** Growth against the base in tenths of a percent, e.g. 63 for +6.3 %; empty without a base, or one of zero. */
        public Optional<Long> growthPermille() {
            return base.filter(Money::isPositive)
                    .map(b -> Math.round((income.satang() - b.satang()) * 1000.0 / b.satang()));
        }
    }
}
