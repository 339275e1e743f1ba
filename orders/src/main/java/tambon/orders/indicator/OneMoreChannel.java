package tambon.orders.indicator;

import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;

/** Producers that sell through more channels than the year before, of those that sold in both years. */
@Singleton
class OneMoreChannel implements CountActual {

    private static final String CHANNELS = "(select producer_id, count(distinct channel) channels"
            + " from tambon_orders.sales_by_producer where fiscal_year = ? and area_code >= ? and area_code < '~'"
            + " and area_code like ? and sales > 0 group by producer_id)";

    private final Statements sql;

    OneMoreChannel(Statements sql) {
        this.sql = sql;
    }

    @Override
    public String code() {
        return "ONE_MORE_CHANNEL";
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public Counted count(FiscalYear year, String areaPrefix) {
        return sql.first(
                        "select count(*) whole_, coalesce(sum(n.channels > b.channels), 0) more from " + CHANNELS
                                + " n join " + CHANNELS + " b on b.producer_id = n.producer_id",
                        row -> Counted.share(row.number("more"), row.number("whole_")),
                        year.be(),
                        areaPrefix,
                        areaPrefix + "%",
                        year.previous().be(),
                        areaPrefix,
                        areaPrefix + "%")
                .orElseThrow();
    }
}
