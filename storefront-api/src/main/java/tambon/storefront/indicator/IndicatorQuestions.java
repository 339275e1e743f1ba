package tambon.storefront.indicator;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import org.jspecify.annotations.Nullable;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators;
import tambon.storefront.indicator.IndicatorViews.Question;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.staff.Area;
import tambon.storefront.staff.GroupNames;
import tambon.storefront.staff.SalesViews.Choice;
import tambon.storefront.staff.SalesViews.Name;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads what an address asks of the indicators: {@code year} (the last that has ended, if missing), {@code base} (BE
 * 2563), {@code area}, {@code cohort}; none of it from outside the officer's area.
 */
@Singleton
final class IndicatorQuestions {

    private static final int EARLIEST = 2550;
    private static final int YEARS_LISTED = 10;

    private final Clock clock;
    private final GroupNames names;

    IndicatorQuestions(Clock clock, GroupNames names) {
        this.clock = clock;
        this.names = names;
    }

    FiscalYear current() {
        return FiscalYear.of(clock.instant());
    }

    /** @throws HttpStatusException 404 for years, areas and cohorts that are none, or lie elsewhere */
    Question of(HttpRequest<?> request) {
        var query = request.getParameters();
        int year = number(query.get("year"), current().previous().be());
        int base = number(query.get("base"), Math.min(Indicators.USUAL_BASE.be(), year - 1));
        if (year > current().be() || base >= year || base < EARLIEST) {
            throw unknown("years " + year + " against " + base);
        }
        var cohort = query.get("cohort") == null ? "" : query.get("cohort");
        if (!cohort.matches("[A-Z_]{0,20}")) {
            throw unknown("cohort");
        }
        return new Question(new FiscalYear(year), new FiscalYear(base), area(request, query.get("area")), cohort);
    }

    private static String area(HttpRequest<?> request, @Nullable String asked) {
        var own = Area.of(request);
        if (asked != null && asked.matches("R[1-6]")) {
            if (!own.prefix().isEmpty()) {
                throw Area.elsewhere(asked);
            }
            return asked;
        }
        return own.narrowed(asked).prefix();
    }

    private static int number(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("25[0-9]{2}")) {
            throw unknown(text);
        }
        return Integer.parseInt(text);
    }

    private static HttpStatusException unknown(String what) {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "no such thing: " + what);
    }

    List<Choice> years(Language language, Question asked) {
        return years(language, current().be(), asked.year().be());
    }

    List<Choice> bases(Language language, Question asked) {
        var years = new ArrayList<>(
                years(language, asked.year().be() - 1, asked.base().be()));
        if (years.stream().noneMatch(Choice::chosen)) {
            years.add(new Choice(
                    Integer.toString(asked.base().be()),
                    names.year(language, asked.base().be()),
                    true));
        }
        return years;
    }

    private List<Choice> years(Language language, int newest, int chosen) {
        return IntStream.range(0, YEARS_LISTED)
                .map(back -> newest - back)
                .mapToObj(be -> new Choice(Integer.toString(be), names.year(language, be), be == chosen))
                .toList();
    }

    static List<Choice> cohorts(Language language, Question asked, List<Indicators.Definition> definitions) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(
                "",
                new Name(Words.say(language, "indicator.all-producers"), language.code()),
                asked.cohort().isEmpty()));
        definitions.stream()
                .filter(definition -> definition.cohort() != null)
                .map(definition -> new Choice(
                        String.valueOf(definition.cohort()),
                        new Name(language.pick(definition.nameTh(), definition.nameEn()), language.code()),
                        asked.cohort().equals(definition.cohort())))
                .forEach(choices::add);
        return choices;
    }
}
