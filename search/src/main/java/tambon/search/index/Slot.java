package tambon.search.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * One thing asked for, and the ways a product may have it. It earns the points of the best of them.
 *
 * @param ways best first
 */
public record Slot(List<Clause> ways) {

    /** More than this no word of a query needs; the weakest go. */
    private static final int MOST_WAYS = 64;

    public Slot {
        var best = new HashMap<List<Object>, Clause>();
        for (var way : ways) {
            best.merge(List.of(way.field(), way.tokens()), way, (a, b) -> a.points() >= b.points() ? a : b);
        }
        ways = best.values().stream()
                .sorted(Comparator.comparingInt(Clause::points)
                        .reversed()
                        .thenComparing(Clause::field)
                        .thenComparing(way -> String.join(" ", way.tokens())))
                .limit(MOST_WAYS)
                .toList();
    }
}
