package tambon.orders;

import tambon.orders.ReportForms.Form;
import tambon.orders.Reports.Officer;

import java.time.LocalDate;
import java.util.List;

/** When each official report falls due: rules as data, which the department may change. */
public interface ReportDeadlines {

    enum Anchor {
        PERIOD_END,
        MONTH_DAY,
        BUDGET
    }

    /**
     * When a form falls due; see the table {@code report_deadline}.
     *
     * @param days after the anchor's day, for {@code MONTH_DAY} the day of the month itself
     * @param districtDaysBefore how much earlier the districts report to their province
     */
    record Deadline(Form form, Anchor anchor, int days, int districtDaysBefore, LocalDate since) {}

    List<Deadline> list();

    /** For the department. @throws ReportRejected if the officer is another's, or a number is out of range */
    void change(Officer officer, Deadline deadline);

    /** For the department: when the budget of a fiscal year was received. */
    void budgetReceived(Officer officer, int yearBe, LocalDate on);
}
