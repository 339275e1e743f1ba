package tambon.search.lucene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers sellers from 0, so that they can be counted in an array. Only grows, as long as the index lives. */
final class Sellers {

    private final Map<Long, Integer> places = new HashMap<>();
    private volatile long[] ids = new long[1_024];
    private volatile int count;

    synchronized int place(long id) {
        var known = places.get(id);
        if (known != null) {
            return known;
        }
        int place = count;
        if (place == ids.length) {
            ids = Arrays.copyOf(ids, ids.length * 2);
        }
        ids[place] = id;
        places.put(id, place);
        count = place + 1;
        return place;
    }

    int count() {
        return count;
    }

    long id(int place) {
        return ids[place];
    }
}
