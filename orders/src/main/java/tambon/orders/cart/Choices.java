package tambon.orders.cart;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Ways of sending by producer, as the column {@code cart.deliveries} keeps them: {@code 12:345 13:346}. */
final class Choices {

    private Choices() {}

    static Map<Long, Long> read(@Nullable String written) {
        var ways = new HashMap<Long, Long>();
        if (written != null && !written.isEmpty()) {
            for (var pair : written.split(" ", -1)) {
                int colon = pair.indexOf(':');
                ways.put(Long.parseLong(pair.substring(0, colon)), Long.parseLong(pair.substring(colon + 1)));
            }
        }
        return ways;
    }

    static String write(Map<Long, Long> ways) {
        return new TreeMap<>(ways)
                .entrySet().stream()
                        .map(way -> way.getKey() + ":" + way.getValue())
                        .collect(Collectors.joining(" "));
    }
}
