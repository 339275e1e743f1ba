package tambon.catalog.demo;

import tambon.catalog.demo.DemoProduct.Variant;
import tambon.infra.money.Money;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The cells of a product's row that tell how it is sold: {@code variants} lists Thai name, English name, price in satang
 * and stock, divided by {@code |}, each way divided from the next by {@code ;}; {@code weight_grams} holds one weight for
 * all, or one for each.
 */
final class VariantCells {

    private VariantCells() {}

    static List<Variant> of(Row row) {
        var ways = row.parts("variants", 10, 200);
        var weights = row.parts("weight_grams", 10, 7);
        if (ways.isEmpty() || weights.size() != 1 && weights.size() != ways.size()) {
            throw row.wrong("variants", "as many weights as ways, or one");
        }
        return IntStream.range(0, ways.size())
                .mapToObj(way -> variant(row, ways.get(way), weights.get(weights.size() == 1 ? 0 : way), ways.size()))
                .toList();
    }

    private static Variant variant(Row row, String way, String weight, int ways) {
        var parts = way.split("\\|", -1);
        if (parts.length != 4 || parts[0].isBlank() != (ways == 1 && parts[1].isBlank())) {
            throw row.wrong("variants", "Thai name|English name|satang|stock");
        }
        var days = row.numberOrNone("made_to_order_days", 1, 365);
        int stock = row.number("variants", parts[3], 0, 10_000);
        if (days != null && stock > 0) {
            throw row.wrong("made_to_order_days", "no stock of what is made to order");
        }
        return new Variant(
                parts[0],
                parts[1],
                Money.satang(row.number("variants", parts[2], 100, 10_000_000)),
                stock,
                row.number("weight_grams", weight, 1, 1_000_000),
                days);
    }
}
