package tambon.orders;

import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;

import java.time.Instant;
import java.util.List;

/**
 * What a district reported to have earned in a fiscal year: the base year above all. Typed, or read from a file of the
 * shape CDD publishes. Reported anew is a new row; what was reported before stays as past.
 */
public interface AreaIncomes {

    /** The most lines one file may have. */
    int MOST_LINES = 20_000;

    /** @throws SalesRejected if the amount is below zero, the source empty or too long, or the district unknown */
    void set(String districtCode, FiscalYear year, Money income, String source, String who);

    /** What each district of the area reported for the year; districts that reported nothing are missing. */
    List<Reported> of(FiscalYear year, String areaPrefix);

    /**
     * Reads a table {@code fiscal_year_be,district,province,sales_baht} (in any order, other columns ignored). A line that
     * cannot be read is told and left out; the others are kept in one transaction. The same file again changes nothing.
     *
     * @param areaPrefix lines of other areas are refused
     */
    Imported importFile(String csv, String source, String areaPrefix, String who);

    record Reported(String districtCode, FiscalYear year, Money income, String source, String who, Instant at) {}

    /** @param kept how many figures are new or changed; {@code same} said what was known already */
    record Imported(int kept, int same, List<Fault> faults) {}

    /** @param line of the file, the heading being 1; {@code text} what stood there */
    record Fault(int line, What what, String text) {}

    /** Why a line was left out. */
    enum What {
        COLUMNS_MISSING,
        NOT_A_YEAR,
        NO_SUCH_PROVINCE,
        NO_SUCH_DISTRICT,
        NOT_AN_AMOUNT,
        OTHER_AREA,
        TWICE,
        TOO_MANY
    }
}
