package tambon.storefront.market;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerCard;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.place.Place;
import tambon.orders.Markets;
import tambon.orders.Markets.Day;
import tambon.orders.Markets.Market;
import tambon.orders.Markets.Month;
import tambon.orders.Markets.Refused;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Frame;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** What the pages about markets show. */
public final class MarketViews {

    private MarketViews() {}

    public static String address(long marketId) {
        return "/markets/" + PublicId.of(marketId);
    }

    /**
     * A month of all markets, to be typed into.
     *
     * @param places by tambon code
     * @param typed what was typed and could not be kept, by field
     * @param refused by market
     */
    public record Grid(
            YearMonth month,
            List<Month> rows,
            Map<String, Place> places,
            Map<String, String> typed,
            Map<Long, Refused> refused,
            boolean maySetUp,
            int kept) {
        public Grid {
            rows = List.copyOf(rows);
        }

        /** Tambon and district, as they stand in an address. */
        public String place(Month row) {
            var place = places.get(row.market().form().tambonCode());
            if (place == null) {
                return "";
            }
            var tambon = place.tambon();
            return (tambon == null ? "" : tambon.title() + " ")
                    + place.district().title();
        }

        public String days(Month row) {
            var field = "days-" + PublicId.of(row.market().id());
            return typed.getOrDefault(field, row.days() == 0 && row.typedDays() == null ? "" : "" + row.days());
        }

        public String sellers(Month row) {
            return typed.getOrDefault(
                    "sellers-" + PublicId.of(row.market().id()),
                    "" + row.market().form().sellers());
        }

        public String sales(Month row) {
            var field = "sales-" + PublicId.of(row.market().id());
            return typed.getOrDefault(
                    field,
                    row.sales().equals(Money.ZERO) && row.typedSales() == null ? "" : Entered.plain(row.sales()));
        }

        public long allDays() {
            return rows.stream().mapToLong(Month::days).sum();
        }

        public Money allSales() {
            return rows.stream().map(Month::sales).reduce(Money.ZERO, Money::plus);
        }

        public YearMonth before() {
            return month.minusMonths(1);
        }

        public YearMonth after() {
            return month.plusMonths(1);
        }
    }

    public record MarketPage(
            Market market,
            Place place,
            YearMonth month,
            List<Day> days,
            List<Markets.Changed> changes,
            boolean maySetUp,
            @Nullable String said) {
        public MarketPage {
            days = List.copyOf(days);
            changes = List.copyOf(changes);
        }

        public String address() {
            return MarketViews.address(market.id());
        }

        /** What was changed, in words: the kind, then the day, month or fiscal year it is about. */
        public String told(Frame f, Markets.Changed change) {
            var said = change.what().split(" ", 2);
            var key = "market.change." + said[0];
            return switch (said[0]) {
                case "DAY" -> f.t(key, f.day(LocalDate.parse(said[1])));
                case "MONTH" -> f.t(key, f.month(YearMonth.parse(said[1])));
                case "TARGET" -> f.t(key, said[1], change.said());
                default -> f.t(key);
            };
        }
    }

    /** @param market null for a new one */
    public record MarketFormPage(@Nullable Market market, Fields fields) {
        public String to() {
            return market == null ? "/markets/new" : address(market.id()) + "/edit";
        }
    }

    /** @param sellers producers of the district, who may have sold there */
    public record DayPage(Market market, Place place, LocalDate day, List<ProducerCard> sellers, Fields fields) {
        public DayPage {
            sellers = List.copyOf(sellers);
        }

        public String address() {
            return MarketViews.address(market.id());
        }
    }

    public record UploadPage(YearMonth month, Fields fields) {}
}
