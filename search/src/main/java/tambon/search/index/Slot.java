package tambon.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * One thing asked for, and the ways a product may have it. It earns the points of the best of them.
 *
 * @param ways best first
 */
public record Slot(List<Clause> ways) {

    /** More than this no word of a query needs; the weakest go. */
    private static final int MOST_WAYS = 64;

    private static final Comparator<Clause> BEST_FIRST = (a, b) -> {
        if (a.points() != b.points()) {
            return Integer.compare(b.points(), a.points());
        }
        return a.field() != b.field() ? a.field().compareTo(b.field()) : compare(a.tokens(), b.tokens());
    };

    /** What is looked for, whatever it is worth. */
    private record Wanted(Field field, List<String> tokens) {}

    public Slot {
        var sorted = new ArrayList<>(ways);
        sorted.sort(BEST_FIRST);
        var seen = new HashSet<Wanted>();
        sorted.removeIf(way -> seen.size() >= MOST_WAYS || !seen.add(new Wanted(way.field(), way.tokens())));
        ways = List.copyOf(sorted);
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int different = a.get(i).compareTo(b.get(i));
            if (different != 0) {
                return different;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
