package tambon.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One registration to be moved, as it was read.
 *
 * @param fileId of a file of this registration that belongs to the move, e.g. the order; may be null
 */
public record RegistrationPick(
        long id,
        int version,
        RegistrationMove move,
        @Nullable Long fileId) {}
