package tambon.search.lucene;

/**
 * The best products seen so far, by a first key, then a second, both the larger the better, then by the smaller id. A heap
 * with the worst on top, in plain arrays.
 */
final class TopGoods {

    private final int most;
    private final double[] first;
    private final double[] second;
    private final long[] ids;
    private final int[] docs;
    private final int[] points;
    private int size;

    TopGoods(int most) {
        this.most = most;
        first = new double[most];
        second = new double[most];
        ids = new long[most];
        docs = new int[most];
        points = new int[most];
    }

    /** What has a first key below this is not among the best. */
    double worst() {
        if (size < most) {
            return Double.NEGATIVE_INFINITY;
        }
        return most == 0 ? Double.POSITIVE_INFINITY : first[0];
    }

    void offer(double key, double tie, long id, int doc, int gained) {
        if (size < most) {
            set(size, key, tie, id, doc, gained);
            up(size++);
        } else if (most > 0 && better(key, tie, id, 0)) {
            set(0, key, tie, id, doc, gained);
            down();
        }
    }

    /** Puts them in order, best first, and gives their number; after this nothing more may be offered. */
    int sort() {
        int count = size;
        while (size > 1) {
            size--;
            swap(0, size);
            down();
        }
        return count;
    }

    int doc(int place) {
        return docs[place];
    }

    int points(int place) {
        return points[place];
    }

    double key(int place) {
        return first[place];
    }

    private void set(int at, double key, double tie, long id, int doc, int gained) {
        first[at] = key;
        second[at] = tie;
        ids[at] = id;
        docs[at] = doc;
        points[at] = gained;
    }

    /** Whether what is described comes before the one at {@code at}. */
    private boolean better(double key, double tie, long id, int at) {
        if (key != first[at]) {
            return key > first[at];
        }
        return tie != second[at] ? tie > second[at] : id < ids[at];
    }

    private void up(int from) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (!better(first[parent], second[parent], ids[parent], at)) {
                return;
            }
            swap(at, parent);
            at = parent;
        }
    }

    private void down() {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                return;
            }
            if (child + 1 < size && better(first[child], second[child], ids[child], child + 1)) {
                child++;
            }
            if (!better(first[at], second[at], ids[at], child)) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int a, int b) {
        double key = first[a];
        double tie = second[a];
        long id = ids[a];
        int doc = docs[a];
        int gained = points[a];
        set(a, first[b], second[b], ids[b], docs[b], points[b]);
        set(b, key, tie, id, doc, gained);
    }
}
