package tambon.orders;

import tambon.infra.money.Money;
import tambon.orders.RecordSales.Actor;

import java.time.LocalDate;
import java.util.List;

/** Single records of the sales ledger: what was done to one, and putting its figures right. */
public interface SaleRecords {

    /**
     * The record that a row is part of, whole: as it was entered, what was taken back of it, what stands instead. In the
     * order it was written.
     *
     * @throws SalesRejected if there is no such row in the area
     */
    List<SalesFigures.Row> of(long entryId, String areaPrefix);

    /**
     * Puts the figures of a record right and leaves the rest of it as it is.
     *
     * @return the id of the row that stands now
     * @throws SalesRejected as {@link RecordSales#correct}
     */
    long amend(long entryId, Amended to, String reason, Actor by);

    /**
     * @param day of the sale, in Thailand
     * @param pieces 0 where nobody counted
     * @param gross before {@code discount}, both in the whole
     */
    record Amended(LocalDate day, int pieces, Money gross, Money discount, String channel) {}
}
