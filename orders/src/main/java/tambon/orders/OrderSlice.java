package tambon.orders;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Some of a longer list; {@code next} asks for those that follow, null at the end. */
public record OrderSlice<T>(List<T> items, @Nullable String next) {
    public OrderSlice {
        items = List.copyOf(items);
    }
}
