package tambon.search.lucene;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tambon.search.Availability;
import tambon.search.Facet;
import tambon.search.SortBy;
import tambon.search.index.Boosts;
import tambon.search.index.Card;
import tambon.search.index.Clause;
import tambon.search.index.Facts;
import tambon.search.index.Field;
import tambon.search.index.IndexedGood;
import tambon.search.index.Match;
import tambon.search.index.Narrowing;
import tambon.search.index.Plan;
import tambon.search.index.Ranking;
import tambon.search.index.Request;
import tambon.search.index.Slot;
import tambon.search.index.Tokens;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What the engine leaves out it may leave out: random plans over random goods come to what looking at every product comes to. */
class ScoringTest {

    private static final int GOODS = 3_000;
    private static final int TOKENS = 12;
    private static final int PLANS = 700;

    @TempDir
    Path folder;

    private final Random random = new Random(42);
    private final Map<Long, Tokens> goods = new TreeMap<>();

    /** Token t0 is in every second product, each further one in half as many. */
    @BeforeEach
    void grow() {
        for (long id = 1; id <= GOODS; id++) {
            goods.put(id, tokens());
        }
    }

    private Tokens tokens() {
        var tokens = new Tokens();
        for (var field : List.of(Field.NAME, Field.MORE)) {
            for (int token = 0; token < TOKENS; token++) {
                if (random.nextInt(2 << token) == 0) {
                    tokens.of(field).add("t" + token);
                }
            }
        }
        return tokens;
    }

    private static IndexedGood good(long id, Tokens tokens) {
        var type = id % 3 == 0 ? "FOOD" : "DRINK";
        return new IndexedGood(
                id,
                id,
                new Card("", "", "", "", "", ""),
                new Facts(
                        type,
                        "810104",
                        "south",
                        0,
                        null,
                        Set.of(),
                        Set.of(),
                        Availability.IN_STOCK,
                        false,
                        100L,
                        100L,
                        id,
                        0,
                        0,
                        1),
                tokens);
    }

    @Test
    void comes_to_what_looking_at_every_product_comes_to() {
        try (var lucene = new TrialLucene(folder)) {
            var all = goods.entrySet().stream()
                    .map(entry -> good(entry.getKey(), entry.getValue()))
                    .toList();
            lucene.index().take(all.subList(0, GOODS * 2 / 3), List.of(), 1);
            lucene.index().show();
            lucene.index().take(all.subList(GOODS * 2 / 3, GOODS), List.of(7L, 700L, 2_900L), 2);
            lucene.index().show();
            List.of(7L, 700L, 2_900L).forEach(goods::remove);

            assertThat(lucene.engine().search(request(Plan.EVERYTHING)).total()).isEqualTo(goods.size());
            for (int i = 0; i < PLANS; i++) {
                compare(lucene, plan());
            }
        }
    }

    private void compare(TrialLucene lucene, Plan plan) {
        var points = new TreeMap<Long, Integer>();
        goods.forEach((id, tokens) -> {
            int earned = points(plan, tokens);
            if (earned > 0) {
                points.put(id, earned);
            }
        });
        int best = points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        points.values().removeIf(earned -> earned < plan.cut(best));

        var matches = lucene.engine().search(request(plan));

        assertThat(matches.total()).as(plan.toString()).isEqualTo(points.size());
        assertThat(matches.found().stream().map(Match::productId))
                .as(plan.toString())
                .containsExactlyElementsOf(points.entrySet().stream()
                        .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(24)
                        .map(Map.Entry::getKey)
                        .toList());
        if (!points.isEmpty()) {
            assertThat(matches.bestPoints()).isEqualTo(best);
            assertThat(matches.counts().get(Facet.TYPE).stream()
                            .mapToInt(count -> count.count())
                            .sum())
                    .isEqualTo(points.size());
        }
    }

    private static Request request(Plan plan) {
        var ranking = Ranking.of(Boosts.USUAL, 0, null, "");
        return new Request(plan, Narrowing.NONE, SortBy.RELEVANCE, ranking, 0, 24, Set.of(Facet.TYPE));
    }

    /** 0 for a product that has too few of the slots. */
    private static int points(Plan plan, Tokens tokens) {
        var slots = plan.slots().stream().mapToInt(slot -> best(slot, tokens)).toArray();
        int had = (int) IntStream.of(slots).filter(earned -> earned > 0).count();
        int extras = plan.extras().stream().mapToInt(slot -> best(slot, tokens)).sum();
        return had < plan.neededSlots() ? 0 : plan.points(IntStream.of(slots).sum() + extras, had);
    }

    private static int best(Slot slot, Tokens tokens) {
        return slot.ways().stream()
                .filter(way -> tokens.of(way.field()).containsAll(way.tokens()))
                .mapToInt(Clause::points)
                .max()
                .orElse(0);
    }

    private Plan plan() {
        var slots = slots(1 + random.nextInt(6));
        int needed = 1 + random.nextInt(slots.size());
        return new Plan(
                slots,
                needed,
                random.nextInt(120),
                random.nextDouble(),
                slots(random.nextInt(3)),
                100,
                random.nextInt(2) * 60);
    }

    private List<Slot> slots(int count) {
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < count; i++) {
            var ways = new ArrayList<Clause>();
            for (int way = random.nextInt(4); way >= 0; way--) {
                ways.add(new Clause(
                        random.nextBoolean() ? Field.NAME : Field.MORE,
                        IntStream.rangeClosed(0, random.nextInt(2))
                                .mapToObj(n -> "t" + random.nextInt(TOKENS + 1))
                                .distinct()
                                .toList(),
                        1 + random.nextInt(100)));
            }
            slots.add(new Slot(ways));
        }
        return slots;
    }
}
