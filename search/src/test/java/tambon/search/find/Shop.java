package tambon.search.find;

import org.jspecify.annotations.Nullable;
import tambon.infra.place.Places;
import tambon.search.Availability;
import tambon.search.SearchGoods;
import tambon.search.SuggestGoods;
import tambon.search.index.AreaNames;
import tambon.search.index.Boosts;
import tambon.search.index.Card;
import tambon.search.index.Engine;
import tambon.search.index.GlossaryFile;
import tambon.search.index.GoodsAnalysis;
import tambon.search.index.GoodsSource;
import tambon.search.index.Index;
import tambon.search.index.IndexedGood;
import tambon.search.index.Meanings;
import tambon.search.index.Planner;
import tambon.search.index.TrialPlaces;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A shop for tests: goods put on its shelves are found once it is opened. */
public final class Shop {

    public static final Instant TODAY = Instant.parse("2026-11-21T00:00:00Z");

    private final Index index;
    private final AreaNames areas = TrialPlaces.areas();
    private final GoodsAnalysis analysis = new GoodsAnalysis(areas);
    private final List<IndexedGood> waiting = new ArrayList<>();
    private final List<Long> withdrawn = new ArrayList<>();
    public final SearchGoods search;
    public final SuggestGoods suggest;
    private long change;
    private long product = 1_000;

    public Shop(Engine engine, Index index) {
        this.index = index;
        change = index.position();
        var glossary = GlossaryFile.read();
        Meanings meanings = () -> glossary;
        var planner = new Planner(meanings, areas);
        var places = new Places();
        search = new FindGoods(
                engine,
                planner,
                new NotCounted(),
                new Labels(places),
                areas,
                Boosts.USUAL,
                Clock.fixed(TODAY, ZoneOffset.UTC),
                new Answers(engine, meanings, true));
        suggest = new CompleteTyping(engine, new NotCounted(), places);
    }

    /** Nobody looks for anything twice here. */
    private static final class NotCounted implements PopularSearches {

        @Override
        public List<String> now() {
            return List.of();
        }

        @Override
        public void count(String text) {}
    }

    /** What a product is when nothing else is said; change what matters. */
    public static final class Goods {
        public String type = "FOOD";
        public String nameTh = "";
        public String nameEn = "";
        public String storyTh = "";
        public String storyEn = "";
        public List<String> keywords = List.of();
        public long seller = 1;
        public String sellerTh = "กลุ่มแม่บ้านตัวอย่าง";
        public String area = "810104";
        public @Nullable Long price = 10_000L;
        public int stars;
        public Set<String> licences = Set.of();
        public boolean madeToOrder;
        public Availability availability = Availability.IN_STOCK;
        public Instant published = Instant.parse("2025-01-01T00:00:00Z");
        public long sold;
    }

    public interface Change {
        void on(Goods goods);
    }

    /** Puts a product on the shelf and gives its id. */
    public long put(String nameTh, String nameEn, Change change) {
        long id = product++;
        put(id, nameTh, nameEn, change);
        return id;
    }

    public long put(String nameTh) {
        return put(nameTh, "", goods -> {});
    }

    public void put(long id, String nameTh, String nameEn, Change change) {
        var goods = new Goods();
        goods.nameTh = nameTh;
        goods.nameEn = nameEn;
        change.on(goods);
        waiting.add(analysed(id, goods));
    }

    public IndexedGood analysed(long id, Goods goods) {
        var card = new Card(
                goods.nameTh, goods.nameEn, goods.nameTh.replace(' ', '-'), goods.sellerTh, "", "/pictures/" + id);
        return analysis.of(
                new GoodsSource(
                        id,
                        goods.type,
                        card,
                        goods.storyTh,
                        goods.storyEn,
                        goods.keywords,
                        goods.seller,
                        goods.area,
                        goods.price,
                        goods.price,
                        goods.stars,
                        null,
                        goods.licences,
                        Set.of("post"),
                        goods.madeToOrder,
                        goods.availability,
                        goods.published.getEpochSecond(),
                        goods.sold),
                ++change);
    }

    public void withdraw(long id) {
        change++;
        withdrawn.add(id);
    }

    /** Makes everything put and withdrawn so far findable. */
    public Shop open() {
        index.take(List.copyOf(waiting), List.copyOf(withdrawn), change);
        waiting.clear();
        withdrawn.clear();
        index.show();
        return this;
    }
}
