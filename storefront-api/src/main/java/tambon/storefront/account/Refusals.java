package tambon.storefront.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import tambon.storefront.account.AccountRejected.Busy;
import tambon.storefront.account.AccountRejected.EasilyGuessed;
import tambon.storefront.account.AccountRejected.Fault;
import tambon.storefront.account.AccountRejected.FieldsWrong;
import tambon.storefront.account.AccountRejected.LoginTaken;
import tambon.storefront.account.AccountRejected.Missing;
import tambon.storefront.account.AccountRejected.NoLogin;
import tambon.storefront.account.AccountRejected.SignInOver;
import tambon.storefront.account.AccountRejected.TooLong;
import tambon.storefront.account.AccountRejected.TooManyTries;
import tambon.storefront.account.AccountRejected.TooShort;
import tambon.storefront.account.AccountRejected.WrongLoginOrPassword;
import tambon.storefront.account.AccountRejected.WrongPassword;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;
import tambon.storefront.problem.Problem;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The status and words for each way signing in or up can be refused; no {@code default}, on purpose. */
@Singleton
class Refusals implements ExceptionHandler<AccountRejected, HttpResponse<?>> {

    private final Clock clock;

    Refusals(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, AccountRejected rejected) {
        return of(request, rejected).onItsOwn(request);
    }

    Refusal of(HttpRequest<?> request, AccountRejected rejected) {
        var language = Language.of(request);
        return switch (rejected.reason()) {
            case WrongLoginOrPassword _ ->
                refusal(request, HttpStatus.UNAUTHORIZED, "wrong-login-or-password", Duration.ZERO);
            case WrongPassword _ -> refusal(request, HttpStatus.UNPROCESSABLE_ENTITY, "wrong-password", Duration.ZERO);
            case SignInOver _ -> refusal(request, HttpStatus.UNAUTHORIZED, "sign-in-over", Duration.ZERO);
            case TooManyTries tries -> {
                var again = clock.instant().plus(tries.pause()).plusSeconds(59);
                yield refusal(
                        request,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-tries",
                        tries.pause(),
                        Written.moment(language, again));
            }
            case Busy busy -> refusal(request, HttpStatus.SERVICE_UNAVAILABLE, "busy", busy.pause());
            case FieldsWrong wrong ->
                new Refusal(
                        Problem.worded(request, HttpStatus.UNPROCESSABLE_ENTITY, "fields-wrong")
                                .at(wrong.faults().entrySet().stream()
                                        .map(fault ->
                                                new Problem.Field(fault.getKey(), words(language, fault.getValue())))
                                        .toList()),
                        Duration.ZERO);
        };
    }

    private static String words(Language language, Fault fault) {
        return switch (fault) {
            case Missing _ -> Words.say(language, "fault.missing");
            case TooShort(var least) -> Words.say(language, "fault.too-short", Written.number(least));
            case TooLong(var most) -> Words.say(language, "fault.too-long", Written.number(most));
            case NoLogin _ -> Words.say(language, "account.fault.no-login");
            case LoginTaken _ -> Words.say(language, "account.fault.login-taken");
            case EasilyGuessed _ -> Words.say(language, "account.fault.easily-guessed");
        };
    }

    private static Refusal refusal(
            HttpRequest<?> request, HttpStatus status, String name, Duration pause, Object... facts) {
        return new Refusal(Problem.worded(request, status, name, facts), pause);
    }
}
