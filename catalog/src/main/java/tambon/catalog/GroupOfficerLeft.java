package tambon.catalog;

import io.micronaut.serde.annotation.Serdeable;
import tambon.infra.event.EventType;

/**
 * Somebody is chair or secretary no more of the group that a producer is.
 *
 * @param accountId with which the person acted for the producer until now
 */
@Serdeable
public record GroupOfficerLeft(long producerId, long accountId) {

    public static final EventType<GroupOfficerLeft> TYPE =
            new EventType<>("catalog.group-officer-left.v1", GroupOfficerLeft.class);
}
