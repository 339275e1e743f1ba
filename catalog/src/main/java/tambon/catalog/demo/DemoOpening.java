package tambon.catalog.demo;

import tambon.catalog.DemoMarket;
import tambon.catalog.ProducerForm;
import tambon.catalog.VariantStock;
import tambon.catalog.listing.ListingCheck;
import tambon.catalog.producer.ProducerCheck;
import tambon.catalog.shelf.NewGoods;
import tambon.catalog.shelf.Shelving;
import tambon.catalog.shelf.Shelving.Shelved;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.toMap;

/** Opens the demo market in one transaction, and remembers that it did: goods taken down since do not come back. */
@Singleton
class DemoOpening implements DemoMarket {

    private final Statements sql;
    private final WholeTransaction transaction;
    private final Shelving shelving;
    private final ProducerCheck producers;
    private final DemoRegister register;

    DemoOpening(
            Statements sql,
            WholeTransaction transaction,
            Shelving shelving,
            ProducerCheck producers,
            DemoRegister register) {
        this.register = register;
        this.sql = sql;
        this.transaction = transaction;
        this.shelving = shelving;
        this.producers = producers;
    }

    @Override
    public Made open() {
        var before = made();
        boolean fresh = before.producers().isEmpty();
        if (!fresh && register.isEntered()) {
            return before;
        }
        try {
            return transaction.run(() -> {
                var made = fresh ? make() : before;
                register.enter(DemoGoods.read(), made.producers());
                return made;
            });
        } catch (RuntimeException failure) {
            if (SqlFailure.duplicateOf(failure).isPresent()) { // another node opened it in the same moment
                return made();
            }
            throw failure;
        }
    }

    private Made make() {
        var demo = DemoGoods.read();
        var products = new ArrayList<DemoProduct>();
        var goods = new ArrayList<NewGoods>();
        for (var producer : demo.producers()) {
            var maker = producers.checked(producer.form());
            for (var product : demo.of(producer)) {
                products.add(product);
                goods.add(goods(maker, product));
            }
        }
        var shelved = shelving.shelve(goods).goods();
        var ids = new HashMap<String, Long>();
        var stock = new ArrayList<VariantStock>();
        for (int i = 0; i < shelved.size(); i++) {
            ids.put(products.get(i).producerKey(), shelved.get(i).producerId());
            stock.addAll(stock(products.get(i), shelved.get(i)));
        }
        remember(ids, stock);
        return new Made(ids, stock);
    }

    private static NewGoods goods(ProducerForm maker, DemoProduct product) {
        var form = ListingCheck.checked(product.form());
        return new NewGoods(maker, form, maker.areaCode(), product.stars(), product.starsYear(), true);
    }

    /** None for what lay there before: an imported product of the same producer and name keeps its own stock. */
    private static List<VariantStock> stock(DemoProduct product, Shelved place) {
        var stock = new ArrayList<VariantStock>();
        for (int i = 0; i < place.variants().size(); i++) {
            var variant = product.variants().get(i);
            if (variant.madeToOrderDays() == null) {
                stock.add(new VariantStock(
                        place.variants().get(i), place.productId(), place.producerId(), variant.stock()));
            }
        }
        return stock;
    }

    private void remember(Map<String, Long> ids, List<VariantStock> stock) {
        sql.batch(
                "insert into tambon_catalog.demo_producer (short_name, producer_id) values (?, ?)",
                ids.entrySet().stream()
                        .map(one -> List.<Object>of(one.getKey(), one.getValue()))
                        .toList());
        sql.batch(
                """
                insert into tambon_catalog.demo_stock (variant_id, product_id, producer_id, quantity)
                values (?, ?, ?, ?)""",
                stock.stream()
                        .map(one -> List.<Object>of(one.variantId(), one.productId(), one.producerId(), one.quantity()))
                        .toList());
    }

    private Made made() {
        var ids = sql
                .list(
                        "select short_name, producer_id from tambon_catalog.demo_producer",
                        row -> Map.entry(row.text("short_name"), row.number("producer_id")))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        var stock = sql.list(
                "select variant_id, product_id, producer_id, quantity from tambon_catalog.demo_stock",
                row -> new VariantStock(
                        row.number("variant_id"),
                        row.number("product_id"),
                        row.number("producer_id"),
                        row.count("quantity")));
        return new Made(ids, stock);
    }
}
