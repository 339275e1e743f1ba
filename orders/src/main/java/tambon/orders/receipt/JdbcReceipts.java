package tambon.orders.receipt;

import tambon.catalog.Producer;
import tambon.catalog.Producers;
import tambon.catalog.SellerVat;
import tambon.catalog.VatRegister;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.time.FiscalYear;
import tambon.orders.FindOrders;
import tambon.orders.FindOrders.ToSend;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.orders.Receipts;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What was sold is frozen in the order already; the paper adds who sold it and the number. */
@Singleton
final class JdbcReceipts implements Receipts {

    private static final int BUDDHIST_ERA = 543;
    private static final String SELECT =
            "select year_be, number, kind, issued_at, seller_name, seller_area, seller_phone,"
                    + " tax_id, branch from tambon_orders.receipt where sub_order_id = ?";

    private final FindOrders orders;
    private final Producers producers;
    private final VatRegister vats;
    private final Statements sql;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    JdbcReceipts(
            FindOrders orders,
            Producers producers,
            VatRegister vats,
            Statements sql,
            WholeTransaction transaction,
            Ids ids,
            Clock clock) {
        this.orders = orders;
        this.producers = producers;
        this.vats = vats;
        this.sql = sql;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    private record Paper(Kind kind, String number, Instant issuedAt, Seller seller) {}

    @Override
    public Receipt of(long producerId, long subOrderId) {
        var sold = orders.toSend(producerId, subOrderId).orElseThrow(() -> new OrdersRejected(new Unknown()));
        var paper = written(subOrderId).orElseGet(() -> write(producerId, sold));
        return new Receipt(paper.kind, paper.number, paper.issuedAt, paper.seller, sold.part(), sold.recipient());
    }

    private Optional<Paper> written(long subOrderId) {
        return sql.first(SELECT, JdbcReceipts::paper, subOrderId);
    }

    private static Paper paper(Row row) throws SQLException {
        var kind = row.constant("kind", Kind.class);
        return new Paper(
                kind,
                String.format(Locale.ROOT, "%d/%05d", row.count("year_be"), row.count("number")),
                row.time("issued_at"),
                new Seller(
                        row.text("seller_name"),
                        row.text("seller_area"),
                        row.text("seller_phone"),
                        kind == Kind.TAX_INVOICE ? new SellerVat(row.text("tax_id"), row.text("branch")) : null));
    }

    private Paper write(long producerId, ToSend sold) {
        var seller = producers.find(producerId).orElseThrow(() -> new OrdersRejected(new Unknown()));
        var vat = vats.of(producerId);
        return transaction.run(() -> {
            var paidAt = paidAt(sold.part().id());
            if (paidAt.isEmpty()) {
                throw new OrdersRejected(new WrongMoment(sold.part().state()));
            }
            int yearBe = clock.instant().atZone(FiscalYear.BANGKOK).getYear() + BUDDHIST_ERA;
            lockSeries(producerId, yearBe);
            var twin = written(sold.part().id());
            if (twin.isPresent()) {
                return twin.get();
            }
            insert(sold.part().id(), seller, vat, yearBe, next(producerId, yearBe));
            return written(sold.part().id()).orElseThrow();
        });
    }

    private Optional<Instant> paidAt(long subOrderId) {
        return sql.first(
                "select paid_at from tambon_orders.sub_order where id = ? and paid_at is not null",
                row -> row.time("paid_at"),
                subOrderId);
    }

    /** All who write a paper of this seller's wait here, until the one before is written or given up. */
    private void lockSeries(long producerId, int yearBe) {
        sql.change(
                "insert into tambon_orders.receipt_series (producer_id, year_be, last_number) values (?, ?, 0)"
                        + " on duplicate key update last_number = last_number",
                producerId,
                yearBe);
    }

    private int next(long producerId, int yearBe) {
        sql.change(
                "update tambon_orders.receipt_series set last_number = last_number + 1"
                        + " where producer_id = ? and year_be = ?",
                producerId,
                yearBe);
        return sql.first(
                        "select last_number from tambon_orders.receipt_series where producer_id = ? and year_be = ?",
                        row -> row.count("last_number"),
                        producerId,
                        yearBe)
                .orElseThrow();
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
