package tambon.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Mixes sellers, so that one shop does not fill the page: each further product of a seller counts a little
 * less than the one before. Where there is only one seller nothing changes.
 */
public final class SellerMix {

    /**
     * A product in its new place.
     *
     * @param before its place in the list before, from 0
     * @param again how many of the same seller now stand before it
     */
    public record Placed(int before, int again) {}

    private record Waiting(int place, long seller, int again, double score) {}

    private SellerMix() {}

    /**
     * @param scores falling
     * @param sellers of the same products
     * @param most how many places to fill
     */
    public static List<Placed> of(double[] scores, long[] sellers, double sellerAgain, int most) {
        var queue = new PriorityQueue<Waiting>(
                (a, b) -> a.score != b.score ? Double.compare(b.score, a.score) : Integer.compare(a.place, b.place));
        for (int i = 0; i < scores.length; i++) {
            queue.add(new Waiting(i, sellers[i], 0, scores[i]));
        }
        var placed = new HashMap<Long, Integer>();
        var order = new ArrayList<Placed>(scores.length);
        while (!queue.isEmpty() && order.size() < most) {
            var next = queue.remove();
            int before = placed.getOrDefault(next.seller, 0);
            if (before != next.again) {
                double score = scores[next.place] * Math.pow(sellerAgain, before);
                queue.add(new Waiting(next.place, next.seller, before, score));
            } else {
                order.add(new Placed(next.place, before));
                placed.put(next.seller, before + 1);
            }
        }
        return order;
    }
}
