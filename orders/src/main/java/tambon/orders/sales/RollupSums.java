package tambon.orders.sales;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sums of some entries for one table. */
final class RollupSums {

    /** @param carried of the last entry counted, for the column beside the key; null where there is none */
    record Sum(@Nullable Object carried, long net, long pieces, long sales) {

        boolean isNothing() {
            return net == 0 && pieces == 0 && sales == 0;
        }

        Sum plus(Sum other) {
            return new Sum(
                    other.carried,
                    Math.addExact(net, other.net),
                    pieces + other.pieces,
                    Math.addExact(sales, other.sales));
        }
    }

    private final Rollup rollup;
    private final Map<Cell, Sum> sums = new HashMap<>();

    RollupSums(Rollup rollup) {
        this.rollup = rollup;
    }

    void add(Counted row) {
        var one = new Sum(rollup.carriedOf(row), row.net(), row.pieces(), row.sales());
        for (var cell : rollup.cells().apply(row)) {
            sums.merge(cell, one, Sum::plus);
        }
    }

    /** Adds what somebody summed up already. */
    void add(Cell cell, Sum sum) {
        sums.merge(cell, sum, Sum::plus);
    }

    Rollup rollup() {
        return rollup;
    }

    /** In the order of the table's key. */
    SortedMap<Cell, Sum> sorted() {
        return new TreeMap<>(sums);
    }

    /** Takes what the table has off: what remains is what it lacks. */
    void subtract(Cell cell, Sum stored) {
        sums.compute(cell, (same, sum) -> {
            var lacks = sum == null
                    ? new Sum(stored.carried, -stored.net, -stored.pieces, -stored.sales)
                    : new Sum(sum.carried, sum.net - stored.net, sum.pieces - stored.pieces, sum.sales - stored.sales);
            return lacks.isNothing() ? null : lacks;
        });
    }
}
