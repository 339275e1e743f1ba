package tambon.orders.cart;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lines of carts in the database. */
@Singleton
public class CartLines {

    public static final int MOST_LINES = 50;
    public static final int MOST_PIECES = 999;

    private final Statements sql;
    private final Clock clock;

    CartLines(Statements sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Row(
            Picked line,
            @Nullable String coupon,
            @Nullable String ways,
            @Nullable Instant heldUntil) {}

    /** All that is kept of a cart, in one statement; a line too many, which two tabs at once can bring about, is left out. */
    public Kept of(Owner owner) {
        var rows = sql.list(
                "select c.variant_id, c.quantity, c.seen_satang, coalesce(h.quantity, 0) held, h.held_until, k.coupon,"
                        + " k.deliveries from tambon_orders.cart_line c"
                        + " left join tambon_orders.stock_hold h on h.owner = c.owner and h.variant_id = c.variant_id"
                        + " left join tambon_orders.cart k on k.owner = c.owner"
                        + " where c.owner = ? order by c.variant_id limit " + MOST_LINES,
                row -> new Row(
                        new Picked(
                                row.number("variant_id"),
                                row.count("quantity"),
                                row.moneyOrNull("seen_satang"),
                                row.count("held")),
                        row.textOrNull("coupon"),
                        row.textOrNull("deliveries"),
                        row.timeOrNull("held_until")),
                owner.key());
        if (rows.isEmpty()) {
            return new Kept(List.of(), null, Map.of(), null);
        }
        return new Kept(
                rows.stream().map(Row::line).toList(),
                rows.getFirst().coupon,
                Choices.read(rows.getFirst().ways),
                rows.stream()
                        .map(Row::heldUntil)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    void coupon(Owner owner, @Nullable String code) {
        sql.change(
                "insert into tambon_orders.cart (owner, coupon, deliveries, touched_at) values (?, ?, '', ?)"
                        + " on duplicate key update coupon = values(coupon), touched_at = values(touched_at)",
                owner.key(),
                code,
                clock.instant());
    }

    void choose(Owner owner, Map<Long, Long> ways) {
        sql.change(
                "insert into tambon_orders.cart (owner, coupon, deliveries, touched_at) values (?, null, ?, ?)"
                        + " on duplicate key update deliveries = values(deliveries), touched_at = values(touched_at)",
                owner.key(),
                Choices.write(ways),
                clock.instant());
    }

    /** What was chosen for the cart as a whole is over with its order. */
    public void chosenNoMore(Owner owner) {
        sql.change("delete from tambon_orders.cart where owner = ?", owner.key());
    }

    /**
     * @param lines other than the variant's own
     * @param pieces in the other lines
     */
    record Facts(int lines, int pieces, int ofVariant, int available) {}

    /** What must be known before a variant is added: the rest of the cart, and what is left. */
    Facts facts(Owner owner, long variantId) {
        return sql.first(
                        """
                        select coalesce(sum(variant_id <> ?), 0) lines_, coalesce(sum(if(variant_id <> ?, quantity, 0)), 0) pieces,
                        coalesce(sum(if(variant_id = ?, quantity, 0)), 0) of_variant,
                        coalesce((select available from tambon_orders.stock where variant_id = ?), 0)
                          + coalesce((select quantity from tambon_orders.stock_hold where owner = ? and variant_id = ?), 0) available
                        from tambon_orders.cart_line where owner = ?""",
                        row -> new Facts(
                                row.count("lines_"),
                                row.count("pieces"),
                                row.count("of_variant"),
                                row.count("available")),
                        variantId,
                        variantId,
                        variantId,
                        variantId,
                        owner.key(),
                        variantId,
                        owner.key())
                .orElseThrow();
    }

    /** The sum of both where the line is there already, at most {@value #MOST_PIECES}. */
    void add(Owner owner, long variantId, int quantity, @Nullable Money seen) {
        sql.change(
                "insert into tambon_orders.cart_line (owner, variant_id, quantity, seen_satang, touched_at)"
                        + " values (?, ?, ?, ?, ?) on duplicate key update"
                        + " quantity = least(" + MOST_PIECES + ", quantity + values(quantity)),"
                        + " seen_satang = values(seen_satang), touched_at = values(touched_at)",
                owner.key(),
                variantId,
                quantity,
                seen,
                clock.instant());
    }

    void set(Owner owner, long variantId, int quantity) {
        sql.change(
                "update tambon_orders.cart_line set quantity = ?, touched_at = ? where owner = ? and variant_id = ?",
                quantity,
                clock.instant(),
                owner.key(),
                variantId);
    }

    void remove(Owner owner, long variantId) {
        sql.change("delete from tambon_orders.cart_line where owner = ? and variant_id = ?", owner.key(), variantId);
    }

    int pieces(Owner owner) {
        return sql.first(
                        "select coalesce(sum(quantity), 0) pieces from tambon_orders.cart_line where owner = ?",
                        row -> row.count("pieces"),
                        owner.key())
                .orElse(0);
    }

    /** The buyer sees these prices now. */
    void seen(Owner owner, List<Picked> lines) {
        for (var line : lines) {
            sql.change(
                    "update tambon_orders.cart_line set seen_satang = ? where owner = ? and variant_id = ?",
                    line.seen(),
                    owner.key(),
                    line.variantId());
        }
    }

    /** Exactly these lines of {@code into} hold from now on. */
    void put(Owner into, Collection<Picked> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var values = new ArrayList<@Nullable Object>();
        for (var line : lines) {
            values.add(into.key());
            values.add(line.variantId());
            values.add(line.quantity());
            values.add(line.seen());
            values.add(clock.instant());
        }
        sql.change(
                "insert into tambon_orders.cart_line (owner, variant_id, quantity, seen_satang, touched_at) values "
                        + Statements.rows(lines.size(), 5)
                        + " on duplicate key update quantity = values(quantity), touched_at = values(touched_at)",
                values.toArray());
    }

    /** Everything of one owner becomes another's, but the lines, which were put there already. */
    void handOver(Owner from, Owner to) {
        sql.change("delete from tambon_orders.cart_line where owner = ?", from.key());
        sql.change("update ignore tambon_orders.cart set owner = ? where owner = ?", to.key(), from.key());
        sql.change("update ignore tambon_orders.stock_hold set owner = ? where owner = ?", to.key(), from.key());
    }

    /** What was ordered leaves the cart, and what was put in since stays. How many lines left: another press may have been quicker. */
    public int ordered(Owner owner, Collection<Long> variantIds) {
        var values = new ArrayList<Object>();
        values.add(owner.key());
        values.addAll(variantIds);
        return sql.change(
                "delete from tambon_orders.cart_line where owner = ? and variant_id in ("
                        + Statements.marks(variantIds.size()) + ")",
                values.toArray());
    }

    /** Forgets carts that nobody touched since {@code before}; returns how many lines, at most 1,000. */
    int forget(Instant before) {
        sql.change("delete from tambon_orders.cart where touched_at < ? order by touched_at limit 1000", before);
        return sql.change(
                "delete from tambon_orders.cart_line where touched_at < ? order by touched_at limit 1000", before);
    }
}
