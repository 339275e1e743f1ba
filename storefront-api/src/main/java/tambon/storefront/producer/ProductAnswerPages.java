package tambon.storefront.producer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.catalog.Attributes;
import tambon.catalog.Attributes.Kind;
import tambon.catalog.Attributes.Question;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.Listing;
import tambon.catalog.ProductDetails;
import tambon.catalog.ProductDetails.Attribute;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is asked of goods of a type: ingredients of food, the weave of cloth; and how many can be made, and a film. */
@Controller("/my/products/{id}/answers")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProductAnswerPages {

    private final ProductDesk desk;
    private final Attributes attributes;

    ProductAnswerPages(ProductDesk desk, Attributes attributes) {
        this.desk = desk;
        this.attributes = attributes;
    }

    @Get
    Page show(HttpRequest<?> request, String id) {
        var listing = desk.own(OwnShop.of(request), OwnShop.id(id));
        return page(request, listing, Fields.of(filled(listing)));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var listing = desk.own(OwnShop.of(request), OwnShop.id(id));
        try {
            var wrong = new ArrayList<FieldProblem>();
            var details = new ProductDetails(
                    listing.details().options(),
                    answers(listing, form),
                    form.text("video"),
                    form.text("perMonth").isEmpty() ? null : (Integer) ProductForms.count(form, "perMonth", wrong, 0));
            if (!wrong.isEmpty()) {
                throw new CatalogRejected(new FieldsWrong(wrong));
            }
            desk.edit()
                    .change(
                            OwnShop.of(request),
                            listing.id(),
                            Entered.count(form.text("version")).orElse(0),
                            listing.form().withDetails(details));
            return Forms.done(ProductViews.address(listing), "saved");
        } catch (CatalogRejected rejected) {
            return Forms.again(request, rejected, Fields.of(form.texts()), fields -> page(request, listing, fields));
        }
    }

    private Page page(HttpRequest<?> request, Listing listing, Fields fields) {
        return Page.of("producer/product-answers", request, new ProductAnswers(listing, asked(listing), fields));
    }

    private List<Question> asked(Listing listing) {
        return attributes.of(listing.type()).stream()
                .filter(question -> !question.retired()
                        || listing.details().attribute(question.name()).isPresent())
                .toList();
    }

    /** The form's answers; those to questions of another type, which the product may have been, go. */
    private List<Attribute> answers(Listing listing, Form form) {
        return asked(listing).stream()
                .map(question -> {
                    var field = ProductAnswers.field(question.name());
                    var said = form.text(field);
                    // the English of a choice is known to the catalog
                    var english = question.kind() == Kind.CHOICE ? "" : form.text(field + "-en");
                    return new Attribute(question.name(), said, english);
                })
                .filter(answer -> !answer.th().isEmpty())
                .toList();
    }

    private static Map<String, String> filled(Listing listing) {
        var values = new HashMap<String, String>();
        values.put("version", Integer.toString(listing.version()));
        values.put("video", listing.details().video());
        var perMonth = listing.details().perMonth();
        values.put("perMonth", perMonth == null ? "" : perMonth.toString());
        for (var one : listing.details().attributes()) {
            values.put(ProductAnswers.field(one.name()), one.th());
            values.put(ProductAnswers.field(one.name()) + "-en", one.en());
        }
        return values;
    }
}
