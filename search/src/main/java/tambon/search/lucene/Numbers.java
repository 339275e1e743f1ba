package tambon.search.lucene;

import java.util.Arrays;

/** What an index numbers, so that it can be counted in arrays; and the region of each province, as its products have it. */
final class Numbers {

    private static final int PROVINCES = 100;
    private static final int NO_REGION = 7;

    final Numbering sellers = new Numbering();

    /** See {@link PackedFacts#kind}. */
    final Numbering kinds = new Numbering();

    private final int[] regions = new int[PROVINCES];

    Numbers() {
        Arrays.fill(regions, NO_REGION);
    }

    /** The number of its kind. */
    int kind(long packed) {
        int province = PackedFacts.province(packed);
        if (province < PROVINCES) {
            regions[province] = PackedFacts.region(packed);
        }
        return kinds.number(PackedFacts.kind(packed));
    }

    int region(int province) {
        return province < PROVINCES ? regions[province] : NO_REGION;
    }
}
