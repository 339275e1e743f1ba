package tambon.storefront.account;

import io.micronaut.serde.annotation.Serdeable;

/** What accounts want to know of somebody who acts no more for the group that a producer is. */
@Serdeable
record LeaverHeard(long producerId, long accountId) {}
