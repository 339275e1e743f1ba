package tambon.search.index;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import static java.util.Objects.requireNonNull;

/** The tokens of one product, by field. Filled once, then only read. */
public final class Tokens {

    /** Of a field, at most, for most goods. */
    private static final int USUAL = 64;

    private final Map<Field, Set<String>> byField = new EnumMap<>(Field.class);

    public Tokens() {
        for (var field : Field.values()) {
            byField.put(field, LinkedHashSet.newLinkedHashSet(USUAL));
        }
    }

    public Set<String> of(Field field) {
        return requireNonNull(byField.get(field));
    }
}
