package tambon.orders.report;

import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.orders.Reports.Act;
import tambon.orders.Reports.Move;
import tambon.orders.Reports.Officer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** What was done with reports, by whom and why; never changed. */
@Singleton
final class ReportActs {

    private final Statements sql;
    private final Ids ids;

    ReportActs(Statements sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Writes an act down; call it in the transaction of the step. */
    void note(long reportId, Move move, int edition, Officer officer, Instant at, String reason) {
        sql.change(
                "insert into tambon_orders.report_act (id, report_id, act, edition, account_id, who, at, reason) values "
                        + Statements.rows(1, 8),
                ids.next(),
                reportId,
                move,
                edition,
                officer.accountId(),
                officer.name(),
                at,
                reason);
    }

    /** In the order they were done. */
    List<Act> of(long reportId) {
        return sql.list(
                "select act, edition, who, at, reason from tambon_orders.report_act where report_id = ? order by at, id",
                row -> new Act(
                        row.constant("act", Move.class),
                        row.count("edition"),
                        row.text("who"),
                        row.time("at"),
                        row.text("reason")),
                reportId);
    }

    /** Of these offices' reports, those asked for since {@code from}. */
    List<Long> reminded(String areaPattern, Instant from) {
        return sql.list(
                "select distinct a.report_id from tambon_orders.report_act a join tambon_orders.report r on r.id = a.report_id"
                        + " where a.act = 'REMIND' and a.at >= ? and r.area_code like ?",
                row -> row.number("report_id"),
                from,
                areaPattern);
    }
}
