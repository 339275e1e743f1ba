package tambon.search.index;

import java.util.List;

/**
 * Something a product may have: all of {@code tokens} in one field.
 *
 * @param points what it is worth, 1 to {@value #MOST_POINTS}
 */
public record Clause(Field field, List<String> tokens, int points) {

    public static final int MOST_POINTS = 1_000;

    public Clause {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty() || points < 1 || points > MOST_POINTS) {
            throw new IllegalArgumentException("no clause: " + tokens + " for " + points);
        }
    }

    public static Clause of(Field field, String token, int points) {
        return new Clause(field, List.of(token), points);
    }
}
