package tambon.search.lucene;

/** The products of one segment that have something: few as a list, many as a bit each. Never changes. */
sealed interface Docs {

    Docs NONE = new Few();

    /** Bytes that objects take besides their numbers, roughly. */
    int OBJECTS = 120;

    int count();

    /** Sets their bits. */
    void addTo(long[] bits);

    /** Gives to those that wait and are here; returns how many still wait. */
    int give(int gain, Candidates candidates);

    /** Of memory. */
    long bytes();

    final class Few implements Docs {

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
        public int give(int gain, Candidates candidates) {
            return candidates.give(gain, docs);
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
        public int give(int gain, Candidates candidates) {
            return candidates.give(gain, bits);
        }

        @Override
        public long bytes() {
            return OBJECTS + 8L * bits.length;
        }
    }
}
