package tambon.orders.sales;

import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Actor;
import tambon.orders.RecordSales.Sale;
import tambon.orders.SaleRecords;
import tambon.orders.SalesFigures;
import tambon.orders.SalesRejected;
import tambon.orders.SalesRejected.NoSuchEntry;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Rows never change, so what is read here needs no lock; {@link RecordSales#correct} takes the one that counts. */
@Singleton
final class JdbcSaleRecords implements SaleRecords {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final EntryRows rows;
    private final RecordSales record;

    JdbcSaleRecords(EntryRows rows, RecordSales record) {
        this.rows = rows;
        this.record = record;
    }

    @Override
    public List<SalesFigures.Row> of(long entryId, String areaPrefix) {
        var asked = find(entryId)
                .filter(entry -> entry.sale().areaCode().startsWith(areaPrefix))
                .orElseThrow(() -> new SalesRejected(new NoSuchEntry()));
        var sold = asked.reverses() == null ? asked : find(asked.reverses()).orElse(asked);
        return rows.record(sold.sale().source(), sold.sale().key()).stream()
                .map(JdbcSalesFigures::row)
                .toList();
    }

    @Override
    public long amend(long entryId, Amended to, String reason, Actor by) {
        var sold = find(entryId).orElseThrow(() -> new SalesRejected(new NoSuchEntry()));
        return record.correct(entryId, reason, amended(sold.sale(), to, by.name()), by);
    }

    private Optional<Entry> find(long id) {
        return Optional.ofNullable(rows.byId(List.of(id)).get(id));
    }

    private static Sale amended(Sale sale, Amended to, String who) {
        return new Sale(
                sale.source(),
                sale.key(),
                at(sale.at(), to.day()),
                sale.producerId(),
                sale.productId(),
                sale.variantId(),
                sale.type(),
                to.pieces(),
                to.gross(),
                to.discount(),
                to.channel(),
                sale.areaCode(),
                sale.placeCode(),
                sale.occasion(),
                who,
                sale.evidence(),
                sale.confidence());
    }

    /** The hour stays while the day does. */
    private static Instant at(Instant was, LocalDate day) {
        return LocalDate.ofInstant(was, FiscalYear.BANGKOK).equals(day)
                ? was
                : day.atTime(NOON).atZone(FiscalYear.BANGKOK).toInstant();
    }
}
