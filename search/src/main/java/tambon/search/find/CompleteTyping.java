package tambon.search.find;

import tambon.infra.id.PublicId;
import tambon.infra.place.Places;
import tambon.infra.place.Province;
import tambon.search.SuggestGoods;
import tambon.search.Suggestion;
import tambon.search.Suggestion.Kind;
import tambon.search.index.Completion;
import tambon.search.index.Engine;
import tambon.search.index.Field;
import tambon.search.index.Typed;
import tambon.search.text.Keyboard;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Completes by names of goods and sellers from the engine, and by provinces and types, of which there are few. */
@Singleton
class CompleteTyping implements SuggestGoods {

    private static final int LONGEST = 60;
    private static final int MOST_PLACES = 2;
    private static final int MOST_SELLERS = 3;
    private static final int WORTH_ANOTHER_LAYOUT = 3;

    private final Engine engine;
    private final PopularSearches popular;
    private final Map<Suggestion, Set<String>> few = new LinkedHashMap<>();

    CompleteTyping(Engine engine, PopularSearches popular, Places places) {
        this.engine = engine;
        this.popular = popular;
        for (var type : TypeNames.ALL) {
            few.put(type, beginnings(type));
        }
        for (Province province : places.provinces()) {
            var place = new Suggestion(Kind.PLACE, province.nameTh(), province.nameEn(), province.code());
            few.put(place, beginnings(place));
        }
    }

    private Set<String> beginnings(Suggestion suggestion) {
        var tokens = new HashSet<>(Typed.beginnings(suggestion.textTh()));
        tokens.addAll(Typed.beginnings(suggestion.textEn()));
        return tokens;
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        int most = Math.clamp(limit, 1, MOST);
        var found = complete(text, most);
        if (found.isEmpty() && text.length() >= WORTH_ANOTHER_LAYOUT) {
            return Keyboard.typedAsEnglish(text)
                    .or(() -> Keyboard.typedAsThai(text))
                    .map(meant -> complete(meant, most))
                    .orElse(found);
        }
        return found;
    }

    @Override
    public List<String> popular(int limit) {
        return popular.now().stream().limit(Math.clamp(limit, 1, MOST)).toList();
    }

    private List<Suggestion> complete(String text, int most) {
        var prefixes = Typed.prefixes(text);
        if (prefixes.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<Suggestion>();
        few.forEach((suggestion, beginnings) -> {
            if (all.size() < MOST_PLACES && prefixes.stream().anyMatch(beginnings::contains)) {
                all.add(suggestion);
            }
        });
        var sellers = sellers(engine.complete(Field.TYPED_SELLER, prefixes, MOST_SELLERS));
        int room = Math.max(1, most - all.size() - Math.min(sellers.size(), MOST_SELLERS));
        var goods = goods(engine.complete(Field.TYPED, prefixes, most), prefixes);
        goods.stream().limit(room).forEach(all::add);
        sellers.stream()
                .limit(Math.max(0, Math.min(MOST_SELLERS, most - all.size())))
                .forEach(all::add);
        return all.stream().limit(most).toList();
    }

    /** Names that begin so before names with a later word that does, then by standing; each once. */
    private List<Suggestion> goods(List<Completion> found, Collection<String> prefixes) {
        var order = Comparator.comparing((Completion completion) -> !Typed.begins(completion.card(), prefixes))
                .thenComparing(Comparator.comparingLong(Completion::merit).reversed())
                .thenComparing(completion -> completion.card().nameTh());
        var names = new HashSet<String>();
        return found.stream()
                .sorted(order)
                .filter(completion -> names.add(completion.card().nameTh()))
                .map(completion -> new Suggestion(
                        Kind.PRODUCT,
                        completion.card().nameTh(),
                        completion.card().nameEn(),
                        completion.card().nameTh().isEmpty()
                                ? completion.card().nameEn()
                                : completion.card().nameTh()))
                .toList();
    }

    private static List<Suggestion> sellers(List<Completion> found) {
        var ids = new HashSet<Long>();
        return found.stream()
                .sorted(Comparator.comparingLong(Completion::merit).reversed().thenComparing(Completion::sellerId))
                .filter(completion -> ids.add(completion.sellerId()))
                .map(completion -> new Suggestion(
                        Kind.SELLER,
                        completion.card().sellerTh(),
                        completion.card().sellerEn(),
                        PublicId.of(completion.sellerId())))
                .toList();
    }
}
