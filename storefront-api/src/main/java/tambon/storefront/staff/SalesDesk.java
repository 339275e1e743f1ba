package tambon.storefront.staff;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Producers;
import tambon.infra.page.Slice;
import tambon.infra.time.FiscalYear;
import tambon.orders.OrderSlice;
import tambon.orders.SalesFigures;
import tambon.orders.SalesFigures.Grouping;
import tambon.orders.SalesFigures.Picked;
import tambon.orders.SalesFigures.Sum;
import tambon.storefront.page.Language;
import tambon.storefront.staff.SalesViews.Group;
import tambon.storefront.staff.SalesViews.LedgerRows;
import tambon.storefront.staff.SalesViews.SalesTable;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Sales as officers ask for them; the pages, the files and the JSON stand on it. */
@Singleton
final class SalesDesk {

    private final SalesFigures figures;
    private final GroupNames names;
    private final SalesChoices choices;
    private final Producers producers;
    private final Clock clock;

    SalesDesk(SalesFigures figures, GroupNames names, SalesChoices choices, Producers producers, Clock clock) {
        this.figures = figures;
        this.names = names;
        this.choices = choices;
        this.producers = producers;
        this.clock = clock;
    }

    FiscalYear current() {
        return FiscalYear.of(clock.instant());
    }

    /** What the address asks for, none of it from outside the area. */
    Picked picked(Area area, Asked asked) {
        var picked = asked.picked(area, current());
        var producer = picked.producerId();
        if (producer != null
                && producers
                        .find(producer)
                        .filter(found -> area.holds(found.areaCode()))
                        .isEmpty()) {
            throw Area.elsewhere(asked.get("producer"));
        }
        return picked;
    }

    /** @param most groups at once; those before are skipped as the address says */
    SalesTable table(Language language, Area area, Asked asked, int most) {
        var picked = picked(area, asked);
        var grouping = asked.grouping();
        var sums = figures.by(grouping, picked);
        int from = Math.min(skipped(asked), sums.size());
        int to = Math.min(from + most, sums.size());
        // Producers' names are looked up for those shown only; the rest is few, named and sorted as a whole.
        boolean many = grouping == Grouping.PRODUCER;
        var groups = names.groups(
                language,
                asked,
                grouping,
                many ? sums.subList(from, to) : sums,
                sums.stream().mapToLong(sum -> sum.net().satang()).sum());
        var sorted = sorted(groups, grouping, asked.get("sort"));
        return new SalesTable(
                asked,
                grouping,
                many ? sorted : sorted.subList(from, to),
                figures.total(picked),
                sums.stream().mapToLong(Sum::pieces).sum(),
                sums.stream().mapToLong(Sum::sales).sum(),
                from == 0 ? null : (Integer) Math.max(0, from - most),
                to == sums.size() ? null : (Integer) to,
                choices.chosen(language, asked, picked),
                choices.all(language, area, asked, current()));
    }

    private static int skipped(Asked asked) {
        var from = asked.get("from");
        return from.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(from) : 0;
    }

    /** The groups bare, for programs. */
    List<Sum> sums(Area area, Asked asked) {
        return figures.by(asked.grouping(), picked(area, asked));
    }

    LedgerRows rows(Language language, Area area, Asked asked, @Nullable String cursor, int size) {
        var picked = picked(area, asked);
        var slice = figures.rows(picked, cursor, size);
        return new LedgerRows(
                asked,
                names.rows(language, slice.items()),
                figures.total(picked),
                choices.chosen(language, asked, picked),
                slice.next());
    }

    /** The rows bare, for programs. */
    OrderSlice<SalesFigures.Row> bareRows(Area area, Asked asked, @Nullable String cursor, int size) {
        return figures.rows(picked(area, asked), cursor, size);
    }

    /** At most {@value Slice#MOST} rows at a time, as the ledger gives them. */
    LedgerRows allRows(Language language, Area area, Asked asked, @Nullable String cursor) {
        return rows(language, area, asked, cursor, Slice.MOST);
    }

    /** What runs in time in the order of time, the rest largest first, unless a column is asked for. */
    private static List<Group> sorted(List<Group> groups, Grouping grouping, String column) {
        boolean inTime = grouping == Grouping.MONTH || grouping == Grouping.FISCAL_YEAR;
        Comparator<Group> order = switch (column) {
            case "name" -> Comparator.comparing(group -> group.name().text());
            case "pieces" -> Comparator.comparingLong(Group::pieces).reversed();
            case "sales" -> Comparator.comparingLong(Group::sales).reversed();
            case "net" -> Comparator.comparing(Group::net).reversed();
            default ->
                inTime
                        ? Comparator.comparing(Group::key)
                        : Comparator.comparing(Group::net).reversed();
        };
        return groups.stream().sorted(order).toList();
    }
}
