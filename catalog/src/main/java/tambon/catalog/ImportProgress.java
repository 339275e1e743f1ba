package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How far an import is. {@code published + drafts + known + rejected} are the rows done.
 *
 * @param rows in the file
 * @param published new products that everyone sees
 * @param drafts new products that wait for someone to look at them, being doubtful
 * @param known rows whose product was there already
 * @param rejected rows nothing was made of
 */
public record ImportProgress(
        long id,
        String fileName,
        String who,
        State state,
        int rows,
        int published,
        int drafts,
        int known,
        int rejected,
        int newProducers,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    public enum State {
        RUNNING,
        DONE,
        /** It ended before the file did; importing the file again goes on where it stopped. */
        INTERRUPTED
    }

    public int done() {
        return published + drafts + known + rejected;
    }
}
