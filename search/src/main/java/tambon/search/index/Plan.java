package tambon.search.index;

import java.util.List;

/**
 * A text to be looked for, as an engine understands it. A product's points are the sum over {@code slots}
 * and {@code extras} of their best way. It is a match if it has at least {@code neededSlots} of the slots
 * and at least {@code neededPoints}, and no less than {@code share} of the best match's points, but for what
 * the best has beyond {@code fullPoints}.
 *
 * <p>Points are whole numbers, so every engine comes to exactly the same ones.
 *
 * @param slots none: everything matches with {@value #POINTS_OF_ANYTHING} points
 * @param extras what earns points without being needed
 * @param fullPoints what a product earns that has every slot in the best way, extras aside
 * @param wholePoints what a product earns on top for having every slot, in whatever way
 */
public record Plan(
        List<Slot> slots,
        int neededSlots,
        int neededPoints,
        double share,
        List<Slot> extras,
        int fullPoints,
        int wholePoints) {

    public static final int POINTS_OF_ANYTHING = 100;

    /** An engine may keep points in 16 bits and slots in 8. */
    public static final int MOST_POINTS = 60_000;

    public static final int MOST_SLOTS = 120;

    public static final Plan EVERYTHING = new Plan(List.of(), 0, 0, 0, List.of(), POINTS_OF_ANYTHING, 0);

    public static final Plan NOTHING = new Plan(List.of(new Slot(List.of())), 1, 1, 0, List.of(), 1, 0);

    public Plan {
        slots = List.copyOf(slots);
        extras = List.copyOf(extras);
        int most = worth(slots) + worth(extras) + wholePoints;
        if (slots.size() + extras.size() > MOST_SLOTS || most > MOST_POINTS) {
            throw new IllegalArgumentException(slots.size() + " slots, " + most + " points are too many");
        }
    }

    private static int worth(List<Slot> slots) {
        return slots.stream()
                .filter(slot -> !slot.ways().isEmpty())
                .mapToInt(slot -> slot.ways().getFirst().points())
                .sum();
    }

    public boolean everything() {
        return slots.isEmpty();
    }

    /** The points of a product that has {@code count} of the slots and earned {@code points} by them and the extras. */
    public int points(int points, int count) {
        return count == slots.size() ? points + wholePoints : points;
    }

    /** The fewest points that still make a match when the best match has {@code best}. */
    public int cut(int best) {
        return Math.max(Math.max(neededPoints, 1), (int) Math.ceil(share * Math.min(best, fullPoints)));
    }
}
