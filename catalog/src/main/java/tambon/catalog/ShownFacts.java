package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Standings.Programme;

import java.time.LocalDate;
import java.util.List;

/** What buyers may know of a product beyond its listing, all in one statement. */
public interface ShownFacts {

    /** @param day on which licences have to hold */
    Facts of(Listing listing, LocalDate day);

    /**
     * The facts.
     *
     * @param answers to what is asked of its type, in the order of the questions
     * @param licences that hold
     * @param labels of programmes, each once
     * @param wisdom whether all tests of local wisdom hold
     */
    record Facts(List<Answer> answers, List<Licence> licences, List<Programme> labels, boolean wisdom) {

        public Facts {
            answers = List.copyOf(answers);
            licences = List.copyOf(licences);
            labels = List.copyOf(labels);
        }
    }

    /** A question with its answer; the English ones may be empty. */
    record Answer(String labelTh, String labelEn, String th, String en) {}

    /** @param expiresOn its last day; null if it has none */
    record Licence(
            Licences.Kind kind,
            String number,
            String verifyUrl,
            @Nullable LocalDate expiresOn) {}
}
