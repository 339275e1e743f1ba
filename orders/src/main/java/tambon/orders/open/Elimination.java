package tambon.orders.open;

import tambon.orders.open.Concealment.Sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which hidden cells follow from the told ones: those the totals, as equations, have only one answer for. Gauss-Jordan
 * over the whole numbers modulo a prime. Each equation has few unknowns, so rows are kept without their zeros.
 */
final class Elimination {

    private static final long PRIME = 2_147_483_647L;

    /** By their first unknown, which stands in no other row; its factor is 1. */
    private final Map<Integer, SortedMap<Integer, Long>> rows = new HashMap<>();

    private Elimination() {}

    static List<Integer> solvable(boolean[] hidden, List<Sum> sums) {
        var elimination = new Elimination();
        sums.stream()
                .map(sum -> unknowns(hidden, sum))
                .filter(row -> !row.isEmpty())
                .sorted(Comparator.comparingInt(Map::size))
                .forEach(elimination::add);
        var solved = new ArrayList<Integer>();
        elimination.rows.forEach((unknown, row) -> {
            if (row.size() == 1) {
                solved.add(unknown);
            }
        });
        solved.sort(Comparator.naturalOrder());
        return solved;
    }

    private static SortedMap<Integer, Long> unknowns(boolean[] hidden, Sum sum) {
        var row = new TreeMap<Integer, Long>();
        sum.parts().stream().filter(part -> hidden[part]).forEach(part -> row.put(part, 1L));
        if (hidden[sum.whole()]) {
            row.put(sum.whole(), PRIME - 1);
        }
        return row;
    }

    private void add(SortedMap<Integer, Long> row) {
        for (var unknown : List.copyOf(row.keySet())) {
            var known = rows.get(unknown);
            if (known != null) {
                subtract(row, known, row.getOrDefault(unknown, 0L));
            }
        }
        if (row.isEmpty()) {
            return; // says nothing new
        }
        int first = row.firstKey();
        long inverse = power(row.getOrDefault(first, 1L), PRIME - 2);
        row.replaceAll((unknown, factor) -> factor * inverse % PRIME);
        rows.values().forEach(other -> subtract(other, row, other.getOrDefault(first, 0L)));
        rows.put(first, row);
    }

    private static void subtract(Map<Integer, Long> from, Map<Integer, Long> row, long times) {
        if (times == 0) {
            return;
        }
        row.forEach((unknown, factor) -> from.compute(unknown, (same, had) -> {
            long left = ((had == null ? 0 : had) + (PRIME - times) * factor) % PRIME;
            return left == 0 ? null : (Long) left;
        }));
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base % PRIME;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
