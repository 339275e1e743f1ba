package tambon.catalog.shelf;

import tambon.catalog.ListingForm;
import tambon.catalog.ListingState;
import tambon.catalog.listing.ProductChanges;
import tambon.catalog.listing.ProductWrites;
import tambon.catalog.listing.ProductWrites.NewProduct;
import tambon.catalog.producer.ProducerRows;
import tambon.catalog.shelf.NewGoods.MakerKey;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import static java.util.Comparator.comparing;

/**
 * Puts many goods on the shelves at once: eight statements however many, inside the caller's transaction. What is
 * there already, by {@link NewGoods.Key}, is left as it is.
 */
@Singleton
public class Shelving {

    private final Statements sql;
    private final ProductWrites writes;
    private final ProductChanges changes;
    private final Ids ids;
    private final Clock clock;

    Shelving(Statements sql, ProductWrites writes, ProductChanges changes, Ids ids, Clock clock) {
        this.sql = sql;
        this.writes = writes;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Where a product lies now; {@code fresh} if it was not there before, only then its variants are told. */
    public record Shelved(long productId, long producerId, boolean fresh, List<Long> variants) {}

    /** The goods in the order they came, and how many producers were new. */
    public record Shelves(List<Shelved> goods, int newProducers) {}

    public Shelves shelve(List<NewGoods> goods) {
        var offered = new TreeMap<MakerKey, NewGoods>(
                comparing(MakerKey::districtCode).thenComparing(MakerKey::nameKey));
        goods.forEach(one -> offered.putIfAbsent(one.makerKey(), one));
        var made = new HashMap<MakerKey, Long>();
        if (goods.isEmpty()) {
            return new Shelves(List.of(), 0);
        }
        var makers = makers(offered, made);
        var there = known(makers, goods);
        var stopped = stopped(makers.values());
        var fresh = new ArrayList<NewProduct>();
        var shelved = new ArrayList<Shelved>(goods.size());
        for (var one : goods) {
            long producer = Objects.requireNonNull(makers.get(one.makerKey()));
            var known = there.get(one.key());
            if (known == null) {
                var product = product(one, producer, stopped.contains(producer));
                fresh.add(product);
                there.put(one.key(), product.id());
                shelved.add(new Shelved(product.id(), producer, true, variants(product)));
            } else {
                shelved.add(new Shelved(known, producer, false, List.of()));
            }
        }
        writes.insert(fresh);
        changes.of(fresh.stream()
                .filter(product -> product.state() == ListingState.PUBLISHED)
                .map(NewProduct::id)
                .toList());
        int newProducers = (int) made.entrySet().stream()
                .filter(one -> one.getValue().equals(makers.get(one.getKey())))
                .count();
        return new Shelves(shelved, newProducers);
    }

    /**
     * The producers' ids, new ones made. Whether new or old, their rows stay locked until the transaction ends, always
     * in the order of their keys: of two imports of the same goods at once, one waits and then finds them there.
     */
    private Map<MakerKey, Long> makers(SortedMap<MakerKey, NewGoods> offered, Map<MakerKey, Long> made) {
        var now = clock.instant();
        offered.keySet().forEach(key -> made.put(key, ids.next()));
        sql.batch(
                ProducerRows.INSERT + " on duplicate key update id = id",
                offered.entrySet().stream()
                        .map(one -> ProducerRows.values(ProducerRows.made(
                                Objects.requireNonNull(made.get(one.getKey())),
                                one.getValue().maker(),
                                now)))
                        .toList());
        var districts =
                offered.keySet().stream().map(MakerKey::districtCode).distinct().toList();
        var names = offered.keySet().stream().map(MakerKey::nameKey).distinct().toList();
        var found = new HashMap<MakerKey, Long>();
        sql.list(
                        "select id, district_code, name_key from tambon_catalog.producer where district_code in ("
                                + Statements.marks(districts.size()) + ") and name_key in ("
                                + Statements.marks(names.size()) + ")",
                        row -> Map.entry(
                                new MakerKey(row.text("district_code"), row.text("name_key")), row.number("id")),
                        both(districts, names))
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /** Those of the producers whose sales are stopped; their rows are locked already. */
    private Set<Long> stopped(Collection<Long> producers) {
        return new HashSet<>(sql.list(
                "select id from tambon_catalog.producer where not selling and id in ("
                        + Statements.marks(producers.size()) + ")",
                row -> row.number("id"),
                producers.toArray()));
    }

    private Map<NewGoods.Key, Long> known(Map<MakerKey, Long> makers, List<NewGoods> goods) {
        var byId = new HashMap<Long, MakerKey>();
        makers.forEach((key, id) -> byId.put(id, key));
        var wanted = goods.stream()
                .map(NewGoods::makerKey)
                .map(key -> Objects.requireNonNull(makers.get(key)))
                .distinct()
                .toList();
        var names = goods.stream().map(one -> one.key().nameKey()).distinct().toList();
        var known = new HashMap<NewGoods.Key, Long>();
        sql.list(
                        "select id, producer_id, name_key from tambon_catalog.product where producer_id in ("
                                + Statements.marks(wanted.size()) + ") and name_key in ("
                                + Statements.marks(names.size()) + ")",
                        row -> Map.entry(
                                new NewGoods.Key(
                                        Objects.requireNonNull(byId.get(row.number("producer_id"))),
                                        row.text("name_key")),
                                row.number("id")),
                        both(wanted, names))
                .forEach(one -> known.put(one.getKey(), one.getValue()));
        return known;
    }

    private NewProduct product(NewGoods goods, long producerId, boolean stopped) {
        var shown = stopped ? ListingState.WITHHELD : ListingState.PUBLISHED;
        return new NewProduct(
                ids.next(),
                producerId,
                goods.areaCode(),
                writes.numbered(goods.form()),
                goods.stars(),
                goods.starsYear(),
                goods.published() ? shown : ListingState.DRAFT);
    }

    private static List<Long> variants(NewProduct product) {
        return product.form().variants().stream()
                .map(ListingForm.Variant::id)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Object[] both(Collection<?> some, Collection<?> others) {
        var values = new ArrayList<Object>(some);
        values.addAll(others);
        return values.toArray();
    }
}
