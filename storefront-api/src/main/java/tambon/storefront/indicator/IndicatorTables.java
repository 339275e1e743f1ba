package tambon.storefront.indicator;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerCard;
import tambon.catalog.Producers;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.PartGrowth;
import tambon.orders.OrderSlice;
import tambon.orders.SalesFigures;
import tambon.orders.SalesFigures.Grouping;
import tambon.orders.SalesFigures.Income;
import tambon.orders.SalesFigures.Picked;
import tambon.storefront.indicator.IndicatorViews.Maker;
import tambon.storefront.indicator.IndicatorViews.MonthRow;
import tambon.storefront.indicator.IndicatorViews.Question;
import tambon.storefront.indicator.IndicatorViews.Slice;
import tambon.storefront.indicator.IndicatorViews.Slices;
import tambon.storefront.page.Language;
import tambon.storefront.page.Written;
import tambon.storefront.staff.Area;
import tambon.storefront.staff.Asked;
import tambon.storefront.staff.GroupNames;
import tambon.storefront.staff.SalesViews.Name;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables beside the pictures: months with last year behind, channels, types, stars, and producers. */
@Singleton
final class IndicatorTables {

    private static final int MAKERS_A_PAGE = 50;

    private final IndicatorDesk desk;
    private final SalesFigures figures;
    private final Producers producers;
    private final GroupNames names;
    private final Clock clock;

    IndicatorTables(IndicatorDesk desk, SalesFigures figures, Producers producers, GroupNames names, Clock clock) {
        this.desk = desk;
        this.figures = figures;
        this.producers = producers;
        this.names = names;
        this.clock = clock;
    }

    List<MonthRow> months(Language language, FiscalYear year, String area, @Nullable Long producer) {
        var now = byMonth(new Picked(year, null, area, producer, null, null));
        var before = byMonth(new Picked(year.previous(), null, area, producer, null, null));
        var today = YearMonth.from(LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK));
        var months = new ArrayList<MonthRow>();
        for (var month = YearMonth.from(year.firstDay());
                !month.isAfter(YearMonth.from(year.lastDay()));
                month = month.plusMonths(1)) {
            months.add(new MonthRow(
                    new Name(Written.month(language, month), language.code()),
                    now.getOrDefault(month, Money.ZERO),
                    before.getOrDefault(month.minusYears(1), Money.ZERO),
                    !month.isAfter(today)));
        }
        return months;
    }

    private Map<YearMonth, Money> byMonth(Picked picked) {
        var months = new HashMap<YearMonth, Money>();
        figures.by(Grouping.MONTH, picked).forEach(sum -> months.put(GroupNames.month(sum.key()), sum.net()));
        return months;
    }

    /** One after the other, largest first. */
    Slices slices(Language language, Question asked, Grouping by) {
        var parts = desk.slices(by, asked);
        long whole = parts.stream().mapToLong(part -> part.income().satang()).sum();
        return new Slices(
                Asked.code(by),
                parts.stream()
                        .sorted(Comparator.comparing(PartGrowth::income).reversed())
                        .map(part -> slice(language, asked, by, part, whole))
                        .toList());
    }

    private Slice slice(Language language, Question asked, Grouping by, PartGrowth part, long whole) {
        return new Slice(
                name(language, by, part.key()),
                part.income(),
                part.base().orElse(null),
                part.permille().orElse(null),
                whole <= 0 ? 0 : Math.round(part.income().satang() * 1000.0 / whole),
                asked.rows() + narrowed(by, part.key()));
    }

    static String narrowed(Grouping by, String key) {
        return switch (by) {
            case CHANNEL -> "&channel=" + key;
            case PRODUCT_TYPE -> key.equals("NONE") ? "&mark=type:NONE" : "&type=" + key.toLowerCase(Locale.ROOT);
            default -> "&mark=" + Asked.code(by) + ":" + key;
        };
    }

    Name name(Language language, Grouping by, String key) {
        return switch (by) {
            case CHANNEL -> names.channel(language, key);
            case PRODUCT_TYPE -> names.type(language, key);
            default -> names.mark(language, Asked.code(by), key);
        };
    }

    /** @throws HttpStatusException 404 for a producer outside the officer's area, and for one that is none */
    ProducerCard card(HttpRequest<?> request, String id) {
        return PublicId.parse(id).stream()
                .boxed()
                .flatMap(number ->
                        Stream.ofNullable(producers.cards(List.of(number)).get(number)))
                .filter(card -> Area.of(request).holds(card.areaCode()))
                .findAny()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no producer of the area: " + id));
    }

    /** Producers of a district or tambon, with the cursor of those that follow. */
    OrderSlice<Maker> makers(Language language, Question asked, @Nullable String cursor) {
        var found = figures.incomes(asked.year(), asked.base(), asked.area(), cursor, MAKERS_A_PAGE);
        var cards =
                producers.cards(found.items().stream().map(Income::producerId).toList());
        return new OrderSlice<>(
                found.items().stream()
                        .map(income -> maker(language, asked, income, cards.get(income.producerId())))
                        .toList(),
                found.next());
    }

    private Maker maker(Language language, Question asked, Income income, @Nullable ProducerCard card) {
        var id = PublicId.of(income.producerId());
        return new Maker(
                card == null ? new Name(id, "und") : names.maker(language, card),
                "/staff/indicators/producer/" + id + "?year=" + asked.year().be() + "&base="
                        + asked.base().be(),
                income.income(),
                "/staff/sales/rows?year=" + asked.year().be() + "&producer=" + id,
                income.base().orElse(null),
                income.growthPermille().orElse(null));
    }

    /** One producer's year by channel or type, beside its base year. */
    Slices ofMaker(Language language, Question asked, Grouping by, long producer) {
        var now = figures.by(by, new Picked(asked.year(), null, "", producer, null, null));
        var before = new HashMap<String, Money>();
        figures.by(by, new Picked(asked.base(), null, "", producer, null, null))
                .forEach(sum -> before.put(sum.key(), sum.net()));
        long whole = now.stream().mapToLong(sum -> sum.net().satang()).sum();
        return new Slices(
                Asked.code(by),
                now.stream()
                        .map(sum -> slice(
                                language,
                                asked,
                                by,
                                new PartGrowth(sum.key(), sum.net(), Optional.ofNullable(before.get(sum.key()))),
                                whole,
                                "/staff/sales/rows?year=" + asked.year().be() + "&producer=" + PublicId.of(producer)))
                        .toList());
    }

    private Slice slice(Language language, Question asked, Grouping by, PartGrowth part, long whole, String rows) {
        var slice = slice(language, asked, by, part, whole);
        return new Slice(
                slice.name(),
                slice.income(),
                slice.base(),
                slice.permille(),
                slice.share(),
                rows + narrowed(by, part.key()));
    }
}
