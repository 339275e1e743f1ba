package tambon.catalog;

import java.time.Instant;

/**
 * A group, a sole maker or a small firm that makes and sells.
 *
 * @param version counts the changes; a change must name the version it was made from
 * @param areaCode a tambon's 6-digit DOPA code, or a district's 4 digits where no more is known
 * @param phone digits as people dial them; empty if none is given
 */
public record Producer(
        long id,
        int version,
        ProducerKind kind,
        String nameTh,
        String nameEn,
        String storyTh,
        String storyEn,
        String areaCode,
        String phone,
        Instant registeredAt) {}
