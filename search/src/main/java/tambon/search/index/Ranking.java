package tambon.search.index;

import org.jspecify.annotations.Nullable;
import tambon.search.Availability;
import tambon.search.ScorePart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a text's points and a product's standing make its score. Every factor depends on few facts, each
 * with few values, so an engine may work them out its own way and still come to the same score.
 *
 * @param today seconds since 1970
 * @param province the buyer's, 2 digits; empty for none
 */
public record Ranking(Boosts boosts, long today, String province, String region) {

    private static final long FRESH_SECONDS = 30L * 24 * 3600;
    public static final int MOST_SALES_STEPS = 7;
    public static final int LONG_NAME = 11;

    public static Ranking of(Boosts boosts, long today, @Nullable String province, String region) {
        return new Ranking(boosts, today, province == null ? "" : province, region);
    }

    public double score(int points, Facts facts) {
        return points
                * stars(facts.stars())
                * licence(!facts.licences().isEmpty())
                * availability(facts.availability())
                * fresh(facts.publishedAt())
                * sales(salesStep(facts.sold()))
                * near(facts.province(), facts.region())
                * name(facts.nameWords());
    }

    public double stars(int stars) {
        return 1 + boosts.perStar() * stars;
    }

    public double licence(boolean has) {
        return has ? boosts.licence() : 1;
    }

    public double availability(Availability availability) {
        return switch (availability) {
            case IN_STOCK, MADE_TO_ORDER -> 1;
            case SOLD_OUT -> boosts.soldOut();
            case ASK -> boosts.ask();
        };
    }

    public long freshSince() {
        return today - FRESH_SECONDS;
    }

    public double fresh(long publishedAt) {
        return publishedAt >= freshSince() ? boosts.fresh() : 1;
    }

    /** 0 for nothing sold, 1 from one piece, 2 from ten, 3 from a hundred … at most {@value #MOST_SALES_STEPS}. */
    public static int salesStep(long sold) {
        int step = 0;
        for (long rest = sold; rest > 0 && step < MOST_SALES_STEPS; rest /= 10) {
            step++;
        }
        return step;
    }

    public double sales(int step) {
        return 1 + boosts.perTenfoldSales() * step;
    }

    public double near(String goodsProvince, String goodsRegion) {
        if (province.isEmpty()) {
            return 1;
        }
        if (goodsProvince.equals(province)) {
            return boosts.nearProvince();
        }
        return !region.isEmpty() && goodsRegion.equals(region) ? boosts.nearRegion() : 1;
    }

    public double name(int words) {
        int longer = Math.clamp(words, 1, LONG_NAME) - 1;
        return boosts.shortName() + (1 - boosts.shortName()) * longer / (LONG_NAME - 1);
    }

    /** The parts of a score, strongest first; those that change nothing are left out. */
    public List<ScorePart> explain(int points, Facts facts) {
        var parts = new ArrayList<ScorePart>();
        add(parts, "stars", stars(facts.stars()));
        add(parts, "licence", licence(!facts.licences().isEmpty()));
        add(parts, "availability", availability(facts.availability()));
        add(parts, "fresh", fresh(facts.publishedAt()));
        add(parts, "sales", sales(salesStep(facts.sold())));
        add(parts, "near", near(facts.province(), facts.region()));
        add(parts, "short-name", name(facts.nameWords()));
        parts.sort(Comparator.comparingDouble((ScorePart part) -> Math.abs(Math.log(part.factor())))
                .reversed());
        parts.addFirst(new ScorePart("text", points));
        return parts;
    }

    private static void add(List<ScorePart> parts, String reason, double factor) {
        if (factor != 1) {
            parts.add(new ScorePart(reason, factor));
        }
    }
}
