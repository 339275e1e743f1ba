package tambon.storefront.report;

import org.jspecify.annotations.Nullable;
import tambon.orders.ReportDeadlines.Anchor;
import tambon.orders.ReportDeadlines.Deadline;
import tambon.orders.ReportForms.Layout;
import tambon.storefront.page.Language;
import tambon.storefront.problem.Problem;

import java.util.List;

/**
 * The deadlines.
 *
 * @param done a word on what was just done; null for nothing
 */
public record CalendarView(
        Language language,
        List<Rule> rules,
        int yearBe,
        @Nullable Problem refused,
        @Nullable String done) {

    public CalendarView {
        rules = List.copyOf(rules);
    }

    /** @param code of the form in addresses */
    public record Rule(Deadline deadline, Layout layout, String code) {}

    public String title(Rule rule) {
        return Told.title(language, rule.layout());
    }

    public List<Anchor> anchors() {
        return List.of(Anchor.values());
    }
}
