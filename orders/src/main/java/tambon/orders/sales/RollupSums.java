package tambon.orders.sales;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sums of some entries for one table, in the order of the table's key. */
final class RollupSums {

    /** @param any the last of the entries counted: for what is carried beside the key */
    record Sum(Entry any, long net, long pieces, long sales) {

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
    private final Map<List<Object>, Sum> sums = new TreeMap<>(KEY_ORDER);

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

    Map<List<Object>, Sum> sums() {
        return sums;
    }
}
