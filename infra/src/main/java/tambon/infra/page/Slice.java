package tambon.infra.page;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * A piece of a long list, in the list's order.
 *
 * @param next what to ask with for the piece after this one, opaque to everyone but its maker; null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** The most items any list gives at once; larger wishes are cut down to it. */
    public static final int MOST = 100;

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * The slice that a query for {@code size + 1} rows found: the one row too many only shows that there is more.
     *
     * @param cursorAfter writes the place of the last item kept
     */
    public static <T> Slice<T> of(List<T> found, int size, Function<T, String> cursorAfter) {
        if (found.size() <= size) {
            return new Slice<>(found, null);
        }
        var items = found.subList(0, size);
        return new Slice<>(items, cursorAfter.apply(items.getLast()));
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(items.stream().<R>map(change).toList(), next);
    }
}
