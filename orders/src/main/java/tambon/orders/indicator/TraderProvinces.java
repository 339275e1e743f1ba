package tambon.orders.indicator;

import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;

/** Provinces of which at least five different products were sold through OTOP Trader in the year. */
@Singleton
class TraderProvinces implements CountActual {

    private static final int LEAST_PRODUCTS = 5;

    private final Statements sql;

    TraderProvinces(Statements sql) {
        this.sql = sql;
    }

    @Override
    public String code() {
        return "TRADER_PROVINCES";
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public Counted count(FiscalYear year, String areaPrefix) {
        return sql.first(
                        "select count(*) provinces from (select left(y.area_code, 2) province from tambon_orders.product_year v"
                                + " join tambon_orders.producer_year y on y.fiscal_year = v.fiscal_year"
                                + " and y.producer_id = v.producer_id where v.fiscal_year = ? and v.channel = 'OTOP_TRADER'"
                                + " and v.sales > 0 and y.area_code like ? group by province having count(*) >= ?) p",
                        row -> Counted.of(row.number("provinces")),
                        year.be(),
                        areaPrefix + "%",
                        LEAST_PRODUCTS)
                .orElseThrow();
    }
}
