package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/** The community business model canvas (CBMC) of a group: one sheet, nine boxes (CODI report 2563, lines 954-1013). */
public interface GroupCanvases {

    /** The boxes, in the order in which CODI fills them in. */
    enum Box {
        VALUE,
        /** Customers today and those to come, kept apart. */
        CUSTOMERS,
        /** Communication and carriers. */
        CHANNELS,
        RELATIONSHIPS,
        REVENUE,
        ACTIVITIES,
        RESOURCES,
        /** What cannot be done alone. */
        PARTNERS,
        COSTS
    }

    /**
     * @param version 0 for one that nobody began
     * @param boxes all nine; each at most 2,000 characters
     */
    record Canvas(
            int version, Map<Box, String> boxes, @Nullable Instant changedAt, String changedBy) {

        public Canvas {
            boxes = Map.copyOf(boxes);
        }
    }

    /** Of a group the actor may see. @throws RegisterRejected if there is no such group */
    Canvas of(RegisterActor actor, long groupId);

    /**
     * @param version as it was read
     * @param boxes missing ones become empty
     * @throws RegisterRejected if somebody else changed it meanwhile, or the actor may not change the group
     */
    Canvas keep(RegisterActor actor, long groupId, int version, Map<Box, String> boxes);
}
