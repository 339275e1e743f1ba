package tambon.storefront.account;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ShopPosts;

import java.time.Instant;

/**
 * A refresh token and the sign-in it belongs to.
 *
 * @param post in whose shop the sign-in acts; null in its own name
 */
record TokenRow(long signInId, long accountId, @Nullable Instant replacedAt, ShopPosts.@Nullable Key post) {}
