package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What was held of products on a day, for whoever keeps it with a sale. Later corrections of a day show here too. */
public interface StandingOnDay {

    /** @param productIds at most 1,000. Each is in the answer, known or not. Three statements however many */
    Map<Long, OnDay> of(Collection<Long> productIds, LocalDate day);

    /**
     * One product's standing.
     *
     * @param stars 1 to 5 of the last round announced by then; null without one
     * @param quadrant A to D; null where none was computed yet
     * @param labels of programmes, given by then
     */
    record OnDay(@Nullable Integer stars, @Nullable String quadrant, List<Label> labels) {

        public static final OnDay NOTHING = new OnDay(null, null, List.of());

        public OnDay {
            labels = List.copyOf(labels);
        }
    }

    /** @param programme as {@link Standings.Programme} is named: {@code kbo}, {@code premium} */
    record Label(String programme, int yearBe) {}
}
