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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.QuadrantRules;
import tambon.catalog.QuadrantRules.Rule;
import tambon.storefront.goods.GoodsViews.Quadrants;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;
import tambon.storefront.problem.CatalogRefusals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of the quadrants: the department changes them, and sees first what a change would do. */
@Hidden
@Controller("/staff/goods/quadrants")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
final class QuadrantPages {

    private static final int MOST_ROWS = 20;

    private final QuadrantRules rules;

    QuadrantPages(QuadrantRules rules) {
        this.rules = rules;
    }

    @Get
    Page show(HttpRequest<?> request) {
        return page(request, filled(rules.versions().getFirst().rules()), Map.of(), "");
    }

    /** Shows what the rows would do, keeps them, or computes all goods anew: the button that was pressed says which. */
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Role.DEPARTMENT_OFFICER)
    HttpResponse<?> change(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var language = Language.of(request);
        try {
            if (form.has("recompute")) {
                var done = rules.recompute(Officers.of(request));
                var said = Words.say(
                        language, "goods.recomputed", Written.number(done.looked()), Written.number(done.changed()));
                return HttpResponse.ok(
                        page(request, filled(rules.versions().getFirst().rules()), Map.of(), said));
            }
            if (form.has("keep")) {
                var kept = rules.change(Officers.of(request), form.text("note"), rows(form));
                return HttpResponse.ok(page(
                        request,
                        filled(kept.rules()),
                        Map.of(),
                        Words.say(language, "goods.rules-kept", Written.number(kept.number()))));
            }
            return HttpResponse.ok(page(request, Fields.of(form.texts()), rules.preview(rows(form)), ""));
        } catch (CatalogRejected rejected) {
            var problem = CatalogRefusals.problem(language, rejected.reason());
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(page(request, Fields.of(form.texts()).refused(problem), Map.of(), ""));
        }
    }

    private Page page(HttpRequest<?> request, Fields fields, Map<String, Long> preview, String said) {
        int rows = 0;
        while (rows < MOST_ROWS && !fields.value("rules[" + rows + "].quadrant").isEmpty()) {
            rows++;
        }
        return Page.of(
                "goods/quadrants",
                request,
                new Quadrants(
                        rules.versions(),
                        preview,
                        Math.min(MOST_ROWS, rows + 1),
                        Viewer.of(request).is(Role.DEPARTMENT_OFFICER),
                        fields,
                        said));
    }

    /** Rows whose quadrant is left empty are left out. */
    private static List<Rule> rows(Form form) {
        var rows = new ArrayList<Rule>();
        var wrong = new ArrayList<FieldProblem>();
        for (int i = 0; i < MOST_ROWS; i++) {
            var at = "rules[" + i + "].";
            if (!form.text(at + "quadrant").isEmpty()) {
                rows.add(new Rule(
                        form.text(at + "quadrant"),
                        count(form, at + "leastStars", wrong),
                        count(form, at + "leastLicences", wrong),
                        count(form, at + "leastPerMonth", wrong)));
            }
        }
        if (!wrong.isEmpty()) {
            throw new CatalogRejected(new FieldsWrong(wrong));
        }
        return rows;
    }

    private static int count(Form form, String field, List<FieldProblem> wrong) {
        var count = Entered.count(form.text(field).isEmpty() ? "0" : form.text(field));
        if (count.isEmpty()) {
            wrong.add(new FieldProblem(field, new Malformed()));
        }
        return count.orElse(0);
    }

    private static Fields filled(List<Rule> rules) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < rules.size(); i++) {
            var at = "rules[" + i + "].";
            values.put(at + "quadrant", rules.get(i).quadrant());
            values.put(at + "leastStars", Integer.toString(rules.get(i).leastStars()));
            values.put(at + "leastLicences", Integer.toString(rules.get(i).leastLicences()));
            values.put(at + "leastPerMonth", Integer.toString(rules.get(i).leastPerMonth()));
        }
        return Fields.of(values);
    }
}
