package tambon.orders.payment;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.SlipUsed;
import tambon.orders.Slips.Slip;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The slips in the database; its keys are what keeps one transfer from paying twice. */
@Singleton
class SlipRows {

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    SlipRows(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    int count(long orderId) {
        return sql.first(
                        "select count(*) n from tambon_orders.payment_slip where purchase_id = ?",
                        row -> row.count("n"),
                        orderId)
                .orElse(0);
    }

    /** Whether this very slip came for this very order before. */
    boolean known(long orderId, String reference) {
        return sql.first(
                        "select 1 n from tambon_orders.payment_slip where purchase_id = ? and reference = ?"
                                + " and refused_at is null",
                        row -> row.count("n"),
                        orderId,
                        reference)
                .isPresent();
    }

    /** @throws OrdersRejected if the transaction or the picture was sent before */
    void insert(long orderId, String reference, @Nullable SlipPicture picture) {
        var code = picture == null ? Optional.<MiniQr>empty() : picture.code();
        try {
            sql.change(
                    "insert into tambon_orders.payment_slip (id, purchase_id, reference, read_from_code, bank, sent_at,"
                            + " pixels_sha256, picture) values " + Statements.rows(1, 8),
                    ids.next(),
                    orderId,
                    reference,
                    code.isPresent(),
                    code.map(MiniQr::bank).orElse(null),
                    clock.instant(),
                    picture == null ? null : picture.print(),
                    picture == null ? null : picture.jpeg());
        } catch (SqlFailure failure) {
            if (SqlFailure.duplicateOf(failure).isPresent()) {
                throw new OrdersRejected(new SlipUsed());
            }
            throw failure;
        }
    }

    /** Adds the picture to a slip of which only the number was known. */
    void addPicture(long orderId, String reference, SlipPicture picture) {
        try {
            sql.change(
                    "update tambon_orders.payment_slip set picture = ?, pixels_sha256 = ?, read_from_code = ?, bank = ?"
                            + " where purchase_id = ? and reference = ? and picture is null",
                    picture.jpeg(),
                    picture.print(),
                    picture.code().isPresent(),
                    picture.code().map(MiniQr::bank).orElse(null),
                    orderId,
                    reference);
        } catch (SqlFailure failure) {
            if (SqlFailure.duplicateOf(failure).isPresent()) {
                throw new OrdersRejected(new SlipUsed());
            }
            throw failure;
        }
    }

    Map<Long, Slip> latest(Collection<Long> orderIds) {
        var latest = new HashMap<Long, Slip>();
        sql.list(
                "select purchase_id, reference, read_from_code, bank, sent_at, picture is not null has_picture,"
                        + " refused_because from tambon_orders.payment_slip where id in (select max(id)"
                        + " from tambon_orders.payment_slip where purchase_id in ("
                        + Statements.marks(orderIds.size()) + ") group by purchase_id)",
                row -> latest.put(row.number("purchase_id"), slip(row)),
                orderIds.toArray());
        return latest;
    }

    private static Slip slip(Row row) throws SQLException {
        return new Slip(
                row.text("reference"),
                row.flag("read_from_code"),
                row.textOrNull("bank"),
                row.time("sent_at"),
                row.flag("has_picture"),
                row.textOrNull("refused_because"));
    }

    Optional<byte[]> picture(long orderId) {
        return sql.first(
                "select picture from tambon_orders.payment_slip where purchase_id = ? and picture is not null"
                        + " order by id desc limit 1",
                row -> row.bytes("picture"),
                orderId);
    }

    boolean refuse(long orderId, String reference, String reason, String who) {
        return sql.change(
                        "update tambon_orders.payment_slip set refused_at = ?, refused_by = ?, refused_because = ?"
                                + " where purchase_id = ? and reference = ? and refused_at is null",
                        clock.instant(),
                        who,
                        reason,
                        orderId,
                        reference)
                == 1;
    }
}
