package tambon.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.infra.event.EventType;

/**
 * A producer was announced in the register.
 *
 * @param yearBe year of registration, Buddhist Era
 * @param accountId of the applicant, if it applied with an account and the producer is new here: it may act for it from
 *     now on. Null where the producer sold here before, whose accounts stay as they are
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProducerRegistered(
        long registrationId,
        long producerId,
        String registrationNumber,
        int yearBe,
        @Nullable Long accountId) {

    public static final EventType<ProducerRegistered> TYPE =
            new EventType<>("catalog.producer-registered.v1", ProducerRegistered.class);
}
