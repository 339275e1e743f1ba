package tambon.search.lucene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers different values from 0 on, so that they can be counted in an array. Only grows, as long as the index lives. */
final class Numbering {

    private final Map<Long, Integer> numbers = new HashMap<>();
    private volatile long[] values = new long[1_024];
    private volatile int count;

    synchronized int number(long value) {
        var known = numbers.get(value);
        if (known != null) {
            return known;
        }
        int number = count;
        if (number == values.length) {
            values = Arrays.copyOf(values, values.length * 2);
        }
        values[number] = value;
        numbers.put(value, number);
        count = number + 1;
        return number;
    }

    int count() {
        return count;
    }

    long value(int number) {
        return values[number];
    }
}
