package tambon.storefront.indicator;

import org.jspecify.annotations.Nullable;
import tambon.infra.place.Places;
import tambon.infra.place.Region;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators;
import tambon.orders.Indicators.AreaGrowth;
import tambon.orders.Indicators.Counting;
import tambon.orders.Indicators.Definition;
import tambon.orders.Indicators.Growth;
import tambon.orders.Indicators.Kind;
import tambon.orders.Indicators.Scope;
import tambon.orders.SalesFigures.Grouping;
import tambon.storefront.indicator.IndicatorViews.Answer;
import tambon.storefront.indicator.IndicatorViews.CohortRow;
import tambon.storefront.indicator.IndicatorViews.Level;
import tambon.storefront.indicator.IndicatorViews.Part;
import tambon.storefront.indicator.IndicatorViews.Question;
import tambon.storefront.indicator.IndicatorViews.Shape;
import tambon.storefront.indicator.IndicatorViews.Step;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;
import tambon.storefront.staff.GroupNames;
import tambon.storefront.staff.SalesViews.Name;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import static java.util.stream.Collectors.toMap;

/** Growth of an area, of what lies in it and of cohorts, as pages and files show it. */
@Singleton
final class IndicatorDesk {

    private static final String SAME = "INCOME_SAME";
    private static final String AREA = "AREA_INCOME";

    private final Indicators indicators;
    private final GroupNames names;
    private final ProvinceShapes shapes;
    private final Places places;

    IndicatorDesk(Indicators indicators, GroupNames names, ProvinceShapes shapes, Places places) {
        this.places = places;
        this.indicators = indicators;
        this.names = names;
        this.shapes = shapes;
    }

    List<Definition> definitions() {
        return indicators.definitions();
    }

    /** Empty where the page can be shown; areas inside a province are counted at the moment. */
    Optional<Counting> counting(Question asked) {
        boolean wide = asked.area().isEmpty() || asked.area().startsWith("R");
        return wide ? indicators.counting(asked.year(), asked.base()) : Optional.empty();
    }

    Growth growth(Question asked) {
        return indicators.growth(scope(asked));
    }

    /** @param parts of the area, where there are any: the country is the sum of its provinces */
    AreaGrowth reported(Question asked, List<Part> parts) {
        return asked.area().isEmpty() && !parts.isEmpty()
                ? sum("", parts)
                : indicators.area(asked.year(), asked.base(), asked.area());
    }

    private static AreaGrowth sum(String code, List<Part> parts) {
        return parts.stream().map(Part::reported).reduce(AreaGrowth.none(code), AreaGrowth::plus);
    }

    private static Scope scope(Question asked) {
        return new Scope(asked.year(), asked.base(), asked.area(), asked.cohort());
    }

    /** The same producers in both years; where none can be compared, the area as it was reported. */
    Answer answer(Question asked, Growth growth, AreaGrowth reported, Map<String, Definition> definitions) {
        boolean byArea = asked.cohort().isEmpty() && growth.samePermille().isEmpty();
        var by = definitions.get(byArea ? AREA : SAME);
        if (by == null) {
            throw new IllegalStateException("the indicators have lost a definition");
        }
        @Nullable
        Long permille = byArea
                ? reported.samePermille().orElse(null)
                : growth.samePermille().orElse(null);
        long target = by.target() == null ? Indicators.TARGET_PERMILLE : by.target();
        return byArea
                ? new Answer(
                        by.code(),
                        by.version(),
                        permille,
                        Level.of(permille, target),
                        reported.sameIncome(),
                        reported.sameBase())
                : new Answer(
                        by.code(),
                        by.version(),
                        permille,
                        Level.of(permille, target),
                        growth.comparedIncome(),
                        growth.comparedBase());
    }

    static Map<String, Definition> byCode(List<Definition> definitions) {
        return definitions.stream().collect(toMap(Definition::code, Function.identity()));
    }

    /** The areas directly inside: of the country the provinces; best first, those without a figure last. */
    List<Part> parts(Language language, Question asked, Map<String, Definition> definitions) {
        var growths = byArea(indicators.growthInside(scope(asked)), Growth::areaCode);
        var reported = asked.area().length() < 4
                ? byArea(indicators.areasInside(asked.year(), asked.base(), asked.area()), AreaGrowth::areaCode)
                : Map.<String, AreaGrowth>of();
        var codes = reported.isEmpty()
                ? growths.keySet().stream().sorted().toList()
                : reported.keySet().stream().sorted().toList();
        return codes.stream()
                .map(code -> part(
                        names.place(language, code),
                        asked.in(code),
                        growths.getOrDefault(code, none(code)),
                        reported.getOrDefault(code, AreaGrowth.none(code)),
                        definitions))
                .sorted(Comparator.comparing(
                        (Part part) -> part.answer().permille(), Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    private Part part(
            Name name, Question asked, Growth growth, AreaGrowth reported, Map<String, Definition> definitions) {
        return new Part(
                asked.area(), name, asked.page(), growth, reported, answer(asked, growth, reported, definitions));
    }

    private static <T> Map<String, T> byArea(List<T> all, Function<T, String> code) {
        return all.stream().collect(toMap(code, Function.identity()));
    }

    private static Growth none(String code) {
        return Growth.none(code);
    }

    /** @param provinces all of the country */
    List<Part> regions(Language language, Question asked, List<Part> provinces, Map<String, Definition> definitions) {
        var growths = byArea(indicators.growthInside(scope(asked)), Growth::areaCode);
        return Arrays.stream(Region.values())
                .map(region -> {
                    var code = Indicators.areaOf(region);
                    return part(
                            new Name(language.pick(region.nameTh(), region.nameEn()), language.code()),
                            asked.in(code),
                            growths.getOrDefault(code, none(code)),
                            sum(
                                    code,
                                    provinces.stream()
                                            .filter(part -> places.province(part.code())
                                                    .filter(province -> province.region() == region)
                                                    .isPresent())
                                            .toList()),
                            definitions);
                })
                .toList();
    }

    /** All provinces, those outside the parts shown in grey. */
    List<Shape> map(Language language, Question asked, List<Part> parts) {
        var byCode = byArea(parts, Part::code);
        return shapes.paths().entrySet().stream()
                .map(shape -> {
                    var part = byCode.get(shape.getKey());
                    var name = names.place(language, shape.getKey()).text();
                    return part == null
                            ? new Shape(shape.getValue(), "outside", name, "")
                            : new Shape(
                                    shape.getValue(),
                                    part.answer().level().css(),
                                    name + ": " + said(language, part.answer()),
                                    part.address());
                })
                .toList();
    }

    private static String said(Language language, Answer answer) {
        return answer.permille() == null
                ? Words.say(language, "indicator.level.missing")
                : Written.change(answer.permille());
    }

    List<CohortRow> cohorts(Language language, Question asked, Map<String, Definition> definitions) {
        return definitions.values().stream()
                .filter(definition -> definition.kind() == Kind.COHORT && definition.cohort() != null)
                .sorted(Comparator.comparing(Definition::code))
                .map(definition -> cohort(language, asked.of(cohortOf(definition)), definition))
                .toList();
    }

    private static String cohortOf(Definition definition) {
        return definition.cohort() == null ? "" : definition.cohort();
    }

    private CohortRow cohort(Language language, Question asked, Definition definition) {
        var growth = indicators.growth(scope(asked));
        @Nullable Long permille = growth.samePermille().orElse(null);
        long target = definition.target() == null ? Indicators.TARGET_PERMILLE : definition.target();
        return new CohortRow(
                definition,
                new Name(language.pick(definition.nameTh(), definition.nameEn()), language.code()),
                asked.page(),
                growth,
                new Answer(
                        definition.code(),
                        definition.version(),
                        permille,
                        Level.of(permille, target),
                        growth.comparedIncome(),
                        growth.comparedBase()),
                indicators.cohortYears(asked.cohort()).stream()
                        .filter(year -> year <= asked.year().be())
                        .findFirst()
                        .orElse(null));
    }

    static List<Step> funnel(Growth growth) {
        return List.of(
                new Step("members", growth.members(), growth.members()),
                new Step("reported", growth.reported(), growth.members()),
                new Step("compared", growth.compared(), growth.members()),
                new Step("risen", growth.risen(), growth.members()));
    }

    List<Indicators.Count> counts(FiscalYear year, String area) {
        return indicators.counts(year, area);
    }

    List<Indicators.PartGrowth> slices(Grouping by, Question asked) {
        return indicators.parts(by, asked.year(), asked.base(), asked.area());
    }
}
