package tambon.storefront.page;

import tambon.catalog.ShopPosts.By;
import tambon.catalog.ShopPosts.Right;
import tambon.infra.id.PublicId;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The post somebody acts in, as its token says. Pages are drawn by it; whether it still stands is asked of the catalog at each
 * request.
 *
 * @param byId see {@link tambon.catalog.ShopPosts.Key}
 * @param byName in words
 * @param shop the producer's name
 */
public record ShopPost(By by, long byId, String byName, String shop, Set<Right> rights) {

    private static final String BY = "post";
    private static final String BY_ID = "post_id";
    private static final String BY_NAME = "post_name";
    private static final String SHOP = "post_shop";
    private static final String RIGHTS = "post_rights";

    public ShopPost {
        rights = Set.copyOf(rights);
    }

    /** Empty where the claims speak of none. */
    static Optional<ShopPost> of(Map<String, Object> claims) {
        if (!(claims.get(BY) instanceof String by)) {
            return Optional.empty();
        }
        var rights = EnumSet.noneOf(Right.class);
        Arrays.stream(String.valueOf(claims.get(RIGHTS)).split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Right::valueOf)
                .forEach(rights::add);
        return Optional.of(new ShopPost(
                By.valueOf(by),
                PublicId.parse(String.valueOf(claims.get(BY_ID))).orElseThrow(),
                String.valueOf(claims.get(BY_NAME)),
                String.valueOf(claims.get(SHOP)),
                rights));
    }

    public Map<String, Object> claims() {
        return Map.of(
                BY,
                by.name(),
                BY_ID,
                PublicId.of(byId),
                BY_NAME,
                byName,
                SHOP,
                shop,
                RIGHTS,
                String.join(",", rights.stream().map(Right::name).sorted().toList()));
    }

    public boolean isWhole() {
        return by == By.GROUP;
    }

    public boolean sees(Right right) {
        return rights.contains(right);
    }

    /** The first page that is open. */
    public String front() {
        return isWhole() ? "/my" : rights.contains(Right.ORDERS) ? "/my/orders" : "/my/products";
    }
}
