package tambon.orders.receipt;

import tambon.catalog.Producer;
import tambon.catalog.Producers;
import tambon.catalog.SellerVat;
import tambon.catalog.VatRegister;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.orders.FindOrders;
import tambon.orders.FindOrders.ToSend;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.orders.Receipts;
import tambon.orders.part.Parts;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was sold is frozen in the order already; the paper adds who sold it and the number. */
@Singleton
final class JdbcReceipts implements Receipts {

    private static final String SELECT =
            "select r.year_be, r.number, r.kind, r.issued_at, r.seller_name, r.seller_area, r.seller_phone, r.tax_id, r.branch,"
                    + " s.platform_discount_satang + s.platform_shipping_discount_satang by_platform"
                    + " from tambon_orders.receipt r join tambon_orders.sub_order s on s.id = r.sub_order_id"
                    + " where r.sub_order_id = ?";

    private final FindOrders orders;
    private final Producers producers;
    private final VatRegister vats;
    private final Parts parts;
    private final Series series;
    private final CreditNotes notes;
    private final Statements sql;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    JdbcReceipts(
            FindOrders orders,
            Producers producers,
            VatRegister vats,
            Parts parts,
            Series series,
            CreditNotes notes,
            Statements sql,
            WholeTransaction transaction,
            Ids ids,
            Clock clock) {
        this.orders = orders;
        this.producers = producers;
        this.vats = vats;
        this.parts = parts;
        this.series = series;
        this.notes = notes;
        this.sql = sql;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    private record Paper(Kind kind, String number, Instant issuedAt, Seller seller, Money byPlatform) {}

    @Override
    public Receipt of(long producerId, long subOrderId) {
        var sold = orders.toSend(producerId, subOrderId).orElseThrow(() -> new OrdersRejected(new Unknown()));
        var paper = written(subOrderId).orElseGet(() -> write(producerId, sold));
        return new Receipt(
                paper.kind,
                paper.number,
                paper.issuedAt,
                paper.seller,
                sold.part(),
                paper.byPlatform,
                sold.recipient());
    }

    private Optional<Paper> written(long subOrderId) {
        return sql.first(SELECT, JdbcReceipts::paper, subOrderId);
    }

    private static Paper paper(Row row) throws SQLException {
        var kind = row.constant("kind", Kind.class);
        return new Paper(
                kind,
                Series.written(row.count("year_be"), row.count("number")),
                row.time("issued_at"),
                new Seller(
                        row.text("seller_name"),
                        row.text("seller_area"),
                        row.text("seller_phone"),
                        kind == Kind.TAX_INVOICE ? new SellerVat(row.text("tax_id"), row.text("branch")) : null),
                Money.satang(row.number("by_platform")));
    }

    private Paper write(long producerId, ToSend sold) {
        var seller = producers.find(producerId).orElseThrow(() -> new OrdersRejected(new Unknown()));
        var vat = vats.of(producerId);
        return transaction.join(() -> {
            lock(producerId, sold.part().id());
            var twin = written(sold.part().id());
            if (twin.isPresent()) {
                return twin.get();
            }
            int yearBe = Series.yearBe(clock.instant());
            insert(sold.part().id(), seller, vat, yearBe, series.next(Series.Paper.RECEIPT, producerId, yearBe));
            notes.write(sold.part().id());
            return written(sold.part().id()).orElseThrow();
        });
    }

    /** All who write a paper about the part, or give some of it back, wait here until this transaction ends. */
    private void lock(long producerId, long subOrderId) {
        var part = parts.lock(producerId, subOrderId).orElseThrow(() -> new OrdersRejected(new Unknown()));
        if (part.paidAt() == null) {
            throw new OrdersRejected(new WrongMoment(part.state().shown()));
        }
    }

    @Override
    public List<CreditNote> notes(long producerId, long subOrderId) {
        of(producerId, subOrderId);
        if (notes.isMissing(subOrderId)) { // of a receipt from before there were any
            transaction.join(() -> {
                lock(producerId, subOrderId);
                notes.write(subOrderId);
                return subOrderId;
            });
        }
        return notes.of(subOrderId);
    }

    private void insert(long subOrderId, Producer seller, Optional<SellerVat> vat, int yearBe, int number) {
        sql.change(
                "insert into tambon_orders.receipt (id, producer_id, year_be, number, sub_order_id, kind, issued_at,"
                        + " seller_name, seller_area, seller_phone, tax_id, branch) values " + Statements.rows(1, 12),
                ids.next(),
                seller.id(),
                yearBe,
                number,
                subOrderId,
                vat.isPresent() ? Kind.TAX_INVOICE : Kind.RECEIPT,
                clock.instant(),
                seller.nameTh(),
                seller.areaCode(),
                seller.phone(),
                vat.map(SellerVat::taxId).orElse(null),
                vat.map(SellerVat::branch).orElse(null));
    }
}
