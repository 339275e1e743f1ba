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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.toCollection;

/** Completes by names of goods and sellers from the engine, and by provinces and types, of which there are few. */
@Singleton
class CompleteTyping implements SuggestGoods {

    private static final int LONGEST = 60;
    private static final int MOST_PLACES = 2;
    private static final int MOST_SELLERS = 3;
    private static final int WORTH_ANOTHER_LAYOUT = 3;

    private final Engine engine;
    private final PopularSearches popular;
    private final Map<String, List<Suggestion>> few = new HashMap<>();

    CompleteTyping(Engine engine, PopularSearches popular, Places places) {
        this.engine = engine;
        this.popular = popular;
        TypeNames.ALL.forEach(this::add);
        for (Province province : places.provinces()) {
            add(new Suggestion(Kind.PLACE, province.nameTh(), province.nameEn(), province.code()));
        }
    }

    private void add(Suggestion suggestion) {
        var beginnings = new HashSet<>(Typed.beginnings(suggestion.textTh()));
        beginnings.addAll(Typed.beginnings(suggestion.textEn()));
        beginnings.forEach(beginning ->
                few.computeIfAbsent(beginning, b -> new ArrayList<>()).add(suggestion));
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
        var all = prefixes.stream()
                .flatMap(prefix -> few.getOrDefault(prefix, List.of()).stream())
                .distinct()
                .limit(MOST_PLACES)
                .collect(toCollection(ArrayList::new));
        var sellers = sellers(engine.complete(Field.TYPED_SELLER, prefixes, MOST_SELLERS));
        int room = Math.max(1, most - all.size() - Math.min(sellers.size(), MOST_SELLERS));
        var goods = goods(engine.complete(Field.TYPED, prefixes, most), prefixes);
        goods.stream().limit(room).forEach(all::add);
        sellers.stream()
                .limit(Math.max(0, Math.min(MOST_SELLERS, most - all.size())))
                .forEach(all::add);
        return all.stream().limit(most).toList();
    }

    /** @param begins whether the whole name begins so, and not only a later word of it */
    private record Begun(boolean begins, Completion completion) {}

    private static final Comparator<Begun> BEST_FIRST = Comparator.comparing((Begun begun) -> !begun.begins)
            .thenComparing(Comparator.comparingLong((Begun begun) -> begun.completion.merit())
                    .reversed())
            .thenComparing(begun -> begun.completion.card().nameTh());

    /** Names that begin so before names with a later word that does, then by standing; each once. */
    private static List<Suggestion> goods(List<Completion> found, Collection<String> prefixes) {
        var names = new HashSet<String>();
        return found.stream()
                .map(completion -> new Begun(Typed.begins(completion.card(), prefixes), completion))
                .sorted(BEST_FIRST)
                .map(begun -> begun.completion.card())
                .filter(card -> names.add(card.nameTh()))
                .map(card -> new Suggestion(
                        Kind.PRODUCT,
                        card.nameTh(),
                        card.nameEn(),
                        card.nameTh().isEmpty() ? card.nameEn() : card.nameTh()))
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
