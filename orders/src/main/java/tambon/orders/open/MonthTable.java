package tambon.orders.open;

import tambon.infra.place.Places;
import tambon.orders.OpenSales.Item;
import tambon.orders.open.Concealment.Sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/** Every figure of a month, with the totals that tie them to one another: country, provinces, districts; items. */
final class MonthTable {

    private static final List<Item> TYPES = List.of(
            Item.SALES_FOOD,
            Item.SALES_DRINK,
            Item.SALES_TEXTILE,
            Item.SALES_HOUSEHOLD,
            Item.SALES_HERBAL,
            Item.SALES_UNTYPED);

    private record Key(String areaCode, Item item) {}

    private final List<Cell> cells = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Map<Key, Integer> places = new HashMap<>();

    /** What a cell is made of. */
    record Made(long value, long producers, long largest) {
        static final Made NOTHING = new Made(0, 0, 0);
    }

    /** Where a cell's figures come from. */
    @FunctionalInterface
    interface Source {
        /** @param areaCode as {@link Cell#areaCode} */
        Made of(String areaCode, Item item);
    }

    MonthTable(Places gazetteer, Source source) {
        area("", source);
        for (var province : gazetteer.provinces()) {
            area(province.code(), source);
            var districts = gazetteer.districts(province.code()).stream()
                    .map(district -> district.code())
                    .toList();
            districts.forEach(district -> area(district, source));
            total(province.code(), districts);
        }
        total(
                "",
                gazetteer.provinces().stream().map(province -> province.code()).toList());
    }

    private static boolean isTold(String areaCode, Item item) {
        return areaCode.length() < 4 || item.isOfDistricts();
    }

    private void area(String code, Source source) {
        for (var item : Item.values()) {
            if (isTold(code, item)) {
                var made = source.of(code, item);
                places.put(new Key(code, item), cells.size());
                cells.add(new Cell(code, item, made.value(), made.producers(), item.isMoney() ? made.largest() : 0));
            }
        }
        sums.add(new Sum(at(code, Item.SALES), List.of(at(code, Item.SALES_ONLINE), at(code, Item.SALES_OFFLINE))));
        if (isTold(code, Item.SALES_FOOD)) {
            sums.add(new Sum(
                    at(code, Item.SALES),
                    TYPES.stream().map(type -> at(code, type)).toList()));
        }
    }

    private void total(String code, List<String> inside) {
        for (var item : Item.values()) {
            if (inside.stream().allMatch(part -> isTold(part, item))) {
                sums.add(new Sum(
                        at(code, item),
                        inside.stream().map(part -> at(part, item)).toList()));
            }
        }
    }

    private int at(String code, Item item) {
        return requireNonNull(places.get(new Key(code, item)));
    }

    List<Cell> cells() {
        return cells;
    }

    List<Sum> sums() {
        return sums;
    }
}
