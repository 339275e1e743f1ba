package tambon.search.lucene;

/**
 * The arrays one search works in, used again by the next: some as large as the index has products, so there are only a few.
 */
final class Workspace {

    final Candidates candidates = new Candidates();

    final SlotCount slots = new SlotCount();

    final Counts counts = new Counts();

    /** What the facets of one search are counted in. Between searches all of it is zero. */
    static final class Counts {

        /** See {@link PackedFacts#kind}. */
        final Tally kinds = new Tally();

        final Tally districts = new Tally();

        final Tally sellers = new Tally();

        void fit(Numbers numbers) {
            kinds.fit(numbers.kinds.count());
            districts.fit(PackedFacts.DISTRICTS);
            sellers.fit(numbers.sellers.count());
        }

        void clear() {
            kinds.clear();
            districts.clear();
            sellers.clear();
        }
    }
}
