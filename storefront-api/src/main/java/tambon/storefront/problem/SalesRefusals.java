package tambon.storefront.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.SalesRejected;
import tambon.orders.SalesRejected.AlreadyDecided;
import tambon.orders.SalesRejected.Malformed;
import tambon.orders.SalesRejected.MonthClosed;
import tambon.orders.SalesRejected.MoreThanSold;
import tambon.orders.SalesRejected.NoSuchChannel;
import tambon.orders.SalesRejected.NoSuchEntry;
import tambon.orders.SalesRejected.NotToBeCorrected;
import tambon.orders.SalesRejected.NothingNew;
import tambon.orders.SalesRejected.Reason;
import tambon.orders.SalesRejected.WrongMonthMove;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/** What the ledger's refusals mean to people and programs. */
@Singleton
public final class SalesRefusals implements ExceptionHandler<SalesRejected, HttpResponse<?>> {

    private static final Places PLACES = new Places();

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<?> handle(HttpRequest request, SalesRejected rejected) {
        return Answer.with((HttpRequest<?>) request, problem(Language.of(request), rejected.reason()));
    }

    /** The refusal in words. */
    public static Problem problem(Language language, Reason reason) {
        return switch (reason) {
            case NoSuchEntry() -> plain(language, HttpStatus.NOT_FOUND, "no-such-sale");
            case Malformed(String field) ->
                plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "fields-wrong")
                        .at(List.of(new Problem.Field(field, Words.say(language, "fault.malformed"))));
            case NoSuchChannel(String code) ->
                plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "no-such-channel", code)
                        .at(List.of(new Problem.Field("channel", Words.say(language, "fault.malformed"))));
            case MonthClosed(String province, int year, int month) ->
                plain(
                        language,
                        HttpStatus.CONFLICT,
                        "month-closed",
                        Written.month(language, month(year, month)),
                        province(language, province));
            case WrongMonthMove() -> plain(language, HttpStatus.CONFLICT, "wrong-month-move");
            case MoreThanSold() -> plain(language, HttpStatus.CONFLICT, "more-than-sold");
            case NotToBeCorrected() -> plain(language, HttpStatus.CONFLICT, "not-to-be-corrected");
            case NothingNew() -> plain(language, HttpStatus.CONFLICT, "nothing-new");
            case AlreadyDecided() -> plain(language, HttpStatus.CONFLICT, "already-decided");
        };
    }

    /** The page once more with what is wrong; what does not exist stays a 404. */
    public static HttpResponse<?> again(HttpRequest<?> request, SalesRejected rejected, Function<Problem, Page> page) {
        var problem = problem(Language.of(request), rejected.reason());
        if (problem.status() == HttpStatus.NOT_FOUND.getCode()) {
            throw rejected;
        }
        return HttpResponse.status(HttpStatus.valueOf(problem.status())).body(page.apply(problem));
    }

    private static YearMonth month(int fiscalYear, int month) {
        return YearMonth.from(new FiscalYear(fiscalYear).firstDay()).plusMonths((month + 2) % 12);
    }

    private static String province(Language language, String code) {
        return PLACES.province(code)
                .map(found -> language.pick(found.nameTh(), found.nameEn()))
                .orElse(code);
    }

    private static Problem plain(Language language, HttpStatus status, String name, Object... facts) {
        return Problem.of(
                status,
                name,
                Words.say(language, "problem." + name + ".title"),
                Words.say(language, "problem." + name + ".detail", facts));
    }
}
