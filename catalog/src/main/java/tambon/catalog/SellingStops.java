package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.infra.page.Slice;

import java.time.Instant;
import java.util.List;

/**
 * Producers that may not sell for now. Their goods are no longer offered, found or taken into a cart; what was ordered
 * before is fulfilled. When the last stop is lifted, the goods that were shown are shown again.
 */
public interface SellingStops {

    /** Why a producer does not sell. */
    enum Cause {
        /** Its registration was revoked; only the department lifts that, or a new registration does. */
        REVOKED,
        /** Its province or the department suspended it. */
        SUSPENDED
    }

    /** @param reasons for the producer to read */
    record Stop(Cause cause, String reasons, Instant since, String office) {}

    /** A producer that does not sell, in a list; once for each cause. */
    record Stopped(ProducerCard producer, Cause cause, Instant since) {}

    /** @throws RegisterRejected unless a province does it to one of its own, or the department; without reasons */
    void suspend(RegisterActor officer, long producerId, String reasons);

    /**
     * Lifts what the officer may lift: a province a suspension, the department everything.
     *
     * @throws RegisterRejected if there is nothing the officer may lift
     */
    void reinstate(RegisterActor officer, long producerId, String reasons);

    /** What keeps a producer from selling; empty if it sells. */
    List<Stop> of(long producerId);

    /** Those of the officer's area who may not sell, the last stopped first. @throws RegisterRejected for applicants */
    Slice<Stopped> list(RegisterActor officer, @Nullable String cursor, int size);
}
