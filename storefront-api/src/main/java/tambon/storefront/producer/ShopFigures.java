package tambon.storefront.producer;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.Licences;
import tambon.catalog.Producers;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterReminders;
import tambon.catalog.SellingStops;
import tambon.infra.money.Money;
import tambon.infra.page.Slice;
import tambon.infra.time.FiscalYear;
import tambon.orders.DoubtfulSales;
import tambon.orders.FindOrders;
import tambon.orders.OrderSlice;
import tambon.orders.SalesFigures;
import tambon.orders.SalesFigures.Grouping;
import tambon.orders.SalesFigures.Picked;
import tambon.orders.SalesFigures.Row;
import tambon.orders.Stocks;
import tambon.storefront.producer.OrderViews.Heap;
import tambon.storefront.producer.ShopViews.IncomeOfYear;
import tambon.storefront.producer.ShopViews.Month;
import tambon.storefront.producer.ShopViews.Today;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One producer's figures: today, and year against year. */
@Singleton
final class ShopFigures {

    private static final int FIRST_TODO = 3;
    /** More lines than one producer sells in a month; what lies beyond is not in the sum. */
    private static final int MOST_ROWS = 5_000;

    private static final int EARLIEST_YEAR = 2560;

    private static final int LICENCE_DAYS = 60;

    private final FindOrders find;
    private final Licences licences;
    private final SalesFigures sales;
    private final Stocks stocks;
    private final Producers producers;
    private final SellingStops stops;
    private final RegisterReminders reminders;
    private final DoubtfulSales doubts;
    private final Clock clock;

    ShopFigures(
            FindOrders find,
            SalesFigures sales,
            Stocks stocks,
            Producers producers,
            SellingStops stops,
            RegisterReminders reminders,
            Clock clock,
            Licences licences,
            DoubtfulSales doubts) {
        this.find = find;
        this.sales = sales;
        this.stocks = stocks;
        this.producers = producers;
        this.stops = stops;
        this.reminders = reminders;
        this.clock = clock;
        this.licences = licences;
        this.doubts = doubts;
    }

    Today today(long producerId, RegisterActor whoever) {
        var producer = producers
                .find(producerId)
                .orElseThrow(() -> new CatalogRejected(new CatalogRejected.NoSuchProducer(producerId)));
        var todo = find.ofProducer(producerId, Heap.TODO.states(), null, Slice.MOST);
        var unpaid = find.ofProducer(producerId, Heap.UNPAID.states(), null, Slice.MOST);
        var day = LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
        var rows = sold(producerId, day, day);
        var left = stocks.ofProducer(producerId);
        return new Today(
                producer.nameTh(),
                producer.nameEn(),
                day,
                todo.items().size(),
                todo.next() != null,
                todo.items().reversed().stream().limit(FIRST_TODO).toList(),
                unpaid.items().size(),
                rows.stream().map(Row::net).reduce(Money.ZERO, Money::plus),
                rows.stream().mapToLong(Row::quantity).sum(),
                left.size(),
                (int) left.values().stream().filter(pieces -> pieces == 0).count(),
                stops.of(producerId),
                reminders.of(whoever),
                licences.expiring("", producerId, LICENCE_DAYS),
                doubts.countUnanswered(producerId));
    }

    IncomeOfYear income(long producerId, @Nullable Integer asked) {
        var now = LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
        var current = FiscalYear.of(now);
        var year = asked == null || asked < EARLIEST_YEAR || asked > current.be() ? current : new FiscalYear(asked);
        boolean running = year.equals(current);
        var mine = byMonth(producerId, year);
        var before = byMonth(producerId, year.previous());
        var months = new ArrayList<Month>();
        for (var month = YearMonth.from(year.firstDay());
                !month.isAfter(YearMonth.from(running ? now : year.lastDay()));
                month = month.plusMonths(1)) {
            months.add(new Month(
                    month, mine.getOrDefault(month, Money.ZERO), before.getOrDefault(month.minusYears(1), Money.ZERO)));
        }
        return new IncomeOfYear(
                year,
                running,
                running ? now : year.lastDay(),
                sum(mine.values()),
                running ? beforeUpTo(producerId, now.minusYears(1), before) : sum(before.values()),
                sum(before.values()),
                months,
                sales.by(Grouping.CHANNEL, of(producerId, year)));
    }

    /** What came in by that day: the months before it as they are, and of its own month the days up to it. */
    private Money beforeUpTo(long producerId, LocalDate day, SortedMap<YearMonth, Money> months) {
        var month = YearMonth.from(day);
        return sum(months.headMap(month).values())
                .plus(sum(sold(producerId, month.atDay(1), day).stream()
                        .map(Row::net)
                        .toList()));
    }

    private static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    private SortedMap<YearMonth, Money> byMonth(long producerId, FiscalYear year) {
        var months = new TreeMap<YearMonth, Money>();
        sales.by(Grouping.MONTH, of(producerId, year)).forEach(sum -> months.put(month(sum.key()), sum.net()));
        return months;
    }

    /** {@code 2569-11}: the year is Buddhist. */
    private static YearMonth month(String key) {
        int dash = key.indexOf('-');
        return YearMonth.of(Integer.parseInt(key.substring(0, dash)) - 543, Integer.parseInt(key.substring(dash + 1)));
    }

    /** The lines sold from one day to another of the same month, both included. */
    private List<Row> sold(long producerId, LocalDate first, LocalDate last) {
        var begins = first.atStartOfDay(FiscalYear.BANGKOK).toInstant();
        var ends = last.plusDays(1).atStartOfDay(FiscalYear.BANGKOK).toInstant();
        var picked = new Picked(FiscalYear.of(first), first.getMonthValue(), "", producerId, null, null);
        var rows = new ArrayList<Row>();
        @Nullable String cursor = null;
        OrderSlice<Row> slice;
        do {
            slice = sales.rows(picked, cursor, Slice.MOST);
            slice.items().stream()
                    .filter(row -> !row.at().isBefore(begins) && row.at().isBefore(ends))
                    .forEach(rows::add);
            cursor = slice.next();
        } while (cursor != null
                && rows.size() < MOST_ROWS
                && !slice.items().getLast().at().isBefore(begins));
        return rows;
    }

    private static Picked of(long producerId, FiscalYear year) {
        return new Picked(year, null, "", producerId, null, null);
    }
}
