package tambon.search.index;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The tokens of one product, by field. Filled once, then only read. */
public final class Tokens {

    /** Of a field, at most, for most goods. */
    private static final int USUAL = 64;

    private final Map<Field, Set<String>> byField = new EnumMap<>(Field.class);

    public Set<String> of(Field field) {
        return byField.computeIfAbsent(field, none -> LinkedHashSet.newLinkedHashSet(USUAL));
    }

    /** Takes these for a field, of which other goods have the same; they do not change any more. */
    void share(Field field, Set<String> tokens) {
        byField.put(field, tokens);
    }
}
