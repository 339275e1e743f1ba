package tambon.search.lucene;

/** Counts of many possible values of which few or many occur: those that do are noted, so that nothing costs more than what was counted. */
final class Tally {

    private int[] counts = new int[0];

    /** Those that occur, in the order in which they came. */
    private int[] occurring = new int[0];

    /** Of each the number of the product with which it came. */
    private int[] samples = new int[0];

    private int size;

    /** Makes room for values below this. */
    void fit(int values) {
        if (counts.length < values) {
            int room = 2 * values;
            counts = new int[room];
            occurring = new int[room];
            samples = new int[room];
        }
    }

    /** @param sample a product that has the value */
    void add(int value, int sample) {
        int before = counts[value]++;
        if (before == 0) {
            occurring[size] = value;
            samples[size++] = sample;
        }
    }

    /** How many different values occur. */
    int size() {
        return size;
    }

    int value(int place) {
        return occurring[place];
    }

    int count(int place) {
        return counts[occurring[place]];
    }

    int sample(int place) {
        return samples[place];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            counts[occurring[i]] = 0;
        }
        size = 0;
    }
}
