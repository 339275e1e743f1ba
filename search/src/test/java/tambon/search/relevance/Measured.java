package tambon.search.relevance;

import java.util.List;

/**
 * How well queries were answered, on average.
 *
 * @param ndcg of the first ten, gain 2^grade - 1
 * @param recall share of the goods of grade 2 and 3 among the first fifty, of fifty at most
 * @param nothing share of queries that found nothing
 */
record Measured(int queries, double ndcg, double recall, double nothing) {

    private static final int TOP = 10;
    private static final int DEPTH = 50;
    private static final int RELEVANT = 2;

    /**
     * @param answered grades of the answer, in its order
     * @param all grades of every product, in any order
     */
    static Measured of(List<Integer> answered, List<Integer> all) {
        var best = all.stream().sorted((a, b) -> b - a).toList();
        long relevant = all.stream().filter(grade -> grade >= RELEVANT).count();
        if (relevant == 0) {
            throw new IllegalArgumentException("nothing answers this query");
        }
        long found = answered.stream()
                .limit(DEPTH)
                .filter(grade -> grade >= RELEVANT)
                .count();
        return new Measured(
                1, gain(answered) / gain(best), (double) found / Math.min(DEPTH, relevant), answered.isEmpty() ? 1 : 0);
    }

    static Measured average(List<Measured> several) {
        return new Measured(
                several.stream().mapToInt(Measured::queries).sum(),
                several.stream().mapToDouble(Measured::ndcg).average().orElse(0),
                several.stream().mapToDouble(Measured::recall).average().orElse(0),
                several.stream().mapToDouble(Measured::nothing).average().orElse(0));
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < Math.min(TOP, grades.size()); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }
}
