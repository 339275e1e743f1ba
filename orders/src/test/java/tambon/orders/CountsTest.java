package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tambon.catalog.ProductType;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.CountPart;
import tambon.orders.Marketers.Marketer;
import tambon.orders.Marketers.Work;
import tambon.orders.Markets.Filled;
import tambon.orders.Markets.MarketForm;
import tambon.orders.Markets.Pattern;
import tambon.orders.Markets.Scope;
import tambon.orders.Markets.State;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts beside targets come from what markets, marketers and sellers wrote down, and are the sums of their parts. */
@MicronautTest(transactional = false)
class CountsTest implements WithDatabase {

    /** Samut Sakhon is this test's own province. */
    private static final String PROVINCE = "74";

    private static final String DISTRICT = "7402";
    private static final String NONTHABURI = "1201";

    @Inject
    Indicators indicators;

    @Inject
    Markets markets;

    @Inject
    Marketers marketers;

    @Inject
    RecordSales record;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false");
    }

    @Test
    void market_days_and_acts_of_promotion_are_channel_events() {
        var month = YearMonth.from(today()).minusMonths(1);
        var year = FiscalYear.of(month.atDay(1));
        var scope = Scope.of(DISTRICT);
        long market = markets.add(
                scope,
                new MarketForm(
                        "ตลาดนับ " + UUID.randomUUID(),
                        "740201",
                        Pattern.WEEKLY,
                        "",
                        false,
                        State.OPEN,
                        true,
                        20,
                        null),
                "ก");
        markets.fill(scope, month, List.of(new Filled(market, 4, Money.baht(900), null)), "GRID", "ก");
        marketers.log(
                new Marketer(ids.next(), "นักการตลาด", PROVINCE),
                new Marketers.Entry(
                        Work.CLIP, today(), 3, "คลิป", "", UUID.randomUUID().toString()));
        var actsYear = FiscalYear.of(today());

        assertThat(indicators.countParts("MARKET_DAYS", year, PROVINCE))
                .containsExactly(new CountPart(DISTRICT, "DAYS", 4, 0));
        assertThat(value("MARKET_DAYS", year, PROVINCE)).isEqualTo(4);
        assertThat(value("PROMOTION_ACTS", actsYear, PROVINCE)).isEqualTo(3);
        assertThat(value("CHANNEL_EVENTS", year, PROVINCE)).isEqualTo(year.equals(actsYear) ? 7 : 4);
        assertThat(value("CHANNEL_EVENTS", year, DISTRICT))
                .as("marketers work for the whole province")
                .isEqualTo(4);
        assertThat(indicators.counts(year, DISTRICT))
                .filteredOn(count -> count.of().code().equals("PROMOTION_ACTS"))
                .allMatch(count -> count.value().isEmpty());
        for (var code : List.of("MARKET_DAYS", "CHANNEL_EVENTS")) {
            assertThat(indicators.countParts(code, year, "").stream()
                            .mapToLong(CountPart::part)
                            .sum())
                    .isEqualTo(value(code, year, ""));
        }
    }

    @Test
    void five_products_through_a_trader_make_a_province_and_a_second_channel_makes_one_more() {
        var year = new FiscalYear(2552);
        long producer = ids.next();
        var sales = new ArrayList<Sale>();
        sales.add(sale(year.previous(), producer, null, "WALK_IN", DISTRICT));
        sales.add(sale(year, producer, null, "WALK_IN", DISTRICT));
        long other = ids.next();
        sales.add(sale(year.previous(), other, null, "WALK_IN", DISTRICT));
        sales.add(sale(year, other, null, "SHOPEE", DISTRICT));
        Stream.generate(ids::next)
                .limit(5)
                .forEach(product -> sales.add(sale(year, producer, product, "OTOP_TRADER", DISTRICT)));
        long small = ids.next();
        Stream.generate(ids::next)
                .limit(4)
                .forEach(product -> sales.add(sale(year, small, product, "OTOP_TRADER", NONTHABURI)));
        record.record(sales);

        assertThat(indicators.countParts("TRADER_PROVINCES", year, PROVINCE))
                .containsExactly(new CountPart(PROVINCE, "PRODUCTS", 5, 0));
        assertThat(value("TRADER_PROVINCES", year, PROVINCE)).isEqualTo(1);
        assertThat(value("TRADER_PROVINCES", year, NONTHABURI.substring(0, 2)))
                .as("four are too few")
                .isEqualTo(0);
        assertThat(indicators.countParts("ONE_MORE_CHANNEL", year, PROVINCE))
                .containsExactly(new CountPart(DISTRICT, "PRODUCERS", 1, 2));
        assertThat(value("ONE_MORE_CHANNEL", year, PROVINCE)).isEqualTo(500);
        assertThat(indicators.countParts("ONE_MORE_CHANNEL", year, ""))
                .as("kept by province once counted")
                .isEqualTo(indicators.countParts("ONE_MORE_CHANNEL", year, ""))
                .contains(new CountPart(PROVINCE, "PRODUCERS", 1, 2));
    }

    private long value(String code, FiscalYear year, String area) {
        return indicators.counts(year, area).stream()
                .filter(count -> count.of().code().equals(code))
                .findFirst()
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    private Sale sale(FiscalYear year, long producer, @Nullable Long product, String channel, String district) {
        return new Sale(
                "COUNT_TEST",
                Long.toString(ids.next()),
                year.begins(),
                producer,
                product,
                null,
                ProductType.FOOD,
                1,
                Money.baht(10),
                Money.ZERO,
                channel,
                district,
                null,
                null,
                "test",
                null,
                Confidence.DOCUMENTED);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
    }
}
