package tambon.storefront.staff;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.CatalogRejected.OutOfRange;
import tambon.catalog.CatalogRejected.TooLong;
import tambon.catalog.Producers;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.page.Slice;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators;
import tambon.orders.Indicators.Growth;
import tambon.orders.Indicators.Scope;
import tambon.orders.OrderSlice;
import tambon.orders.SalesFigures;
import tambon.orders.SalesFigures.Income;
import tambon.orders.SalesFigures.Picked;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.staff.IncomeViews.IncomeRow;
import tambon.storefront.staff.SalesViews.Name;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The producers' income against a base year, and the base that officers type in. */
@Singleton
final class IncomeDesk {

    /** The year the department's target counts from (CDD, indicator: income up 6 % on BE 2563). */
    static final int USUAL_BASE = 2563;

    static final int LONGEST_SOURCE = 200;
    static final Money MOST = Money.baht(100_000_000_000L);
    private static final String FIELD = "base-";

    private final SalesFigures figures;
    private final Indicators indicators;
    private final Producers producers;
    private final GroupNames names;
    private final Clock clock;

    IncomeDesk(SalesFigures figures, Indicators indicators, Producers producers, GroupNames names, Clock clock) {
        this.figures = figures;
        this.indicators = indicators;
        this.producers = producers;
        this.names = names;
        this.clock = clock;
    }

    /** Two fiscal years to compare, the base before the other. */
    record Years(FiscalYear year, FiscalYear base) {}

    /** @throws HttpStatusException 404 if they are no years, not yet begun, or in the wrong order */
    Years years(@Nullable Integer year, @Nullable Integer base) {
        int current = FiscalYear.of(clock.instant()).be();
        int asked = year == null ? current : year;
        int before = base == null ? Math.min(USUAL_BASE, asked - 1) : base;
        if (asked > current || before >= asked || before < 2550) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such years: " + asked + " against " + before);
        }
        return new Years(new FiscalYear(asked), new FiscalYear(before));
    }

    int current() {
        return FiscalYear.of(clock.instant()).be();
    }

    OrderSlice<IncomeRow> rows(Language language, Years years, String prefix, @Nullable String cursor, int size) {
        var slice = figures.incomes(years.year(), years.base(), prefix, cursor, size);
        var cards =
                producers.cards(slice.items().stream().map(Income::producerId).toList());
        return new OrderSlice<>(
                slice.items().stream()
                        .map(income -> {
                            var id = PublicId.of(income.producerId());
                            var card = cards.get(income.producerId());
                            return new IncomeRow(
                                    id,
                                    card == null ? new Name(id, "und") : names.maker(language, card),
                                    card == null ? new Name("", "und") : names.place(language, card.areaCode()),
                                    income.income(),
                                    rowsOf(years.year(), id),
                                    income.base().orElse(null),
                                    rowsOf(years.base(), id),
                                    income.growthPermille().orElse(null));
                        })
                        .toList(),
                slice.next());
    }

    Money total(FiscalYear year, String prefix) {
        return figures.total(new Picked(year, null, prefix, null, null, null));
    }

    /** All producers of the area together, however many pages they fill; null while the country is being counted. */
    @Nullable
    Growth all(Years years, String prefix) {
        if (prefix.isEmpty() && indicators.counting(years.year(), years.base()).isPresent()) {
            return null;
        }
        return indicators.growth(new Scope(years.year(), years.base(), prefix, ""));
    }

    /** What one producer of the area earned. @throws HttpStatusException 404 if it is of another area, or none */
    Income income(Area area, long producerId, Years years) {
        mustBeOf(area, List.of(producerId));
        return figures.income(producerId, years.year(), years.base());
    }

    /**
     * Keeps what was typed into the table; fields that still say what they said are left alone.
     *
     * @throws CatalogRejected if a field is wrong; nothing is kept then
     * @throws HttpStatusException 404 if a producer is of another area
     */
    int keep(Area area, FiscalYear base, Form form, String who) {
        var wrong = new ArrayList<FieldProblem>();
        var typed = new LinkedHashMap<Long, Money>();
        for (var field : form.texts().keySet()) {
            var id = field.startsWith(FIELD) ? PublicId.parse(field.substring(FIELD.length())) : null;
            var text = form.text(field);
            if (id != null && id.isPresent() && !text.isEmpty() && !text.equals(form.text("was-" + field))) {
                amount(field, text, wrong).ifPresent(amount -> typed.put(id.getAsLong(), amount));
            }
        }
        var source = form.text("source");
        if (!typed.isEmpty() || !wrong.isEmpty()) {
            checkSource(source, wrong);
        }
        if (!wrong.isEmpty()) {
            throw new CatalogRejected(new FieldsWrong(wrong));
        }
        keep(area, base, typed, source, who);
        return typed.size();
    }

    /** Keeps these bases. @throws HttpStatusException 404 if a producer is of another area; nothing is kept then */
    void keep(Area area, FiscalYear base, Map<Long, Money> typed, String source, String who) {
        mustBeOf(area, List.copyOf(typed.keySet()));
        typed.forEach((producer, amount) -> figures.setBase(producer, base, amount, source, who));
    }

    static void checkSource(String source, List<FieldProblem> wrong) {
        if (source.isBlank()) {
            wrong.add(new FieldProblem("source", new Missing()));
        } else if (source.length() > LONGEST_SOURCE) {
            wrong.add(new FieldProblem("source", new TooLong(LONGEST_SOURCE)));
        }
    }

    private static Optional<Money> amount(String field, String text, List<FieldProblem> wrong) {
        var amount = Entered.baht(text);
        if (amount.isEmpty()) {
            wrong.add(new FieldProblem(field, new Malformed()));
        } else if (amount.get().compareTo(MOST) > 0) {
            wrong.add(new FieldProblem(field, new OutOfRange(0, MOST.satang() / 100)));
        }
        return amount;
    }

    private void mustBeOf(Area area, List<Long> ids) {
        for (int from = 0; from < ids.size(); from += Slice.MOST) {
            var some = ids.subList(from, Math.min(ids.size(), from + Slice.MOST));
            var cards = producers.cards(some);
            for (var id : some) {
                var card = cards.get(id);
                if (card == null || !area.holds(card.areaCode())) {
                    throw Area.elsewhere(PublicId.of(id));
                }
            }
        }
    }

    private static String rowsOf(FiscalYear year, String producer) {
        return "/staff/sales/rows?year=" + year.be() + "&producer=" + producer;
    }
}
