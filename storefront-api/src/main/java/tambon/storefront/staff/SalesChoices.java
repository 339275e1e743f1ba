package tambon.storefront.staff;

import tambon.catalog.Producers;
import tambon.catalog.ProductType;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.SalesFigures.Picked;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;
import tambon.storefront.staff.SalesViews.Choice;
import tambon.storefront.staff.SalesViews.Choices;
import tambon.storefront.staff.SalesViews.Chosen;
import tambon.storefront.staff.SalesViews.Name;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What sales can be narrowed down by, and what they were narrowed down by. */
@Singleton
final class SalesChoices {

    private final Places places;
    private final Producers producers;
    private final GroupNames names;

    SalesChoices(Places places, Producers producers, GroupNames names) {
        this.places = places;
        this.producers = producers;
        this.names = names;
    }

    /** What the address chose, each with the address without it; the year stands in its own list. */
    List<Chosen> chosen(Language language, Asked asked, Picked picked) {
        var chosen = new ArrayList<Chosen>();
        var month = picked.month();
        var year = picked.year();
        if (month != null && year != null) {
            var of = YearMonth.from(year.firstDay()).plusMonths((month + 2) % 12);
            chosen.add(new Chosen(
                    new Name(Written.month(language, of), language.code()),
                    asked.without("month").query()));
        }
        if (!asked.get("area").isEmpty() && !picked.areaPrefix().isEmpty()) {
            chosen.add(new Chosen(
                    names.place(language, picked.areaPrefix()),
                    asked.without("area").query()));
        }
        var producer = picked.producerId();
        if (producer != null) {
            producers
                    .find(producer)
                    .ifPresent(p -> chosen.add(new Chosen(
                            new Name(language.pick(p.nameTh(), p.nameEn()), language.code()),
                            asked.without("producer").query())));
        }
        var type = picked.type();
        if (type != null) {
            chosen.add(new Chosen(
                    names.type(language, type.name()), asked.without("type").query()));
        }
        var channel = picked.channel();
        if (channel != null) {
            chosen.add(new Chosen(
                    names.channel(language, channel), asked.without("channel").query()));
        }
        return chosen;
    }

    Choices all(Language language, Area area, Asked asked, FiscalYear current) {
        return new Choices(
                years(language, asked, current),
                areas(language, area, asked.get("area")),
                types(language, asked.get("type")));
    }

    private List<Choice> years(Language language, Asked asked, FiscalYear current) {
        var chosen =
                asked.year(current).map(year -> Integer.toString(year.be())).orElse("all");
        var years = new ArrayList<>(IntStream.iterate(current.be(), be -> be >= Asked.EARLIEST_YEAR, be -> be - 1)
                .mapToObj(Integer::toString)
                .map(be -> new Choice(be, names.year(language, Integer.parseInt(be)), be.equals(chosen)))
                .toList());
        years.add(new Choice(
                "all", new Name(Words.say(language, "sales.all-years"), language.code()), chosen.equals("all")));
        return years;
    }

    /** The provinces for who answers for the country, the districts for who answers for a province. */
    List<Choice> areas(Language language, Area area, String asked) {
        return switch (area.prefix().length()) {
            case 0 ->
                places.provinces().stream()
                        .map(province -> new Choice(
                                province.code(),
                                names.place(language, province.code()),
                                asked.startsWith(province.code())))
                        .sorted((one, other) ->
                                one.name().text().compareTo(other.name().text()))
                        .toList();
            case 2 ->
                places.districts(area.prefix()).stream()
                        .map(district -> new Choice(
                                district.code(), new Name(district.nameTh(), "th"), asked.startsWith(district.code())))
                        .toList();
            default -> List.of();
        };
    }

    private List<Choice> types(Language language, String asked) {
        return Arrays.stream(ProductType.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .map(code -> new Choice(code, names.type(language, code), code.equalsIgnoreCase(asked)))
                .toList();
    }
}
