package tambon.storefront.acting;

import io.micronaut.http.HttpMethod;
import tambon.catalog.ShopPosts.Right;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which rights open which of a shop's addresses. What is not named here is the producer's own: its money, taxes, fairs, prices
 * by promotion, refunds and people.
 */
final class OpenRights {

    private static final String GOODS = "(/my|/api/v1/producer)/products";
    private static final String ORDERS = "(/my|/api/v1/producer)/orders";

    /** @param rights all of them are needed */
    private record Opening(boolean readingOnly, Pattern path, Set<Right> rights) {}

    /** Any that fits will do. Whether money has come in is not for others to say. */
    private static final List<Opening> OPENINGS = List.of(
            writing(GOODS + "/[^/]+/stock", Right.STOCK),
            reading(GOODS + "(/[^/]+)?", Right.STOCK),
            writing(GOODS + "(?!/[^/]+/stock)(/.*)?", Right.GOODS),
            writing("/my/sheets(/.*)?", Right.GOODS, Right.STOCK),
            reading(ORDERS + "(/[^/]+(/slip|/receipt|/receipt\\.pdf)?)?", Right.ORDERS),
            writing(
                    ORDERS
                            + "/[^/]+/(confirmed|packed|shipped|handed-over|delivered|came-back|taken-back|return-refused|cancelled)",
                    Right.ORDERS));

    private OpenRights() {}

    /** Whether these rights open this address. */
    static boolean open(HttpMethod method, String path, Set<Right> rights) {
        boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
        return OPENINGS.stream()
                .filter(opening -> (reads || !opening.readingOnly())
                        && opening.path().matcher(path).matches())
                .anyMatch(opening -> rights.containsAll(opening.rights()));
    }

    /** What kind of deed a change at this address is; empty where no right alone opens it. */
    static Optional<Right> kind(String path) {
        return OPENINGS.stream()
                .filter(opening ->
                        !opening.readingOnly() && opening.path().matcher(path).matches())
                .flatMap(opening -> opening.rights().stream().sorted())
                .findFirst();
    }

    private static Opening reading(String path, Right... rights) {
        return new Opening(true, Pattern.compile(path), Set.of(rights));
    }

    private static Opening writing(String path, Right... rights) {
        return new Opening(false, Pattern.compile(path), Set.of(rights));
    }
}
