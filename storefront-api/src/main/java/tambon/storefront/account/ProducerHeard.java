package tambon.storefront.account;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What accounts want to know of a producer that came into the register.
 *
 * @param accountId of the applicant, who acts for the producer from now on; null if nobody does
 */
@Serdeable
record ProducerHeard(long producerId, @Nullable Long accountId) {}
