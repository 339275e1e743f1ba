package tambon.orders.report;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.orders.ReportDeadlines;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportRejected;
import tambon.orders.Reports.Officer;
import tambon.orders.Reports.Subject;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When each form falls due; the department may change it. */
@Singleton
final class Deadlines implements ReportDeadlines {

    private static final int MOST_DAYS = 120;
    private static final int MOST_DISTRICT_DAYS = 30;

    private final Statements sql;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    Deadlines(Statements sql, WholeTransaction transaction, Ids ids, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** The rules as they stand, for one request. */
    record Calendar(Map<Form, Deadline> byForm, Map<Integer, LocalDate> budgets) {

        Deadline of(Form form) {
            var deadline = byForm.get(form);
            if (deadline == null) {
                throw new IllegalStateException("no deadline for " + form);
            }
            return deadline;
        }

        /** The last day in time; null while the day it counts from is not known. */
        @Nullable
        LocalDate dueOn(Subject subject) {
            var rule = of(subject.form());
            var anchor = switch (rule.anchor()) {
                case PERIOD_END -> subject.period().last();
                case MONTH_DAY -> subject.period().first().minusDays(1);
                case BUDGET -> budgets.get(subject.period().year().be());
            };
            if (anchor == null) {
                return null;
            }
            return anchor.plusDays(rule.days()).minusDays(subject.ofDistrict() ? rule.districtDaysBefore() : 0);
        }
    }

    Calendar calendar() {
        var byForm = new EnumMap<Form, Deadline>(Form.class);
        list().forEach(deadline -> byForm.put(deadline.form(), deadline));
        var budgets = new HashMap<Integer, LocalDate>();
        sql.list(
                        "select fiscal_year, received_on from tambon_orders.report_budget_day",
                        row -> Map.entry(row.count("fiscal_year"), row.day("received_on")))
                .forEach(entry -> budgets.put(entry.getKey(), entry.getValue()));
        return new Calendar(byForm, budgets);
    }

    @Override
    public List<Deadline> list() {
        return sql.list(
                "select form, anchor, days, district_days_before, since from tambon_orders.report_deadline order by form",
                row -> new Deadline(
                        row.constant("form", Form.class),
                        row.constant("anchor", Anchor.class),
                        row.count("days"),
                        row.count("district_days_before"),
                        row.day("since")));
    }

    @Override
    public void change(Officer officer, Deadline to) {
        refuseAllButDepartment(officer);
        if (to.days() < 0 || to.days() > MOST_DAYS) {
            throw new ReportRejected(new ReportRejected.Invalid("days"));
        }
        if (to.districtDaysBefore() < 0 || to.districtDaysBefore() > MOST_DISTRICT_DAYS) {
            throw new ReportRejected(new ReportRejected.Invalid("districtDays"));
        }
        transaction.run(() -> {
            note(officer, to.form() + " " + to.anchor() + " " + to.days() + " " + to.districtDaysBefore());
            return sql.change(
                    "update tambon_orders.report_deadline set anchor = ?, days = ?, district_days_before = ? where form = ?",
                    to.anchor(),
                    to.days(),
                    to.districtDaysBefore(),
                    to.form());
        });
    }

    @Override
    public void budgetReceived(Officer officer, int yearBe, LocalDate on) {
        refuseAllButDepartment(officer);
        transaction.run(() -> {
            note(officer, "BUDGET " + yearBe + " " + on);
            return sql.change(
                    "insert into tambon_orders.report_budget_day (fiscal_year, received_on) values (?, ?)"
                            + " on duplicate key update received_on = ?",
                    yearBe,
                    on,
                    on);
        });
    }

    private void note(Officer officer, String told) {
        sql.change(
                "insert into tambon_orders.report_rule_act (id, told, account_id, who, at) values (?, ?, ?, ?, ?)",
                ids.next(),
                told,
                officer.accountId(),
                officer.name(),
                clock.instant());
    }

    private static void refuseAllButDepartment(Officer officer) {
        if (!officer.areaCode().isEmpty()) {
            throw new ReportRejected(new ReportRejected.NotYours());
        }
    }
}
