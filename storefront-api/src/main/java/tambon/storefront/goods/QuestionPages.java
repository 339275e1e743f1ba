package tambon.storefront.goods;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.catalog.Attributes;
import tambon.catalog.Attributes.Kind;
import tambon.catalog.Attributes.Question;
import tambon.catalog.CatalogRejected;
import tambon.catalog.ProductType;
import tambon.catalog.VariantDetails.Choice;
import tambon.storefront.goods.GoodsViews.Questions;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.CatalogRefusals;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What is asked of goods of each type; the department changes it. */
@Hidden
@Controller("/staff/goods/questions")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
final class QuestionPages {

    private final Attributes attributes;

    QuestionPages(Attributes attributes) {
        this.attributes = attributes;
    }

    @Get
    Page show(HttpRequest<?> request, @QueryValue @Nullable String type) {
        return page(request, type(type == null ? "" : type), Fields.of(Map.of()));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Role.DEPARTMENT_OFFICER)
    HttpResponse<?> put(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var type = type(form.text("type"));
        try {
            attributes.put(question(type, form));
            return HttpResponse.seeOther(URI.create("/staff/goods/questions?type=" + type));
        } catch (CatalogRejected rejected) {
            var problem = CatalogRefusals.problem(Language.of(request), rejected.reason());
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(page(request, type, Fields.of(form.texts()).refused(problem)));
        }
    }

    private Page page(HttpRequest<?> request, ProductType type, Fields fields) {
        return Page.of(
                "goods/questions",
                request,
                new Questions(type, attributes.of(type), Viewer.of(request).is(Role.DEPARTMENT_OFFICER), fields));
    }

    private static ProductType type(String name) {
        return Arrays.stream(ProductType.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(ProductType.FOOD);
    }

    private static Question question(ProductType type, Form form) {
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(form.text("kind")))
                .findFirst()
                .orElse(Kind.LINE);
        return new Question(
                type,
                form.text("name"),
                Entered.count(form.text("position")).orElse(0),
                kind,
                form.text("labelTh"),
                form.text("labelEn"),
                form.text("hintTh"),
                form.text("hintEn"),
                kind == Kind.CHOICE ? choices(form) : List.of(),
                form.has("retired"));
    }

    /** Thai in one field and English in the other, a choice a line. */
    private static List<Choice> choices(Form form) {
        var english = form.text("choicesEn").lines().map(String::strip).toList();
        var choices = new ArrayList<Choice>();
        for (var thai : form.text("choices").lines().map(String::strip).toList()) {
            if (!thai.isEmpty()) {
                choices.add(new Choice(thai, choices.size() < english.size() ? english.get(choices.size()) : ""));
            }
        }
        return choices;
    }
}
