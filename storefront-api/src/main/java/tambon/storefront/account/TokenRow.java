package tambon.storefront.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A refresh token and the sign-in it belongs to. */
record TokenRow(long signInId, long accountId, @Nullable Instant replacedAt) {}
