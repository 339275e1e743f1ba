package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Khon Thai Yim Dai markets (ตลาดนัดคนไทยยิ้มได้): their list, market days and months, and what reports and indicators
 * count of them. A figure that is changed is put right in the ledger of sales too.
 *
 * <p>A month has two sources: the days written down one by one, and a total typed in or sent as a file. The total is the
 * whole month; only what it has more than the days is entered besides them, so nothing counts twice.
 *
 * <p>Source: CDD guideline FY2565, 002:4819–4992.
 */
public interface Markets {

    /**
     * Whose markets.
     *
     * @param areaPrefix the beginning of DOPA codes; empty for the country
     * @param managerId only those that this account manages; null for all of the area
     */
    record Scope(String areaPrefix, @Nullable Long managerId) {
        public static Scope of(String areaPrefix) {
            return new Scope(areaPrefix, null);
        }
    }

    /** @throws CaptureRejected if a field is wrong, the tambon is elsewhere or has a market of that name */
    long add(Scope scope, MarketForm form, String who);

    /** @throws CaptureRejected as {@link #add}, or if it was changed meanwhile */
    void change(Scope scope, long id, int version, MarketForm form, String who);

    /** @throws CaptureRejected if it lies elsewhere */
    Market market(Scope scope, long id);

    /** By district, tambon and name. */
    OrderSlice<Market> list(Scope scope, @Nullable String cursor, int size);

    /** How many days each market is to be held in the year; by market's id. @throws CaptureRejected if one lies elsewhere */
    void setTargets(Scope scope, FiscalYear year, Map<Long, Integer> days, String who);

    /**
     * Enters a market day, or corrects one.
     *
     * @return its id. @throws CaptureRejected if a field is wrong
     */
    long enter(Scope scope, DayForm form, String who);

    /**
     * Puts a photo to a market day; its sales count as documented from then on.
     *
     * @param photo JPEG or PNG as it came, at most 8 MB
     * @throws CaptureRejected if it is no picture, or the day lies elsewhere
     */
    void attach(Scope scope, long dayId, byte[] photo, String who);

    /** The days of a market in a month, in order. */
    List<Day> days(Scope scope, long marketId, YearMonth month);

    /**
     * The latest day with a photo of each market, newest first.
     *
     * @param most how many, at least one
     */
    List<Picture> pictures(String areaPrefix, LocalDate first, LocalDate last, int most);

    record Picture(long dayId, String market, LocalDate day) {}

    /** The photo of a market day as JPEG. */
    Optional<byte[]> photo(Scope scope, long dayId);

    /**
     * The month of every market in the area, in the order of {@link #list}: what form 11.3 reports (002:4975). At most
     * 3,000 rows.
     */
    List<Month> months(Scope scope, YearMonth month);

    /**
     * Keeps months as typed. Those that can be kept are kept; the rest is told.
     *
     * @param source {@code GRID} or the file's name
     * @return what is wrong, by the market's id
     */
    Map<Long, Refused> fill(Scope scope, YearMonth month, List<Filled> filled, String source, String who);

    /**
     * Keeps a file in the layout of form 11.3 to be looked at; nothing of it counts yet.
     *
     * @param file an Excel workbook or CSV, at most 10 MB and 20,000 rows
     * @return its id
     * @throws CaptureRejected if it is no such table
     */
    long upload(Scope scope, YearMonth month, String name, byte[] file, String who);

    /** What a file would do, row by row. @throws CaptureRejected if it is another's */
    Preview preview(Scope scope, long uploadId);

    /** Keeps the rows of a file that can be kept, and adds the markets it names that are missing. Once is as often. */
    Preview apply(Scope scope, long uploadId, String who);

    /** What was held from {@code first} to {@code last}, both months included: the sums of form 11.2 (002:4958). */
    Held held(String areaPrefix, YearMonth first, YearMonth last);

    /** Days planned and held in a fiscal year, by province (2 digits), or by district (4) inside one. */
    List<AreaDays> marketDays(String areaPrefix, FiscalYear year);

    /** What was changed of a market, newest first, at most 50. */
    List<Changed> changes(Scope scope, long marketId);

    enum Pattern {
        DAILY,
        WEEKLY,
        MONTHLY,
        OTHER
    }

    enum State {
        OPEN,
        CLOSED_FOR_NOW,
        CLOSED_FOR_GOOD
    }

    /**
     * @param tambonCode 6 digits
     * @param patternOther in words, where the pattern is {@code OTHER}
     * @param isNew false for a market of the 2564 base
     * @param usesBudget whether it uses the department's budget
     * @param sellers all who sell there
     * @param managerId the account that manages it; null for none
     */
    record MarketForm(
            String name,
            String tambonCode,
            Pattern pattern,
            String patternOther,
            boolean isNew,
            State state,
            boolean usesBudget,
            int sellers,
            @Nullable Long managerId) {}

    record Market(long id, int version, MarketForm form) {}

    /**
     * @param sales of all sellers, those in {@code sellerSales} included
     * @param buyersAsked in the survey of the day, as {@code sellersAsked}; 0 where none was held
     * @param sellerSales by producer's id; empty where only the total is known
     */
    record DayForm(
            long marketId,
            LocalDate day,
            int sellers,
            Money sales,
            int buyersAsked,
            int buyersSatisfied,
            int sellersAsked,
            int sellersSatisfied,
            String note,
            Map<Long, Money> sellerSales) {
        public DayForm {
            sellerSales = Map.copyOf(sellerSales);
        }
    }

    record Day(long id, DayForm form, boolean hasPhoto, String who) {}

    /**
     * @param days the larger of those written down and those typed; {@code sales} likewise
     * @param writtenDays market days written down one by one, with their {@code writtenSales}
     * @param typedSales as typed for the whole month; null where nobody did, as {@code typedDays}
     */
    record Month(
            Market market,
            int days,
            Money sales,
            int writtenDays,
            Money writtenSales,
            @Nullable Integer typedDays,
            @Nullable Money typedSales) {}

    /** @param sellers null to leave the number as it is */
    record Filled(
            long marketId, int days, Money sales, @Nullable Integer sellers) {}

    /** @param applied whether it counts already */
    record Preview(long id, String name, YearMonth month, List<Row> rows, boolean applied) {
        public Preview {
            rows = List.copyOf(rows);
        }

        public long good() {
            return rows.stream().filter(row -> row.wrong() == null).count();
        }
    }

    /**
     * A market's row in a file.
     *
     * @param number of the row in the file, from 1
     * @param days and {@code sales} as they are written there
     * @param isNew whether the market is added
     * @param wrong null where it is kept
     */
    record Row(
            int number,
            String market,
            String tambon,
            String district,
            String days,
            String sales,
            boolean isNew,
            @Nullable Refused wrong) {}

    /** Why a month was not kept. */
    enum Refused {
        ELSEWHERE,
        MORE_DAYS_THAN_THE_MONTH,
        FEWER_DAYS_THAN_WRITTEN_DOWN,
        LESS_THAN_WRITTEN_DOWN,
        SALES_WITHOUT_A_DAY,
        CLOSED_FOR_GOOD,
        MONTH_TO_COME,
        NO_NAME,
        NO_SUCH_PLACE,
        NO_NUMBER,
        TWICE
    }

    /** @param markets that were held at least once */
    record Held(long markets, long days, Money sales, long sellers) {}

    record AreaDays(String areaCode, long planned, long held) {}

    record Changed(String what, String said, String who, java.time.Instant at) {}
}
