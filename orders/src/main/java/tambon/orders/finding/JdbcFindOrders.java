package tambon.orders.finding;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.id.PublicId;
import tambon.orders.Buyer;
import tambon.orders.FindOrders;
import tambon.orders.OrderSlice;
import tambon.orders.OrderView;
import tambon.orders.Recipient;
import tambon.orders.SubOrderState;
import tambon.orders.SubOrderView;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Says who may see what; the pages go on from an id, never from a count. */
@Singleton
final class JdbcFindOrders implements FindOrders {

    private static final int MOST = 100;

    private final OrderReader orders;
    private final PartReader parts;
    private final OpenDisputes disputes;
    private final Statements sql;

    JdbcFindOrders(OrderReader orders, PartReader parts, OpenDisputes disputes, Statements sql) {
        this.disputes = disputes;
        this.orders = orders;
        this.parts = parts;
        this.sql = sql;
    }

    private record Access(String key, @Nullable Long accountId) {}

    @Override
    public Optional<OrderView> forBuyer(long orderId, Buyer buyer, @Nullable String buyerKey) {
        return sql.first(
                        "select buyer_key, account_id from tambon_orders.purchase where id = ?",
                        row -> new Access(row.text("buyer_key"), row.numberOrNull("account_id")),
                        orderId)
                .filter(access -> isAccount(access, buyer) || isKey(access, buyerKey))
                .map(access -> orders.byId(orderId));
    }

    private static boolean isAccount(Access access, Buyer buyer) {
        return access.accountId != null
                && buyer.accountId().isPresent()
                && access.accountId == buyer.accountId().getAsLong();
    }

    /** In a time that says nothing about how much of the key was right. */
    private static boolean isKey(Access access, @Nullable String buyerKey) {
        return buyerKey != null
                && MessageDigest.isEqual(
                        access.key.getBytes(StandardCharsets.UTF_8), buyerKey.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public OrderSlice<OrderView> ofAccount(long accountId, @Nullable String cursor, int size) {
        int most = bounded(size);
        var found = orders.where(
                "p.account_id = ? and p.id < ? order by p.id desc limit ?",
                accountId,
                after(cursor, Long.MAX_VALUE),
                most + 1);
        return slice(found, most, OrderView::id);
    }

    @Override
    public OrderSlice<SubOrderView> ofProducer(
            long producerId, List<SubOrderState> states, @Nullable String cursor, int size) {
        int most = bounded(size);
        var values = new ArrayList<Object>();
        values.add(producerId);
        values.add(after(cursor, Long.MAX_VALUE));
        values.addAll(states);
        values.add(most + 1);
        var among = states.isEmpty() ? "" : " and s.state in (" + Statements.marks(states.size()) + ")";
        var found =
                parts.where("s.producer_id = ? and s.id < ?" + among + " order by s.id desc limit ?", values.toArray());
        return slice(found.stream().map(PartReader.Read::view).toList(), most, SubOrderView::id);
    }

    private record To(
            Recipient recipient, String note, @Nullable String slip, boolean alone) {}

    @Override
    public Optional<ToSend> toSend(long producerId, long subOrderId) {
        return parts.where("s.id = ? and s.producer_id = ?", subOrderId, producerId).stream()
                .map(PartReader.Read::view)
                .findFirst()
                .map(part -> {
                    var to = sql.first(
                                    """
                                    select p.recipient_name, p.phone, p.email, p.street, p.tambon_code, p.postcode, p.note,
                                    y.slip_reference, (select count(*) from tambon_orders.sub_order s
                                      where s.purchase_id = p.id) = 1 alone
                                    from tambon_orders.purchase p
                                    left join tambon_orders.payment y on y.purchase_id = p.id where p.id = ?""",
                                    row -> new To(
                                            OrderReader.recipient(row),
                                            row.text("note"),
                                            row.textOrNull("slip_reference"),
                                            row.flag("alone")),
                                    part.orderId())
                            .orElseThrow();
                    return new ToSend(part, to.recipient, to.note, to.slip, to.alone);
                });
    }

    @Override
    public OrderSlice<OrderView> awaitingConfirmation(@Nullable String cursor, int size) {
        int most = bounded(size);
        var found = orders.where(
                "y.state in ('AWAITING', 'SLIP_SENT') and y.method in ('PROMPTPAY', 'TRANSFER') and y.purchase_id > ?"
                        + " order by y.purchase_id limit ?",
                after(cursor, 0),
                most + 1);
        return slice(found, most, OrderView::id);
    }

    @Override
    public Map<Long, List<Move>> moves(Collection<Long> subOrderIds) {
        return disputes.moves(subOrderIds);
    }

    private static int bounded(int size) {
        return Math.clamp(size, 1, MOST);
    }

    /** A cursor that was never given out starts over. */
    private static long after(@Nullable String cursor, long start) {
        return cursor == null ? start : PublicId.parse(cursor).orElse(start);
    }

    private static <T> OrderSlice<T> slice(List<T> found, int size, ToLongFunction<T> id) {
        if (found.size() <= size) {
            return new OrderSlice<>(found, null);
        }
        var items = found.subList(0, size);
        return new OrderSlice<>(items, PublicId.of(id.applyAsLong(items.getLast())));
    }
}
