package tambon.orders.cart;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A cart as it is kept.
 *
 * @param lines in the order of the variants' ids
 * @param coupon the code that was typed; null if none was
 * @param ways chosen, by producer
 * @param heldUntil until when something of it is put aside; null if nothing is
 */
public record Kept(
        List<Picked> lines,
        @Nullable String coupon,
        Map<Long, Long> ways,
        @Nullable Instant heldUntil) {

    public Kept {
        lines = List.copyOf(lines);
        ways = Map.copyOf(ways);
    }
}
