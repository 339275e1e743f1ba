package tambon.catalog.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All producers and goods of the demo market, those that public documents name first. Written for this project; groups,
 * places and products with a {@code source} are named in documents of the Community Development Department (CDD) or the
 * Community Organizations Development Institute (CODI), what is told of them is not.
 */
public record DemoGoods(List<DemoProducer> producers, List<DemoProduct> products) {

    public DemoGoods {
        producers = List.copyOf(producers);
        products = List.copyOf(products);
        var makers = unlike(producers, DemoProducer::key);
        unlike(producers, producer -> producer.tambonCode().substring(0, 4) + producer.nameTh());
        unlike(products, DemoProduct::key);
        unlike(products, product -> product.producerKey() + product.nameTh());
        for (var product : products) {
            if (!makers.contains(product.producerKey())) {
                throw new IllegalArgumentException("nobody makes " + product.key());
            }
        }
    }

    /** Reads them anew from the program's files. @throws IllegalArgumentException naming the line and column that is wrong */
    public static DemoGoods read() {
        return new DemoGoods(Row.each("producers.csv", DemoProducer::of), Row.each("products.csv", DemoProduct::of));
    }

    /** In the order of the file. */
    public List<DemoProduct> of(DemoProducer producer) {
        return products.stream()
                .filter(product -> product.producerKey().equals(producer.key()))
                .toList();
    }

    private static <T> Set<String> unlike(List<T> rows, Function<T, String> key) {
        var seen = new HashSet<String>();
        var twice = rows.stream().map(key).filter(each -> !seen.add(each)).collect(Collectors.joining(", "));
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("twice in the demo market: " + twice);
        }
        return seen;
    }
}
