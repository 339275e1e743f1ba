package tambon.orders;

import tambon.infra.time.FiscalYear;

import java.time.Instant;
import java.util.List;

/** Closing a province's month of the sales ledger, so that reported figures stay; opening it again is logged. */
public interface SalesMonths {

    /** @param month 1–12 of the calendar; @throws SalesRejected if it has not ended or is closed already */
    void close(String provinceCode, FiscalYear year, int month, String who);

    /** @throws SalesRejected if it is open, or no reason is given */
    void reopen(String provinceCode, FiscalYear year, int month, String reason, String who);

    /** The calendar months of the year that are closed for the province. */
    List<Integer> closed(String provinceCode, FiscalYear year);

    /** What was closed and opened in the year, newest first. */
    List<Move> log(String provinceCode, FiscalYear year);

    record Move(int month, boolean closed, String reason, String who, Instant at) {}
}
