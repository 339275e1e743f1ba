package tambon.storefront.indicator;

import tambon.infra.place.Region;
import tambon.orders.Indicators;
import tambon.storefront.indicator.IndicatorViews.Question;
import tambon.storefront.page.Crumb;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.staff.Area;
import tambon.storefront.staff.GroupNames;
import tambon.storefront.staff.SalesViews.Name;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Names of areas, regions and the country included, and the way back up from one. */
@Singleton
final class IndicatorPlaces {

    private final GroupNames names;

    IndicatorPlaces(GroupNames names) {
        this.names = names;
    }

    Name name(Language language, String area) {
        if (area.isEmpty()) {
            return new Name(Words.say(language, "staff.country"), language.code());
        }
        return Arrays.stream(Region.values())
                .filter(region -> Indicators.areaOf(region).equals(area))
                .map(region -> new Name(language.pick(region.nameTh(), region.nameEn()), language.code()))
                .findAny()
                .orElseGet(() -> names.place(language, area));
    }

    /** From the widest area the officer answers for down to this one. */
    List<Crumb> crumbs(Language language, Question asked, Area own) {
        var levels = new ArrayList<String>();
        levels.add("");
        if (asked.area().startsWith("R")) {
            levels.add(asked.area());
        } else {
            for (int digits = 2; digits <= asked.area().length(); digits += 2) {
                levels.add(asked.area().substring(0, digits));
            }
        }
        var crumbs = new ArrayList<Crumb>();
        for (var level : levels) {
            if (level.startsWith(own.prefix()) || own.prefix().isEmpty()) {
                var text = name(language, level).text();
                crumbs.add(
                        level.equals(asked.area())
                                ? Crumb.here(text)
                                : new Crumb(text, asked.in(level).page()));
            }
        }
        return crumbs;
    }
}
