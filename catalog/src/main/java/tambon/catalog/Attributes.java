package tambon.catalog;

import java.util.List;

/** What is asked of a product of each type: ingredients of food, the weave of cloth. Staff change it, not programmers. */
public interface Attributes {

    /** How a question is answered. */
    enum Kind {
        LINE,
        TEXT,
        /** By one of {@link Question#choices}. */
        CHOICE
    }

    /**
     * One question.
     *
     * @param name as forms and answers call it: small letters, digits and hyphens, at most 30
     * @param position where it stands among those of its type
     * @param choices to answer by, for {@link Kind#CHOICE}; else empty
     * @param retired no longer asked; what was answered stays
     */
    record Question(
            ProductType type,
            String name,
            int position,
            Kind kind,
            String labelTh,
            String labelEn,
            String hintTh,
            String hintEn,
            List<VariantDetails.Choice> choices,
            boolean retired) {

        public Question {
            choices = List.copyOf(choices);
        }
    }

    /** The questions of a type in their order, retired ones last. */
    List<Question> of(ProductType type);

    /** Adds the question, or changes the one of its name. @throws CatalogRejected if a field is wrong */
    void put(Question question);
}
