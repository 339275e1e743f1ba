package tambon.orders.report;

import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;
import tambon.orders.ReportPeriod;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What was sold in a period by area and channel: of districts inside a province, of provinces in the country. */
@Singleton
final class AreaSums {

    private final Statements sql;

    AreaSums(Statements sql) {
        this.sql = sql;
    }

    record Sum(String area, String channel, long satang) {}

    /** @param year the one to look at instead of the period's own: the months are the period's */
    List<Sum> of(String areaPrefix, ReportPeriod period, FiscalYear year) {
        var area = areaPrefix.isEmpty() ? "province_code" : "district_code";
        var values = new ArrayList<Object>();
        values.add(year.be());
        values.addAll(period.months());
        values.add(areaPrefix + "%");
        return sql.list(
                "select " + area + " area, channel, sum(net_satang) net from tambon_orders.sales_by_area"
                        + " where fiscal_year = ? and month in ("
                        + Statements.marks(period.months().size())
                        + ") and district_code like ? group by area, channel",
                row -> new Sum(row.text("area"), row.text("channel"), row.number("net")),
                values.toArray());
    }
}
