package tambon.search.relevance;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tambon.search.find.Shop;
import tambon.search.lucene.TrialLucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** No kind of query is answered worse than the table in the module's README says. Prints that table anew. */
class RelevanceTest {

    private static final Path DEMO = Path.of("../catalog/src/main/resources/demo");
    private static final Path REAL = Path.of("../../shared/data/otop-food-products.csv");
    private static final String ALL = "all";

    /** Figures in the table have three decimals. */
    private static final double ROUNDING = 0.0006;

    @TempDir
    Path folder;

    private TrialLucene lucene;

    private Shop emptyShop() {
        lucene = new TrialLucene(folder);
        return new Shop(lucene.engine(), lucene.index());
    }

    @AfterEach
    void close() {
        if (lucene != null) {
            lucene.close();
        }
    }

    @Test
    void demo_goods_are_found_as_well_as_recorded() throws IOException {
        var market = new TrialMarket(emptyShop()).fillFromDemo(DEMO);

        hold(market, List.of("demo", "demo-held-out", "demo-held-out-2"));
    }

    @Test
    void real_goods_are_found_as_well_as_recorded() throws IOException {
        Assumptions.assumeTrue(Files.exists(REAL), "The list of real goods is not here: " + REAL);
        var market = new TrialMarket(emptyShop()).fillFromRealList(REAL);

        hold(market, List.of("real", "real-held-out", "real-held-out-2"));
    }

    private static void hold(TrialMarket market, List<String> sets) throws IOException {
        var soft = new SoftAssertions();
        for (var set : sets) {
            var measured = measure(market, set);
            var recorded = RecordedFigures.read(set);
            soft.assertThat(recorded.keySet()).as("kinds in %s", set).isEqualTo(measured.keySet());
            recorded.forEach((kind, floor) -> {
                var now = measured.getOrDefault(kind, floor);
                soft.assertThat(now.ndcg()).as("nDCG@10 of %s in %s", kind, set).isGreaterThan(floor.ndcg() - ROUNDING);
                soft.assertThat(now.recall())
                        .as("recall@50 of %s in %s", kind, set)
                        .isGreaterThan(floor.recall() - ROUNDING);
                soft.assertThat(now.nothing())
                        .as("zero results of %s in %s", kind, set)
                        .isLessThan(floor.nothing() + ROUNDING);
            });
        }
        soft.assertAll();
    }

    private static Map<String, Measured> measure(TrialMarket market, String set) throws IOException {
        var byKind = new LinkedHashMap<String, List<Measured>>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/relevance", set + ".tsv"))) {
            var judgement = Judgement.of(line);
            byKind.computeIfAbsent(judgement.kind(), kind -> new ArrayList<>()).add(market.measure(judgement));
        }
        var averages = new LinkedHashMap<String, Measured>();
        byKind.forEach((kind, each) -> averages.put(kind, Measured.average(each)));
        averages.put(
                ALL,
                Measured.average(byKind.values().stream().flatMap(List::stream).toList()));
        averages.forEach((kind, now) -> System.out.println(RecordedFigures.row(set, kind, now)));
        return averages;
    }
}
