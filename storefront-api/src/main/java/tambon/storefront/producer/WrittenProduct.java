package tambon.storefront.producer;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.ListingForm;
import tambon.catalog.ProductDetails;
import tambon.catalog.ProductDetails.Attribute;
import tambon.catalog.ProductDetails.Option;
import tambon.catalog.ProductType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * What a program says of a product, all at once: what is left out is empty from then on. What was read of a product can
 * be sent back as it is.
 *
 * @param version of the product as it was read; for a change only
 * @param nameTh at most 200 characters; required, as {@code type} and one of the {@code variants}
 * @param storyTh at most 4,000 characters, as {@code storyEn}
 * @param keywords at most 20 other words it is looked for by
 * @param unitTh what one is counted in, e.g. ขวด
 * @param options what buyers choose by: สี, ขนาด; at most three
 * @param attributes answers to what is asked of goods of its type, by the name of the question; the English of an
 *     answer that is one of several given ones need not be said
 * @param video address of a film about it, https
 * @param perMonth pieces that can be made in a month
 * @param variants the ways it is sold, 1 to 50; those not named any more are withdrawn
 */
@Serdeable
record WrittenProduct(
        @Nullable Integer version,
        @Nullable ProductType type,
        @Nullable String nameTh,
        @Nullable String nameEn,
        @Nullable String storyTh,
        @Nullable String storyEn,
        @Nullable List<String> keywords,
        @Nullable String unitTh,
        @Nullable String unitEn,
        @Nullable List<Words> options,
        @Nullable Map<String, Words> attributes,
        @Nullable String video,
        @Nullable Integer perMonth,
        @Nullable List<WrittenVariant> variants) {

    /** In Thai and English. */
    @Serdeable
    record Words(@Nullable String th, @Nullable String en) {}

    /** @throws CatalogRejected if something is left out that must be there; its fields called as the catalog's form does */
    ListingForm form() {
        var wrong = new ArrayList<FieldProblem>();
        if (type == null) {
            wrong.add(new FieldProblem("type", new Missing()));
        }
        var words = each(keywords, "keywords", wrong, (word, _) -> word);
        var details = new ProductDetails(
                each(options, "options", wrong, (one, _) -> new Option(text(one.th()), text(one.en()))),
                answers(wrong),
                text(video),
                perMonth);
        var ways = each(variants, "variants", wrong, (one, field) -> one.form(field + ".", wrong));
        ProductForms.refuse(wrong);
        return new ListingForm(
                Objects.requireNonNull(type),
                text(nameTh),
                text(nameEn),
                text(storyTh),
                text(storyEn),
                words,
                text(unitTh),
                text(unitEn),
                ways,
                details);
    }

    /** The refusal, its fields called as they are here. */
    static CatalogRejected inItsWords(CatalogRejected rejected) {
        return rejected.reason() instanceof FieldsWrong(var problems)
                ? new CatalogRejected(new FieldsWrong(problems.stream()
                        .map(one -> new FieldProblem(inItsWords(one.field()), one.fault()))
                        .toList()))
                : rejected;
    }

    private static String inItsWords(String field) {
        return field.replaceFirst("\\.price$", ".priceSatang").replaceFirst("\\.((length|width|height)Mm)$", ".box.$1");
    }

    private List<Attribute> answers(List<FieldProblem> wrong) {
        var answers = new ArrayList<Attribute>();
        if (attributes != null) {
            attributes.forEach((name, answer) -> {
                if (answer == null) {
                    wrong.add(new FieldProblem("attributes." + name, new Missing()));
                } else {
                    answers.add(new Attribute(name, text(answer.th()), text(answer.en())));
                }
            });
        }
        return answers;
    }

    /** Each of a list in the catalog's form; one that is null, as JSON can have it, is told and passed over. */
    static <W, F> List<F> each(
            @Nullable List<W> written, String field, List<FieldProblem> wrong, BiFunction<W, String, F> form) {
        var forms = new ArrayList<F>();
        if (written != null) {
            for (int i = 0; i < written.size(); i++) {
                var at = field + "[" + i + "]";
                var one = written.get(i);
                if (one == null) {
                    wrong.add(new FieldProblem(at, new Missing()));
                } else {
                    forms.add(form.apply(one, at));
                }
            }
        }
        return forms;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
