package tambon.storefront.producer;

import tambon.catalog.Attributes.Question;
import tambon.catalog.Listing;
import tambon.storefront.page.Fields;

import java.util.List;

/**
 * What is asked of the product's type, as a form.
 *
 * @param questions in their order; one that is no longer asked is there only if it was answered
 */
public record ProductAnswers(Listing listing, List<Question> questions, Fields fields) {

    public ProductAnswers {
        questions = List.copyOf(questions);
    }

    public String address() {
        return ProductViews.address(listing);
    }

    public static String field(String question) {
        return "attributes." + question;
    }
}
