package tambon.storefront.page;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * A piece of a long list as JSON.
 *
 * @param next what to send as {@code cursor} for the piece after this one; left out at the end
 */
@Serdeable
public record JsonList<T>(List<T> items, @Nullable String next) {

    public JsonList {
        items = List.copyOf(items);
    }

    public static <S, T> JsonList<T> of(List<S> items, @Nullable String next, Function<? super S, ? extends T> change) {
        return new JsonList<>(items.stream().<T>map(change).toList(), next);
    }
}
