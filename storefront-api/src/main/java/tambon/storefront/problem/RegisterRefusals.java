package tambon.storefront.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.AlreadyInGroup;
import tambon.catalog.RegisterRejected.AlreadyServed;
import tambon.catalog.RegisterRejected.AppealTooLate;
import tambon.catalog.RegisterRejected.ChangedSince;
import tambon.catalog.RegisterRejected.FileKindUnknown;
import tambon.catalog.RegisterRejected.FileTooHeavy;
import tambon.catalog.RegisterRejected.HasAChair;
import tambon.catalog.RegisterRejected.NoSuchFile;
import tambon.catalog.RegisterRejected.NoSuchGroup;
import tambon.catalog.RegisterRejected.NoSuchMeeting;
import tambon.catalog.RegisterRejected.NoSuchProducer;
import tambon.catalog.RegisterRejected.NoSuchProgramme;
import tambon.catalog.RegisterRejected.NoSuchRegistration;
import tambon.catalog.RegisterRejected.NobodyLeftToAct;
import tambon.catalog.RegisterRejected.NotInArea;
import tambon.catalog.RegisterRejected.NotNow;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.RegisterRejected.NothingToLift;
import tambon.catalog.RegisterRejected.OneOfSeveral;
import tambon.catalog.RegisterRejected.PaperMissing;
import tambon.catalog.RegisterRejected.Reason;
import tambon.catalog.RegisterRejected.TooEarlyToRenew;
import tambon.catalog.RegisterRejected.TooFewMembers;
import tambon.catalog.RegisterRejected.TooManyDrafts;
import tambon.catalog.RegisterRejected.TooManyFiles;
import tambon.catalog.RegisterRejected.WindowClosed;
import tambon.catalog.RegisterRejected.WrongMeeting;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What the register's refusals mean to people and programs. */
@Singleton
public final class RegisterRefusals implements ExceptionHandler<RegisterRejected, HttpResponse<?>> {

    private static final long MEGABYTE = 1_000_000;

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<?> handle(HttpRequest request, RegisterRejected rejected) {
        return Answer.with((HttpRequest<?>) request, problem(Language.of(request), rejected.reason()));
    }

    /** The refusal in words. */
    public static Problem problem(Language language, Reason reason) {
        return switch (reason) {
            case NoSuchRegistration _ -> plain(language, HttpStatus.NOT_FOUND, "no-such-registration");
            case NoSuchGroup _ -> plain(language, HttpStatus.NOT_FOUND, "no-such-group");
            case NoSuchMeeting _ -> plain(language, HttpStatus.NOT_FOUND, "no-such-meeting");
            case NoSuchFile _ -> plain(language, HttpStatus.NOT_FOUND, "no-such-file");
            case NoSuchProducer _ -> plain(language, HttpStatus.NOT_FOUND, "no-such-producer");
            case NothingToLift() -> plain(language, HttpStatus.CONFLICT, "nothing-to-lift");
            case NoSuchProgramme _ -> plain(language, HttpStatus.NOT_FOUND, "no-such-programme");
            case NotInArea(var producers) ->
                wrong(language, "not-in-area", Written.number(producers.size()))
                        .with(Map.of("producers", ids(producers)));
            case AlreadyServed(var producers) ->
                plain(language, HttpStatus.CONFLICT, "already-served", Written.number(producers.size()))
                        .with(Map.of("producers", ids(producers)));
            case NotYours() -> plain(language, HttpStatus.FORBIDDEN, "not-yours-to-do");
            case NotNow(var state) ->
                plain(language, HttpStatus.CONFLICT, "not-now", Words.say(language, "register.state." + state.name()));
            case ChangedSince(int read) ->
                plain(language, HttpStatus.CONFLICT, "changed-since").with(Map.of("readVersion", read));
            case AppealTooLate(var until) -> wrong(language, "appeal-too-late", Written.day(language, until));
            case WindowClosed(var opens) ->
                opens == null
                        ? wrong(language, "window-closed")
                        : wrong(language, "window-opens-later", Written.day(language, opens));
            case TooEarlyToRenew(var from) ->
                from == null
                        ? wrong(language, "never-ends")
                        : wrong(language, "too-early-to-renew", Written.day(language, from));
            case WrongMeeting() -> wrong(language, "wrong-meeting");
            case PaperMissing() -> wrong(language, "paper-missing");
            case TooFewMembers(int members, int least) ->
                wrong(language, "too-few-members", Written.number(members), Written.number(least));
            case HasAChair() -> plain(language, HttpStatus.CONFLICT, "has-a-chair");
            case AlreadyInGroup() -> plain(language, HttpStatus.CONFLICT, "already-in-group");
            case NobodyLeftToAct() -> wrong(language, "nobody-left-to-act");
            case TooManyDrafts(int most) -> wrong(language, "too-many-drafts", Written.number(most));
            case FileTooHeavy(long most) ->
                plain(
                        language,
                        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                        "paper-too-heavy",
                        Written.number(most / MEGABYTE));
            case TooManyFiles(int most) -> wrong(language, "too-many-papers", Written.number(most));
            case FileKindUnknown() -> wrong(language, "paper-kind-unknown");
            case OneOfSeveral(long id, var inner) -> {
                var one = problem(language, inner);
                yield one.with(Map.of("registration", PublicId.of(id)));
            }
        };
    }

    private static List<String> ids(List<Long> ids) {
        return ids.stream().map(PublicId::of).toList();
    }

    private static Problem wrong(Language language, String name, Object... facts) {
        return plain(language, HttpStatus.UNPROCESSABLE_ENTITY, name, facts);
    }

    private static Problem plain(Language language, HttpStatus status, String name, Object... facts) {
        return Problem.of(
                status,
                name,
                Words.say(language, "problem." + name + ".title"),
                Words.say(language, "problem." + name + ".detail", facts));
    }
}
