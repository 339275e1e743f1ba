package tambon.orders.indicator;

import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.CountPart;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Provinces of which at least five different products were sold through OTOP Trader in the year (CDD, 002:6371). */
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
    public int finest() {
        return 2;
    }

    @Override
    public boolean slow() {
        return true;
    }

    /** How many products each province sold so. */
    @Override
    public List<CountPart> parts(FiscalYear year, String areaPrefix) {
        return sql.list(
                "select left(y.area_code, 2) province, count(distinct v.product_id) products from tambon_orders.product_year v"
                        + " join tambon_orders.producer_year y on y.fiscal_year = v.fiscal_year"
                        + " and y.producer_id = v.producer_id where v.fiscal_year = ? and v.channel = 'OTOP_TRADER'"
                        + " and v.sales > 0 and y.area_code >= ? and y.area_code < ? group by 1 order by 1",
                row -> new CountPart(row.text("province"), "PRODUCTS", row.number("products"), 0),
                year.be(),
                areaPrefix,
                areaPrefix + "~");
    }

    @Override
    public Optional<Long> value(List<CountPart> parts) {
        return Optional.of(
                parts.stream().filter(part -> part.part() >= LEAST_PRODUCTS).count());
    }
}
