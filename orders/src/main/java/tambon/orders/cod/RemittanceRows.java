package tambon.orders.cod;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.orders.Carrier;
import tambon.orders.Remittances.Line;
import tambon.orders.Remittances.Outstanding;
import tambon.orders.Remittances.Parcel;
import tambon.orders.Remittances.Result;
import tambon.orders.Remittances.Summary;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tables say of the cash on the road. */
@Singleton
class RemittanceRows {

    /** Cash in transit of a part: collected and neither remitted nor kept. */
    private static final String IN_TRANSIT = """
            from tambon_orders.account_entry e join tambon_orders.sub_order s on s.id = e.cause_id
            where e.kind = 'CASH_COLLECTED' and e.account = 'COD_IN_TRANSIT'
            and not exists (select 1 from tambon_orders.account_entry c where c.cause_id = s.id
            and c.kind in ('CASH_REMITTED', 'CASH_KEPT'))\s""";

    private static final String SUMMARY = """
            select m.id, m.carrier, m.reference, m.received_on, m.collected_satang, m.fee_satang, m.made_by, m.made_at,
            (select count(*) from tambon_orders.cod_remittance_line l where l.remittance_id = m.id) parcels,
            (select count(*) from tambon_orders.cod_remittance_line l where l.remittance_id = m.id
            and l.settled_at is null) open_lines from tambon_orders.cod_remittance m where\s""";

    private static final String LINE = """
            select l.id, l.remittance_id, l.tracking_number, l.amount_satang, l.fee_satang, l.expected_satang, l.result,
            l.settled_at, p.number from tambon_orders.cod_remittance_line l
            left join tambon_orders.sub_order s on s.id = l.sub_order_id
            left join tambon_orders.purchase p on p.id = s.purchase_id where\s""";

    private final Statements sql;

    RemittanceRows(Statements sql) {
        this.sql = sql;
    }

    List<Outstanding> outstanding() {
        return sql.list(
                "select s.carrier, count(*) parcels, sum(e.amount_satang) amount, min(e.at) oldest " + IN_TRANSIT
                        + "group by s.carrier order by oldest",
                row -> new Outstanding(
                        row.constant("carrier", Carrier.class),
                        row.number("parcels"),
                        Money.satang(row.number("amount")),
                        row.time("oldest")));
    }

    List<Parcel> withCarrier(Carrier carrier, long after, int most) {
        return sql.list(
                "select s.id, p.number, coalesce(s.tracking_number, '') tracking_number, e.amount_satang, e.at "
                        + IN_TRANSIT.replace("where", "join tambon_orders.purchase p on p.id = s.purchase_id where")
                        + "and s.carrier = ? and s.id > ? order by s.id limit ?",
                row -> new Parcel(
                        row.number("id"),
                        row.text("number"),
                        row.text("tracking_number"),
                        Money.satang(row.number("amount_satang")),
                        row.time("at")),
                carrier,
                after,
                most);
    }

    /**
     * A parcel that a carrier took on cash on delivery.
     *
     * @param paid whether it was told as delivered
     */
    record Sent(long subOrderId, long producerId, Money total, boolean paid, boolean settled) {}

    /** By tracking number; where one number was used twice, the parcel whose cash is still out. */
    Map<String, Sent> sent(Carrier carrier, Collection<String> trackingNumbers) {
        var sent = new HashMap<String, Sent>();
        var values = new ArrayList<Object>();
        values.add(carrier);
        values.addAll(trackingNumbers);
        sql.list(
                "select s.tracking_number, s.id, s.producer_id, s.goods_satang + s.shipping_satang total, s.paid_at,"
                        + " exists (select 1 from tambon_orders.account_entry c where c.cause_id = s.id"
                        + " and c.kind in ('CASH_REMITTED', 'CASH_KEPT')) settled from tambon_orders.sub_order s"
                        + " where s.method = 'COD' and s.carrier = ? and s.tracking_number in ("
                        + Statements.marks(trackingNumbers.size()) + ")",
                row -> sent.merge(
                        row.text("tracking_number"),
                        new Sent(
                                row.number("id"),
                                row.number("producer_id"),
                                Money.satang(row.number("total")),
                                row.timeOrNull("paid_at") != null,
                                row.flag("settled")),
                        (one, other) -> one.settled ? other : one),
                values.toArray());
        return sent;
    }

    /** Asked under the part's lock. */
    boolean isSettled(long subOrderId) {
        return sql.first(
                        "select 1 n from tambon_orders.account_entry where cause_id = ?"
                                + " and kind in ('CASH_REMITTED', 'CASH_KEPT') limit 1 lock in share mode",
                        row -> row.count("n"),
                        subOrderId)
                .isPresent();
    }

    List<Summary> lists(long before, int most) {
        return sql.list(SUMMARY + "m.id < ? order by m.id desc limit ?", RemittanceRows::summary, before, most);
    }

    Optional<Summary> list(long id) {
        return sql.first(SUMMARY + "m.id = ?", RemittanceRows::summary, id);
    }

    private static Summary summary(Row row) throws SQLException {
        return new Summary(
                row.number("id"),
                row.constant("carrier", Carrier.class),
                row.text("reference"),
                row.day("received_on"),
                Money.satang(row.number("collected_satang")),
                Money.satang(row.number("fee_satang")),
                row.number("parcels"),
                row.number("open_lines"),
                row.text("made_by"),
                row.time("made_at"));
    }

    List<Line> lines(long listId) {
        return sql.list(LINE + "l.remittance_id = ? order by l.id", RemittanceRows::line, listId);
    }

    List<Line> differences(int most) {
        return sql.list(LINE + "l.settled_at is null order by l.id limit ?", RemittanceRows::line, most);
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                row.number("id"),
                row.number("remittance_id"),
                row.text("tracking_number"),
                row.textOrNull("number"),
                Money.satang(row.number("amount_satang")),
                Money.satang(row.number("fee_satang")),
                row.moneyOrNull("expected_satang"),
                row.constant("result", Result.class),
                row.timeOrNull("settled_at") != null);
    }

    /** A line that waits, locked until the transaction ends. */
    Optional<Open> lockOpen(long lineId) {
        return sql.first(
                "select l.amount_satang, l.fee_satang, l.tracking_number, m.carrier from tambon_orders.cod_remittance_line l"
                        + " join tambon_orders.cod_remittance m on m.id = l.remittance_id"
                        + " where l.id = ? and l.settled_at is null for update",
                row -> new Open(
                        row.constant("carrier", Carrier.class),
                        row.text("tracking_number"),
                        Money.satang(row.number("amount_satang")),
                        Money.satang(row.number("fee_satang"))),
                lineId);
    }

    record Open(Carrier carrier, String trackingNumber, Money amount, Money fee) {}

    void insertList(
            long id,
            Carrier carrier,
            String reference,
            LocalDate day,
            Money collected,
            Money fee,
            Instant at,
            String who) {
        sql.change(
                "insert into tambon_orders.cod_remittance (id, carrier, reference, received_on, collected_satang,"
                        + " fee_satang, made_at, made_by) values " + Statements.rows(1, 8),
                id,
                carrier,
                reference,
                day,
                collected,
                fee,
                at,
                who);
    }

    void insertLines(List<List<@Nullable Object>> rows) {
        sql.batch(
                "insert into tambon_orders.cod_remittance_line (id, remittance_id, tracking_number, amount_satang,"
                        + " fee_satang, sub_order_id, expected_satang, result, settled_at, settled_by) values "
                        + Statements.rows(1, 10),
                rows);
    }

    void settled(long lineId, long subOrderId, Instant at, String who) {
        sql.change(
                "update tambon_orders.cod_remittance_line set settled_at = ?, settled_by = ?, sub_order_id = ? where id = ?",
                at,
                who,
                subOrderId,
                lineId);
    }
}
