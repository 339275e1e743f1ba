package tambon.storefront.indicator;

import tambon.catalog.Producers;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.orders.Indicators;
import tambon.orders.Indicators.Definition;
import tambon.orders.Indicators.GroupGrowth;
import tambon.orders.Indicators.GroupMaker;
import tambon.storefront.indicator.IndicatorViews.Answer;
import tambon.storefront.indicator.IndicatorViews.GroupRow;
import tambon.storefront.indicator.IndicatorViews.Level;
import tambon.storefront.indicator.IndicatorViews.Maker;
import tambon.storefront.indicator.IndicatorViews.Question;
import tambon.storefront.page.Language;
import tambon.storefront.staff.GroupNames;
import tambon.storefront.staff.SalesViews.Name;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Community groups of an area, and the producers that one of them is made of. */
@Singleton
final class GroupTables {

    private static final String DEFINITION = "INCOME_GROUP";

    private final Indicators indicators;
    private final Producers producers;
    private final GroupNames names;

    GroupTables(Indicators indicators, Producers producers, GroupNames names) {
        this.indicators = indicators;
        this.producers = producers;
        this.names = names;
    }

    /** Of a province or of what lies in it, largest first; a wider area has too many to list. */
    List<GroupRow> rows(Question asked, List<Definition> definitions) {
        return asked.area().isEmpty() || asked.area().startsWith("R")
                ? List.of()
                : indicators.groups(asked.year(), asked.base(), asked.area()).stream()
                        .map(group -> row(asked, group, definitions))
                        .toList();
    }

    Optional<GroupGrowth> group(long id, Question asked) {
        return indicators.group(id, asked.year(), asked.base());
    }

    static GroupRow row(Question asked, GroupGrowth group, List<Definition> definitions) {
        var growth = group.growth();
        var by = definitions.stream()
                .filter(definition -> definition.code().equals(DEFINITION))
                .findAny()
                .orElseThrow();
        var permille = growth.samePermille().orElse(null);
        long target = by.target() == null ? Indicators.TARGET_PERMILLE : by.target();
        return new GroupRow(
                new Name(group.nameTh(), "th"),
                "/staff/indicators/group/" + PublicId.of(group.id()) + "?year="
                        + asked.year().be() + "&base=" + asked.base().be(),
                growth,
                new Answer(
                        by.code(),
                        by.version(),
                        permille,
                        Level.of(permille, target),
                        growth.comparedIncome(),
                        growth.comparedBase()));
    }

    List<Maker> makers(Language language, long group, Question asked) {
        var makers = indicators.groupMakers(group, asked.year(), asked.base());
        var cards = producers.cards(makers.stream().map(GroupMaker::producerId).toList());
        return makers.stream()
                .map(maker -> {
                    var id = PublicId.of(maker.producerId());
                    var card = cards.get(maker.producerId());
                    return new Maker(
                            card == null ? new Name(id, "und") : names.maker(language, card),
                            "/staff/indicators/producer/" + id + "?year="
                                    + asked.year().be() + "&base="
                                    + asked.base().be(),
                            maker.income().orElse(Money.ZERO),
                            "/staff/sales/rows?year=" + asked.year().be() + "&producer=" + id,
                            maker.base().orElse(null),
                            maker.permille().orElse(null));
                })
                .toList();
    }
}
