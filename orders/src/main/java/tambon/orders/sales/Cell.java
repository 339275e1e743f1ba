package tambon.orders.sales;

import java.util.Arrays;
import java.util.List;

/**
 * A row's place in a table of sums: the values of its key's columns in their order, numbers and codes. Compared millions
 * of times in a recount, so the hash is worked out once, and so that keys that differ by a digit here and there fall apart.
 */
final class Cell implements Comparable<Cell> {

    private final Object[] values;
    private final int hash;

    private Cell(Object... values) {
        this.values = values;
        int mixed = 0;
        for (var value : values) {
            mixed = (mixed ^ value.hashCode()) * 0x9E3779B1; // 2^32 by the golden ratio
            mixed ^= mixed >>> 15;
        }
        this.hash = mixed;
    }

    static Cell of(Object... values) {
        return new Cell(values);
    }

    List<Object> values() {
        return List.of(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && hash == cell.hash && Arrays.equals(values, cell.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** As the database compares keys: numbers by size, codes by their bytes. */
    @Override
    public int compareTo(Cell other) {
        for (int i = 0; i < values.length; i++) {
            int order = values[i] instanceof Number number
                    ? Long.compare(number.longValue(), ((Number) other.values[i]).longValue())
                    : values[i].toString().compareTo(other.values[i].toString());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
