package tambon.orders.cart;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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

    /** In the order of the variants' ids; a line too many, which two tabs at once can bring about, is left out. */
    public List<Picked> of(Owner owner) {
        return sql.list(
                "select variant_id, quantity, seen_satang from tambon_orders.cart_line where owner = ?"
                        + " order by variant_id limit " + MOST_LINES,
                row -> new Picked(row.number("variant_id"), row.count("quantity"), row.moneyOrNull("seen_satang")),
                owner.key());
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
                        coalesce((select available from tambon_orders.stock where variant_id = ?), 0) available
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

    void empty(Owner owner) {
        sql.change("delete from tambon_orders.cart_line where owner = ?", owner.key());
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
        return sql.change(
                "delete from tambon_orders.cart_line where touched_at < ? order by touched_at limit 1000", before);
    }
}
