package tambon.catalog.listing;

import tambon.catalog.Attributes;
import tambon.catalog.Attributes.Kind;
import tambon.catalog.Attributes.Question;
import tambon.catalog.CatalogRejected.Unknown;
import tambon.catalog.ListingForm;
import tambon.catalog.ProductDetails.Attribute;
import tambon.catalog.VariantDetails.Choice;
import tambon.catalog.form.Faults;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

/**
 * That what is answered was asked of goods of the type. What was answered before may stay: the product may have been of
 * another type, and staff may have changed the question since.
 */
@Singleton
class AnswersCheck {

    private final Attributes attributes;

    AnswersCheck(Attributes attributes) {
        this.attributes = attributes;
    }

    /**
     * The form, its answers by choice in both languages; one statement where it answers anything.
     *
     * @param before what was answered so far, asked for where it matters only
     * @throws tambon.catalog.CatalogRejected with every answer that is none
     */
    ListingForm checked(ListingForm form, Supplier<List<Attribute>> before) {
        var answers = form.details().attributes();
        if (answers.isEmpty()) {
            return form;
        }
        var questions = attributes.of(form.type()).stream().collect(toMap(Question::name, identity()));
        var fitting = new ArrayList<Attribute>(answers.size());
        var doubtful = new ArrayList<Attribute>();
        for (var answer : answers) {
            var question = questions.get(answer.name());
            if (question == null || question.retired()) {
                doubtful.add(answer);
            } else if (question.kind() == Kind.CHOICE) {
                question.choices().stream()
                        .filter(choice -> choice.th().equals(answer.th()))
                        .findFirst()
                        .ifPresentOrElse(choice -> fitting.add(said(answer, choice)), () -> doubtful.add(answer));
            } else {
                fitting.add(answer);
            }
        }
        var retired = questions.values().stream()
                .filter(Question::retired)
                .map(Question::name)
                .collect(toSet());
        refuseNew(doubtful, retired, before);
        fitting.addAll(doubtful);
        return form.withDetails(form.details().withAttributes(fitting));
    }

    private static Attribute said(Attribute answer, Choice choice) {
        return new Attribute(answer.name(), choice.th(), choice.en());
    }

    /** Unless it is what was answered before, or the question, now retired, was answered at all. */
    private static void refuseNew(List<Attribute> doubtful, Set<String> retired, Supplier<List<Attribute>> before) {
        if (doubtful.isEmpty()) {
            return;
        }
        var kept = before.get();
        var faults = new Faults();
        for (var answer : doubtful) {
            boolean answered = kept.stream()
                    .anyMatch(one ->
                            one.equals(answer) || one.name().equals(answer.name()) && retired.contains(answer.name()));
            if (!answered) {
                faults.add("attributes." + answer.name(), new Unknown());
            }
        }
        faults.refuseIfAny();
    }
}
