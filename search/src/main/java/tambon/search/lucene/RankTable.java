package tambon.search.lucene;

import tambon.search.Availability;
import tambon.search.index.FacetValues;
import tambon.search.index.Ranking;

import java.util.Arrays;

/** A {@link Ranking} in tables over packed facts. Multiplies in the same order, so it comes to the same scores to the last bit. */
final class RankTable {

    private final double[] stars = new double[6];
    private final double[] licence = new double[2];
    private final double[] availability = new double[4];
    private final double[] sales = new double[Ranking.MOST_SALES_STEPS + 1];
    private final double[] near = new double[100 * 8];
    private final double[] name = new double[Ranking.LONG_NAME + 1];
    private final double fresh;
    private final double old;
    private final long freshSince;

    RankTable(Ranking ranking) {
        for (int i = 0; i < stars.length; i++) {
            stars[i] = ranking.stars(i);
        }
        licence[0] = ranking.licence(false);
        licence[1] = ranking.licence(true);
        var values = Availability.values();
        for (int i = 0; i < values.length; i++) {
            availability[i] = ranking.availability(values[i]);
        }
        for (int i = 0; i < sales.length; i++) {
            sales[i] = ranking.sales(i);
        }
        for (int i = 1; i < name.length; i++) {
            name[i] = ranking.name(i);
        }
        fillNear(ranking);
        freshSince = ranking.freshSince();
        fresh = ranking.fresh(freshSince);
        old = ranking.fresh(freshSince - 1);
    }

    private void fillNear(Ranking ranking) {
        Arrays.fill(near, ranking.near("", ""));
        if (!ranking.province().isEmpty()) {
            for (int i = 0; i < 100; i++) {
                for (int r = 0; r < 8; r++) {
                    var region = r < FacetValues.REGIONS.size() ? FacetValues.REGIONS.get(r) : "";
                    near[i * 8 + r] = ranking.near(Integer.toString(i + 100).substring(1), region);
                }
            }
        }
    }

    double score(int points, long packed, int published) {
        return points
                * stars[PackedFacts.stars(packed)]
                * licence[PackedFacts.licences(packed) == 0 ? 0 : 1]
                * availability[PackedFacts.availability(packed)]
                * (Integer.toUnsignedLong(published) >= freshSince ? fresh : old)
                * sales[PackedFacts.sales(packed)]
                * near[PackedFacts.province(packed) * 8 + PackedFacts.region(packed)]
                * name[PackedFacts.nameWords(packed)];
    }
}
