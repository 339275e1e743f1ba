package tambon.orders.sales;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sums of some entries for one table. */
final class RollupSums {

    /** @param any the last of the entries counted, for what is carried beside the key; null where none was */
    record Sum(@Nullable Entry any, long net, long pieces, long sales) {

        boolean isNothing() {
            return net == 0 && pieces == 0 && sales == 0;
        }

        Sum plus(Sum other) {
            return new Sum(
                    other.any, Math.addExact(net, other.net), pieces + other.pieces, Math.addExact(sales, other.sales));
        }
    }

    /** As the database compares keys: numbers by size, codes by their bytes. */
    static final Comparator<List<Object>> KEY_ORDER = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            int order = switch (one.get(i)) {
                case Number number -> Long.compare(number.longValue(), ((Number) other.get(i)).longValue());
                case Object text -> text.toString().compareTo(other.get(i).toString());
            };
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private final Rollup rollup;
    private final Map<List<Object>, Sum> sums = new HashMap<>();

    RollupSums(Rollup rollup) {
        this.rollup = rollup;
    }

    void add(Entry entry) {
        var one = new Sum(entry, entry.sale().net().satang(), entry.sale().quantity(), entry.sales());
        rollup.cells().apply(entry).forEach(key -> sums.merge(key, one, Sum::plus));
    }

    Rollup rollup() {
        return rollup;
    }

    /** In the order of the table's key. */
    SortedMap<List<Object>, Sum> sorted() {
        var sorted = new TreeMap<List<Object>, Sum>(KEY_ORDER);
        sorted.putAll(sums);
        return sorted;
    }

    /** Takes what the table has off: what remains is what it lacks. */
    void subtract(List<Object> key, long net, long pieces, long sales) {
        sums.compute(key, (same, sum) -> {
            var lacks = sum == null
                    ? new Sum(null, -net, -pieces, -sales)
                    : new Sum(sum.any, sum.net - net, sum.pieces - pieces, sum.sales - sales);
            return lacks.isNothing() ? null : lacks;
        });
    }
}
