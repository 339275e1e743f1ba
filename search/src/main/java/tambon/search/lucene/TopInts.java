package tambon.search.lucene;

import java.util.Comparator;
import java.util.PriorityQueue;

/** The places with the largest counts. */
final class TopInts {

    private record Entry(int count, int place) {}

    private final int most;
    private final PriorityQueue<Entry> worstFirst = new PriorityQueue<>(
            Comparator.comparingInt(Entry::count).thenComparing(Entry::place, Comparator.reverseOrder()));

    TopInts(int most) {
        this.most = most;
    }

    void offer(int count, int place) {
        if (worstFirst.size() < most) {
            worstFirst.add(new Entry(count, place));
            return;
        }
        var worst = worstFirst.peek();
        if (worst != null && count > worst.count) {
            worstFirst.poll();
            worstFirst.add(new Entry(count, place));
        }
    }

    int[] places() {
        return worstFirst.stream().mapToInt(Entry::place).toArray();
    }
}
