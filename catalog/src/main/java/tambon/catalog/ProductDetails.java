package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * What more is said of a product.
 *
 * @param options what buyers choose by, at most three: สี, ขนาด, ลาย
 * @param attributes what is asked of its type and was answered, see {@link Attributes}
 * @param video address of a film about it, https; may be empty
 * @param perMonth pieces that can be made in a month, of the same quality; null if not said
 */
public record ProductDetails(
        List<Option> options,
        List<Attribute> attributes,
        String video,
        @Nullable Integer perMonth) {

    public static final ProductDetails NONE = new ProductDetails(List.of(), List.of(), "", null);

    public ProductDetails {
        options = List.copyOf(options);
        attributes = List.copyOf(attributes);
    }

    public ProductDetails withAttributes(List<Attribute> others) {
        return new ProductDetails(options, others, video, perMonth);
    }

    /** One thing to choose by. */
    public record Option(String th, String en) {}

    /**
     * One answer.
     *
     * @param name of the {@link Attributes.Question} that is answered
     * @param en may be empty
     */
    public record Attribute(String name, String th, String en) {}

    public Optional<Attribute> attribute(String name) {
        return attributes.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
