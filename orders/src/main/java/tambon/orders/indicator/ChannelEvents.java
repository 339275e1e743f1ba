package tambon.orders.indicator;

import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.CountPart;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * How often goods were brought to buyers (CDD, 002:1138–1154): market days, fairs and acts of promotion. A fair is counted
 * once however many booths stood at it; what marketers did stands under their province.
 */
@Singleton
class ChannelEvents implements CountActual {

    private final MarketDaysHeld markets;
    private final PromotionActs acts;
    private final Statements sql;

    ChannelEvents(MarketDaysHeld markets, PromotionActs acts, Statements sql) {
        this.markets = markets;
        this.acts = acts;
        this.sql = sql;
    }

    @Override
    public String code() {
        return "CHANNEL_EVENTS";
    }

    @Override
    public List<CountPart> parts(FiscalYear year, String areaPrefix) {
        var all = new ArrayList<>(markets.parts(year, areaPrefix));
        all.addAll(fairs(year, areaPrefix));
        if (areaPrefix.length() <= acts.finest()) {
            all.addAll(acts.parts(year, areaPrefix));
        }
        return all;
    }

    private List<CountPart> fairs(FiscalYear year, String areaPrefix) {
        int digits = areaPrefix.length() < 2 ? 2 : 4;
        return sql.list(
                "select left(place_code, " + digits + ") area, count(distinct channel, event_name, first_day) fairs"
                        + " from tambon_orders.fair_booth where first_day between ? and ?"
                        + " and channel in ('NATIONAL_FAIR', 'REGIONAL_FAIR', 'PROVINCIAL_FAIR', 'OTOP_MOBILE')"
                        + " and place_code >= ? and place_code < ? group by 1 order by 1",
                row -> new CountPart(row.text("area"), "FAIRS", row.number("fairs"), 0),
                year.firstDay(),
                year.lastDay(),
                areaPrefix,
                areaPrefix + "~");
    }
}
