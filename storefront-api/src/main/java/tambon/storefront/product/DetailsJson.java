package tambon.storefront.product;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.catalog.ProductDetails;
import tambon.catalog.VariantDetails;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said of a product, and of each way it is sold, beyond names and prices. Amounts are satang. */
public final class DetailsJson {

    private DetailsJson() {}

    /** In Thai, and in English where it was given; what was not is left out. */
    @Serdeable
    public record Said(String th, @Nullable String en) {

        static Said of(String th, String en) {
            return new Said(th, en.isEmpty() ? null : en);
        }
    }

    /**
     * A wholesale price.
     *
     * @param least pieces of one order from which it holds
     * @param priceSatang of each piece then, VAT included
     */
    @Serdeable
    public record Tier(int least, long priceSatang) {}

    /** Outside measures, packed for the post, in millimetres. */
    @Serdeable
    public record Box(int lengthMm, int widthMm, int heightMm) {}

    public static List<Said> options(ProductDetails details) {
        return details.options().stream()
                .map(option -> Said.of(option.th(), option.en()))
                .toList();
    }

    /** The answers by the name of the question, in the order of the alphabet. */
    public static Map<String, Said> attributes(ProductDetails details) {
        var answers = new TreeMap<String, Said>();
        details.attributes().forEach(answer -> answers.put(answer.name(), Said.of(answer.th(), answer.en())));
        return answers;
    }

    public static List<Said> choices(VariantDetails details) {
        return details.choices().stream()
                .map(choice -> Said.of(choice.th(), choice.en()))
                .toList();
    }

    public static List<Tier> tiers(VariantDetails details) {
        return details.tiers().stream()
                .map(tier -> new Tier(tier.least(), tier.price().satang()))
                .toList();
    }

    public static @Nullable Box box(VariantDetails details) {
        var box = details.box();
        return box == null ? null : new Box(box.lengthMm(), box.widthMm(), box.heightMm());
    }
}
