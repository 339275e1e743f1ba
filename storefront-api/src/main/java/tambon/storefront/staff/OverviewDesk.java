package tambon.storefront.staff;

import io.micronaut.http.HttpRequest;
import tambon.catalog.Licences;
import tambon.catalog.RegisterReminders;
import tambon.infra.money.Money;
import tambon.infra.page.Slice;
import tambon.infra.time.FiscalYear;
import tambon.orders.DoubtfulSales;
import tambon.orders.FindOrders;
import tambon.orders.Reports;
import tambon.orders.SalesFigures;
import tambon.orders.SalesFigures.Grouping;
import tambon.orders.SalesFigures.Picked;
import tambon.orders.SalesFigures.Sum;
import tambon.storefront.page.Language;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;
import tambon.storefront.register.Actors;
import tambon.storefront.staff.SalesViews.Group;
import tambon.storefront.staff.SalesViews.InRegister;
import tambon.storefront.staff.SalesViews.MonthOfYear;
import tambon.storefront.staff.SalesViews.Name;
import tambon.storefront.staff.SalesViews.Overview;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The running year at a glance, and what waits for the officer. */
@Singleton
final class OverviewDesk {

    private static final int FIRST = 10;

    /** How early it is told that a licence ends. */
    private static final int LICENCE_DAYS = 30;

    private final SalesFigures figures;
    private final FindOrders orders;
    private final GroupNames names;
    private final Reports reports;
    private final RegisterReminders reminders;
    private final Licences licences;
    private final DoubtfulSales doubts;
    private final Clock clock;

    OverviewDesk(
            SalesFigures figures,
            FindOrders orders,
            GroupNames names,
            Reports reports,
            RegisterReminders reminders,
            Licences licences,
            DoubtfulSales doubts,
            Clock clock) {
        this.doubts = doubts;
        this.reminders = reminders;
        this.licences = licences;
        this.reports = reports;
        this.figures = figures;
        this.orders = orders;
        this.names = names;
        this.clock = clock;
    }

    Overview of(HttpRequest<?> request) {
        var language = Language.of(request);
        var area = Area.of(request).prefix();
        var today = LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
        var year = FiscalYear.of(today);
        var picked = picked(year, area);
        var months = months(language, area, year, YearMonth.from(today));
        var channels = figures.by(Grouping.CHANNEL, picked);
        var placesBy = switch (area.length()) {
            case 0 -> Grouping.PROVINCE;
            case 2 -> Grouping.DISTRICT;
            default -> Grouping.PRODUCER;
        };
        return new Overview(
                area.isEmpty()
                        ? new Name(Words.say(language, "staff.country"), language.code())
                        : names.place(language, area),
                year,
                figures.total(picked),
                sum(months.stream().filter(MonthOfYear::ended).map(MonthOfYear::net)),
                sum(months.stream().filter(MonthOfYear::ended).map(MonthOfYear::before)),
                sum(months.stream().map(MonthOfYear::before)),
                channels.stream().mapToLong(Sum::pieces).sum(),
                figures.sellers(year, area),
                months,
                groups(language, placesBy, picked),
                placesBy,
                groups(language, Grouping.PRODUCT_TYPE, picked),
                names.groups(language, new Asked(Map.of()), Grouping.CHANNEL, channels),
                Viewer.of(request).is(Role.DEPARTMENT_OFFICER)
                        ? (Integer) orders.awaitingConfirmation(null, Slice.MOST)
                                .items()
                                .size()
                        : null,
                reports.waiting(new Reports.Officer(
                        Viewer.of(request).accountId().orElseThrow(),
                        Viewer.of(request).name(),
                        area)),
                doubts.countOpen(area),
                new InRegister(
                        reminders.counts(Actors.of(request)),
                        licences.expiring(area, null, LICENCE_DAYS).size()));
    }

    private List<Group> groups(Language language, Grouping grouping, Picked picked) {
        return names.groups(language, new Asked(Map.of()), grouping, figures.by(grouping, picked)).stream()
                .limit(FIRST)
                .toList();
    }

    private List<MonthOfYear> months(Language language, String area, FiscalYear year, YearMonth now) {
        var net = byMonth(picked(year, area));
        var before = byMonth(picked(year.previous(), area));
        var months = new ArrayList<MonthOfYear>();
        var last = YearMonth.from(year.lastDay());
        for (var month = YearMonth.from(year.firstDay()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(new MonthOfYear(
                    new Name(Written.month(language, month), language.code()),
                    net.getOrDefault(month, Money.ZERO),
                    before.getOrDefault(month.minusYears(1), Money.ZERO),
                    !month.isAfter(now),
                    month.isBefore(now),
                    "/staff/sales/rows?year=" + year.be() + "&month=" + month.getMonthValue()));
        }
        return months;
    }

    private Map<YearMonth, Money> byMonth(Picked picked) {
        var months = new HashMap<YearMonth, Money>();
        figures.by(Grouping.MONTH, picked).forEach(sum -> months.put(GroupNames.month(sum.key()), sum.net()));
        return months;
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }

    private static Picked picked(FiscalYear year, String area) {
        return new Picked(year, null, area, null, null, null);
    }
}
