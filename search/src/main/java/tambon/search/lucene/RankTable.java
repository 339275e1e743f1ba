package tambon.search.lucene;

import org.jspecify.annotations.Nullable;
import tambon.infra.memory.RecentlyUsed;
import tambon.search.Availability;
import tambon.search.index.FacetValues;
import tambon.search.index.Ranking;

import java.util.Arrays;

/** A {@link Ranking} in tables over packed facts. Multiplies in the same order, so it comes to the same scores to the last bit. */
final class RankTable {

    private static final double ROUNDED_UP = 1.000_001;

    /** Of few days and provinces. */
    private static final RecentlyUsed<Ranking, RankTable> MADE = new RecentlyUsed<>(300, table -> 1);

    private final double[] stars = new double[6];
    private final double[] licence = new double[2];
    private final double[] availability = new double[4];
    private final double[] sales = new double[Ranking.MOST_SALES_STEPS + 1];
    private final double[] near = new double[100 * 8];
    private final double[] name = new double[Ranking.LONG_NAME + 1];
    private final double fresh;
    private final double old;
    private final long freshSince;
    private final double mostNear;
    private final Ranking today;

    static RankTable of(Ranking ranking) {
        var known = MADE.get(ranking);
        if (known == null) {
            known = new RankTable(ranking);
            MADE.put(ranking, known);
        }
        return known;
    }

    private RankTable(Ranking ranking) {
        today = new Ranking(ranking.boosts(), ranking.today(), "", "");
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
        mostNear = Arrays.stream(near).max().orElse(1);
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

    /** The standing of a segment's products on one day, whatever their place. */
    static final class Standing {

        private static final int NEIGHBOURS = 6;

        private final Ranking today;

        /** The most among each 64 neighbours, rounded up: of those, who stand alike, one number says enough. */
        private final float[] most;

        private Standing(Ranking today, float... most) {
            this.today = today;
            this.most = most;
        }

        /** No product in the neighbourhood of this one, itself among them, stands higher. */
        float mostAround(int doc) {
            return most[doc >>> NEIGHBOURS];
        }
    }

    /** @param known worked out before */
    Standing standing(@Nullable Standing known, Columns columns) {
        if (known != null && known.today.equals(today)) {
            return known;
        }
        var plain = of(today);
        var most = new float[(columns.facts.length >>> Standing.NEIGHBOURS) + 1];
        for (int doc = 0; doc < columns.facts.length; doc++) {
            int around = doc >>> Standing.NEIGHBOURS;
            double one = plain.score(1, columns.facts[doc], columns.published[doc]) * ROUNDED_UP;
            most[around] = Math.max(most[around], (float) one);
        }
        return new Standing(today, most);
    }

    /** The most that nearness is worth. */
    double mostNear() {
        return mostNear;
    }

    private double nearness(long packed) {
        return near[PackedFacts.province(packed) * 8 + PackedFacts.region(packed)];
    }

    double score(int points, long packed, int published) {
        return points
                * stars[PackedFacts.stars(packed)]
                * licence[PackedFacts.licences(packed) == 0 ? 0 : 1]
                * availability[PackedFacts.availability(packed)]
                * (Integer.toUnsignedLong(published) >= freshSince ? fresh : old)
                * sales[PackedFacts.sales(packed)]
                * nearness(packed)
                * name[PackedFacts.nameWords(packed)];
    }
}
