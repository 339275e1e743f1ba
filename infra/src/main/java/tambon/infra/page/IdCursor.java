package tambon.infra.page;

import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;

/** The cursor of a list in the order of its ids, newest first: the last id shown. */
public final class IdCursor {

    private IdCursor() {}

    public static String after(long lastShown) {
        return PublicId.of(lastShown);
    }

    /** Ids below this one come next; above all ids for null and for what no cursor says. */
    public static long below(@Nullable String cursor) {
        return cursor == null ? Long.MAX_VALUE : PublicId.parse(cursor).orElse(Long.MAX_VALUE);
    }
}
