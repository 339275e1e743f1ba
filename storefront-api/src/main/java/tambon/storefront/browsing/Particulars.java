package tambon.storefront.browsing;

import tambon.catalog.Attributes;
import tambon.catalog.Licences.Licence;
import tambon.catalog.Standings.Programme;

import java.util.List;

/**
 * What is said and held of a product beyond its story.
 *
 * @param answers to what is asked of its type, in the order of the questions
 * @param licences that hold today
 * @param labels of programmes
 * @param wisdom whether it counts as local wisdom
 */
public record Particulars(List<Answer> answers, List<Licence> licences, List<Programme> labels, boolean wisdom) {

    public Particulars {
        answers = List.copyOf(answers);
        licences = List.copyOf(licences);
        labels = List.copyOf(labels);
    }

    /** A question with what was answered. */
    public record Answer(Attributes.Question question, String th, String en) {}
}
