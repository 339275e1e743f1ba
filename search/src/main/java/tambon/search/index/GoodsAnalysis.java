package tambon.search.index;

import tambon.infra.memory.RecentlyUsed;
import tambon.search.text.Roman;
import tambon.search.text.Word;
import tambon.search.text.Words;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import static java.util.stream.Collectors.toUnmodifiableMap;

/** Makes a product's index entry: the tokens of its texts, and its facts. */
@Singleton
public class GoodsAnalysis {

    /** Rises whenever the same product would get other tokens or facts; an index of another version is made anew. */
    public static final int VERSION = 3;

    private static final int MOST_NAME_WORDS = 24;
    private static final int MOST_STORY_WORDS = 400;
    private static final int MOST_KEYWORD_WORDS = 40;
    private static final int SHORTEST_BONES = 3;

    /** A slip of the pen is looked for in as many words in a row. */
    private static final int MOST_SLIPPED = 2;

    private static final Map<String, String> TYPE_WORDS = Map.of(
            "FOOD", "อาหาร food",
            "DRINK", "เครื่องดื่ม drink beverage",
            "TEXTILE", "ผ้าและเครื่องแต่งกาย เสื้อผ้า textile fabric clothing",
            "HOUSEHOLD", "ของใช้ ของตกแต่ง ของที่ระลึก หัตถกรรม household decoration souvenir handicraft",
            "HERBAL", "สมุนไพร herbal herb");

    private static final Map<String, Set<String>> TYPE_TOKENS = TYPE_WORDS.entrySet().stream()
            .collect(toUnmodifiableMap(
                    Map.Entry::getKey, type -> marked(Words.of(type.getValue(), MOST_KEYWORD_WORDS), 2)));
    private static final int MOST_SELLERS = 2_000;
    private static final int MOST_KEYWORDS = 2_000;

    private record SellerNames(String th, String en) {}

    private record Seller(Set<String> tokens, Set<String> beginnings) {}

    private record Kind(String type, List<String> keywords) {}

    private final AreaNames areas;

    /** A seller's goods mostly come one after the other. */
    private final RecentlyUsed<SellerNames, Seller> sellers = new RecentlyUsed<>(MOST_SELLERS, seller -> 1);

    /** So do goods of a kind. */
    private final RecentlyUsed<Kind, Set<String>> kinds = new RecentlyUsed<>(MOST_KEYWORDS, kind -> 1);

    /** There are some 8,400 areas, so this cannot grow without end. */
    private final Map<String, Set<String>> placeTokens = new ConcurrentHashMap<>();

    public GoodsAnalysis(AreaNames areas) {
        this.areas = areas;
    }

    public IndexedGood of(GoodsSource source, long change) {
        var card = source.card();
        var th = Words.of(card.nameTh(), MOST_NAME_WORDS);
        var en = Words.of(card.nameEn(), MOST_NAME_WORDS);
        var tokens = new Tokens();
        for (var name : List.of(th, en)) {
            addName(name, tokens);
        }
        for (var name : List.of(card.nameTh(), card.nameEn())) {
            tokens.of(Field.HEAD).addAll(Heads.of(name));
        }
        tokens.of(Field.HEAD).addAll(Heads.ofKeywords(source.keywords()));
        tokens.share(Field.MORE, more(new Kind(source.type(), source.keywords())));
        var seller = seller(new SellerNames(card.sellerTh(), card.sellerEn()));
        tokens.share(Field.SELLER, seller.tokens);
        tokens.share(Field.TYPED_SELLER, seller.beginnings);
        tokens.share(Field.PLACE, placeTokens.computeIfAbsent(source.areaCode(), this::placeTokens));
        for (var story : List.of(source.storyTh(), source.storyEn())) {
            Words.of(story, MOST_STORY_WORDS).stream()
                    .map(Word::text)
                    .filter(word -> word.length() > 1 && !Stopwords.isOne(word))
                    .forEach(tokens.of(Field.STORY)::add);
        }
        return new IndexedGood(source.productId(), change, card, facts(source, th.isEmpty() ? en : th), tokens);
    }

    private Seller seller(SellerNames names) {
        var known = sellers.get(names);
        if (known == null) {
            known = new Seller(new LinkedHashSet<>(), new LinkedHashSet<>());
            for (var name : List.of(names.th, names.en)) {
                var words = Words.of(name, MOST_NAME_WORDS);
                addMarked(words, 2, known.tokens);
                Typed.addBeginnings(words, false, known.beginnings);
            }
            sellers.put(names, known);
        }
        return known;
    }

    private Set<String> more(Kind kind) {
        var known = kinds.get(kind);
        if (known == null) {
            known = marked(Words.of(String.join(" · ", kind.keywords), MOST_KEYWORD_WORDS), 2);
            known.addAll(TYPE_TOKENS.getOrDefault(kind.type, Set.of()));
            kinds.put(kind, known);
        }
        return known;
    }

    private static Set<String> marked(List<Word> words, int most) {
        var tokens = new LinkedHashSet<String>();
        addMarked(words, most, tokens);
        return tokens;
    }

    private Set<String> placeTokens(String areaCode) {
        var tokens = new LinkedHashSet<String>();
        for (var place : areas.namesOf(areaCode)) {
            addMarked(Words.of(place, MOST_NAME_WORDS), MOST_NAME_WORDS, tokens);
        }
        return tokens;
    }

    private static void addName(List<Word> name, Tokens tokens) {
        for (var joined : Joined.of(name, Joined.MOST_WORDS)) {
            tokens.of(Field.NAME).add(joined.text());
            var roman = joined.roman();
            var heard = joined.thai() ? joined.sound() : roman;
            if (joined.thai()) {
                tokens.of(Field.SOUND).add(heard);
            }
            if (joined.count() <= MOST_SLIPPED) {
                tokens.of(Field.SLIP).addAll(Slips.of(heard));
            }
            tokens.of(Field.ROMAN).add(roman);
            var bones = Roman.bones(roman);
            if (bones.length() >= SHORTEST_BONES) {
                tokens.of(Field.ROMAN).add('-' + bones);
            }
        }
        tokens.of(Field.GRAM).addAll(Grams.of(name));
        Typed.addBeginnings(name, true, tokens.of(Field.TYPED));
    }

    private static void addMarked(List<Word> words, int most, Collection<String> tokens) {
        for (var joined : Joined.of(words, most)) {
            tokens.add(joined.text());
            if (joined.thai()) {
                tokens.add('~' + joined.sound());
            }
            tokens.add('@' + joined.roman());
        }
    }

    private Facts facts(GoodsSource source, List<Word> name) {
        var area = source.areaCode();
        var region = area.length() < 2 ? "" : areas.regionOf(area.substring(0, 2));
        return new Facts(
                source.type(),
                area,
                region,
                source.stars(),
                source.quadrant(),
                source.licences(),
                source.deliveries(),
                source.availability(),
                source.madeToOrder(),
                source.priceFromSatang(),
                source.priceToSatang(),
                source.sellerId(),
                source.publishedAt(),
                source.sold(),
                name.size());
    }
}
