package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What buyers may know of a producer beyond what it says of itself. */
public interface MakerFacts {

    /**
     * Two statements.
     *
     * @param day on which licences have to hold
     */
    Facts of(long producerId, LocalDate day);

    /**
     * The facts.
     *
     * @param registrationNumber as announced; null if it is not in the register
     * @param yearBe of registration, Buddhist Era; null with {@code registrationNumber}
     * @param members of its group today; null if it is no group's
     * @param licences that its published goods hold, each once, at most 30
     */
    record Facts(
            @Nullable String registrationNumber,
            @Nullable Integer yearBe,
            @Nullable Integer members,
            List<ShownFacts.Licence> licences) {

        public Facts {
            licences = List.copyOf(licences);
        }
    }
}
