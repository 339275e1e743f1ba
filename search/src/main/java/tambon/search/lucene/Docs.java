package tambon.search.lucene;

/** The products of one segment that have something: few as a list, many as a bit each. Never changes. */
sealed interface Docs {

    Docs NONE = new Few();

    /** Bytes that objects take besides their numbers, roughly. */
    int OBJECTS = 120;

    int count();

    /** Sets their bits. */
    void addTo(long[] bits);

    /**
     * Gives {@code gain} to those among candidates that are here.
     *
     * @param marked bits of at least all candidates
     * @param candidates products, rising
     * @param earned what each candidate has so far
     * @param rest places in {@code candidates} still to be looked at, rising; those that gain are taken out
     * @param left how many these are
     * @return how many are left then
     */
    int give(int gain, long[] marked, int[] candidates, int[] earned, int[] rest, int left);

    /** Of memory. */
    long bytes();

    final class Few implements Docs {

        private static final int FAR_FEWER = 4;

        private final int[] docs;

        /** @param docs rising */
        Few(int... docs) {
            this.docs = docs;
        }

        @Override
        public int count() {
            return docs.length;
        }

        @Override
        public void addTo(long[] bits) {
            for (int doc : docs) {
                bits[doc >>> 6] |= 1L << doc;
            }
        }

        @Override
        public int give(int gain, long[] marked, int[] candidates, int[] earned, int[] rest, int left) {
            return docs.length > left >>> FAR_FEWER
                    ? walk(gain, candidates, earned, rest, left)
                    : pick(gain, marked, candidates, earned, rest, left);
        }

        /** Walks through both lists. */
        private int walk(int gain, int[] candidates, int[] earned, int[] rest, int left) {
            int kept = 0;
            int at = 0;
            for (int i = 0; i < left; i++) {
                int place = rest[i];
                int doc = candidates[place];
                while (at < docs.length && docs[at] < doc) {
                    at++;
                }
                if (at < docs.length && docs[at] == doc) {
                    earned[place] += gain;
                } else {
                    rest[kept++] = place;
                }
            }
            return kept;
        }

        /** Looks up each of these few among the many. */
        private int pick(int gain, long[] marked, int[] candidates, int[] earned, int[] rest, int left) {
            int kept = 0;
            int from = 0;
            for (int doc : docs) {
                if ((marked[doc >>> 6] & 1L << doc) != 0) {
                    int at = find(doc, candidates, rest, from, left);
                    if (at >= 0) {
                        earned[rest[at]] += gain;
                        System.arraycopy(rest, from, rest, kept, at - from);
                        kept += at - from;
                        from = at + 1;
                    }
                }
            }
            System.arraycopy(rest, from, rest, kept, left - from);
            return kept + left - from;
        }

        private static int find(int doc, int[] candidates, int[] rest, int from, int to) {
            int low = from;
            int high = to - 1;
            while (low <= high) {
                int middle = low + high >>> 1;
                int there = candidates[rest[middle]];
                if (there == doc) {
                    return middle;
                }
                if (there < doc) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -1;
        }

        @Override
        public long bytes() {
            return OBJECTS + 4L * docs.length;
        }
    }

    final class Many implements Docs {

        private final long[] bits;
        private final int count;

        /** @param bits of the products, 64 in a word */
        Many(long[] bits, int count) {
            this.bits = bits;
            this.count = count;
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public void addTo(long[] all) {
            for (int i = 0; i < bits.length; i++) {
                all[i] |= bits[i];
            }
        }

        @Override
        public int give(int gain, long[] marked, int[] candidates, int[] earned, int[] rest, int left) {
            int kept = 0;
            for (int i = 0; i < left; i++) {
                int place = rest[i];
                int doc = candidates[place];
                int here = (int) (bits[doc >>> 6] >>> doc) & 1;
                earned[place] += gain & -here; // without a branch, which could not be foretold
                rest[kept] = place;
                kept += 1 - here;
            }
            return kept;
        }

        @Override
        public long bytes() {
            return OBJECTS + 8L * bits.length;
        }
    }
}
