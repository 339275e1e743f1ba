package tambon.orders.indicator;

import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.CountPart;

import jakarta.inject.Singleton;
import java.util.List;

/** Producers that sell through more channels than the year before, of those that sold in both years. */
@Singleton
class OneMoreChannel implements CountActual {

    private static final String CHANNELS =
            "(select producer_id, min(area_code) area_code, count(distinct channel) channels"
                    + " from tambon_orders.sales_by_producer where fiscal_year = ? and area_code >= ? and area_code < ?"
                    + " and sales > 0 group by producer_id)";

    private final Statements sql;

    OneMoreChannel(Statements sql) {
        this.sql = sql;
    }

    @Override
    public String code() {
        return "ONE_MORE_CHANNEL";
    }

    @Override
    public boolean isShare() {
        return true;
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public List<CountPart> parts(FiscalYear year, String areaPrefix) {
        int digits = areaPrefix.length() < 2 ? 2 : 4;
        return sql.list(
                "select left(n.area_code, " + digits
                        + ") area, count(*) whole_, sum(n.channels > b.channels) more from " + CHANNELS + " n join "
                        + CHANNELS + " b on b.producer_id = n.producer_id group by 1 order by 1",
                row -> new CountPart(row.text("area"), "PRODUCERS", row.number("more"), row.number("whole_")),
                year.be(),
                areaPrefix,
                areaPrefix + "~",
                year.previous().be(),
                areaPrefix,
                areaPrefix + "~");
    }
}
