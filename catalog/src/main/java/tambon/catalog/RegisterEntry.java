package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A producer as the published register shows it; nothing personal but what the producer is called. */
public record RegisterEntry(
        long id,
        long producerId,
        String registrationNumber,
        int yearBe,
        LocalDate registeredOn,
        @Nullable LocalDate validUntil,
        ProducerKind kind,
        String nameTh,
        String nameEn,
        String areaCode,
        String goods) {}
