package tambon.search.feed;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import static java.util.stream.Collectors.toSet;

/** {@code orders.delivery-ways-changed.v1}: a producer sends in other ways than before. */
@Serdeable
record DeliveryWaysHeard(long producerId, long version, List<String> kinds) {

    /** Of producers who were never told of. */
    private static final Set<String> USUAL = Set.of("post");

    /** As the table keeps them. */
    String written() {
        return String.join(" ", kinds);
    }

    /** Values of {@link tambon.search.Facet#DELIVERY} for what the table keeps. */
    static Set<String> ways(@Nullable String written) {
        return written == null
                ? USUAL
                : Arrays.stream(written.split(" ")).map(DeliveryWaysHeard::way).collect(toSet());
    }

    /** Whoever carries it, what is brought to the door by others is the post to a buyer. */
    private static String way(String kind) {
        return switch (kind) {
            case "OWN_DELIVERY" -> "own";
            case "PICK_UP_FAIR" -> "fair";
            default -> kind.startsWith("PICK_UP") ? "pick-up" : "post";
        };
    }
}
