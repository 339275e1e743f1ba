package tambon.storefront.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.BatchNumberTaken;
import tambon.catalog.CatalogRejected.ChangedMeanwhile;
import tambon.catalog.CatalogRejected.CheckDigitWrong;
import tambon.catalog.CatalogRejected.ColumnsMissing;
import tambon.catalog.CatalogRejected.Fault;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.FileBroken;
import tambon.catalog.CatalogRejected.FileEmpty;
import tambon.catalog.CatalogRejected.FileKindRefused;
import tambon.catalog.CatalogRejected.FileNotUtf8;
import tambon.catalog.CatalogRejected.FileSwells;
import tambon.catalog.CatalogRejected.FileTooHeavy;
import tambon.catalog.CatalogRejected.FileTooLong;
import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.CatalogRejected.NoSuchListing;
import tambon.catalog.CatalogRejected.NoSuchPicture;
import tambon.catalog.CatalogRejected.NoSuchProducer;
import tambon.catalog.CatalogRejected.OutOfOrder;
import tambon.catalog.CatalogRejected.OutOfRange;
import tambon.catalog.CatalogRejected.PictureBroken;
import tambon.catalog.CatalogRejected.PictureHidesFile;
import tambon.catalog.CatalogRejected.PictureKindUnknown;
import tambon.catalog.CatalogRejected.PictureTooHeavy;
import tambon.catalog.CatalogRejected.PictureTooLarge;
import tambon.catalog.CatalogRejected.ProducerNameTaken;
import tambon.catalog.CatalogRejected.ProductNameTaken;
import tambon.catalog.CatalogRejected.Reason;
import tambon.catalog.CatalogRejected.Repeated;
import tambon.catalog.CatalogRejected.SellingStopped;
import tambon.catalog.CatalogRejected.TooLong;
import tambon.catalog.CatalogRejected.TooMany;
import tambon.catalog.CatalogRejected.TooManyImports;
import tambon.catalog.CatalogRejected.TooManyPictures;
import tambon.catalog.CatalogRejected.Unknown;
import tambon.infra.money.Money;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What the catalog's refusals mean to people and programs. */
@Singleton
public final class CatalogRefusals implements ExceptionHandler<CatalogRejected, HttpResponse<?>> {

    private static final long MEGABYTE = 1_000_000;

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<?> handle(HttpRequest request, CatalogRejected rejected) {
        return Answer.with((HttpRequest<?>) request, problem(Language.of(request), rejected.reason()));
    }

    /** The refusal in words; what is wrong with which field stands in its fields. */
    public static Problem problem(Language language, Reason reason) {
        return switch (reason) {
            case NoSuchProducer(long _) -> plain(language, HttpStatus.NOT_FOUND, "no-such-producer");
            case NoSuchListing(long _) -> plain(language, HttpStatus.NOT_FOUND, "no-such-product");
            case NoSuchPicture(long _) -> plain(language, HttpStatus.NOT_FOUND, "no-such-picture");
            case ChangedMeanwhile(int read, int current) ->
                plain(language, HttpStatus.CONFLICT, "changed-meanwhile")
                        .with(Map.of("readVersion", read, "currentVersion", current));
            case FieldsWrong(var problems) ->
                plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "fields-wrong")
                        .at(problems.stream()
                                .map(problem -> field(language, problem))
                                .toList());
            case ProducerNameTaken(String name) -> taken(language, "producer-name-taken", name);
            case ProductNameTaken(String name) -> taken(language, "product-name-taken", name);
            case SellingStopped(long _) -> plain(language, HttpStatus.CONFLICT, "selling-stopped");
            case BatchNumberTaken(String number) -> {
                var problem = plain(language, HttpStatus.CONFLICT, "batch-number-taken", number);
                yield problem.at(List.of(new Problem.Field("number", problem.detail())));
            }
            case TooManyPictures(int most) ->
                plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "too-many-pictures", Written.number(most));
            case PictureTooHeavy(long most) ->
                plain(language, HttpStatus.REQUEST_ENTITY_TOO_LARGE, "picture-too-heavy", megabytes(most));
            case PictureTooLarge(int width, int height, long most) ->
                plain(
                        language,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "picture-too-large",
                        Written.number(width),
                        Written.number(height),
                        Written.number(most / MEGABYTE));
            case PictureKindUnknown() -> plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "picture-kind-unknown");
            case PictureHidesFile() -> plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "picture-hides-file");
            case PictureBroken() -> plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "picture-broken");
            case FileTooHeavy(long most) ->
                plain(language, HttpStatus.REQUEST_ENTITY_TOO_LARGE, "file-too-heavy", megabytes(most));
            case FileSwells(long most) ->
                plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "file-swells", megabytes(most));
            case FileTooLong(int most) ->
                plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "file-too-long", Written.number(most));
            case FileKindRefused() -> plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "file-kind-refused");
            case FileEmpty() -> plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "file-empty");
            case FileNotUtf8(long line) ->
                plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "file-not-utf8", Written.number(line))
                        .with(Map.of("line", line));
            case ColumnsMissing(var columns) ->
                plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "columns-missing", String.join(", ", columns))
                        .with(Map.of("columns", columns));
            case TooManyImports(int most) ->
                plain(language, HttpStatus.TOO_MANY_REQUESTS, "too-many-imports", Written.number(most));
            case FileBroken(long line) ->
                plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "file-broken", Written.number(line))
                        .with(Map.of("line", line));
        };
    }

    private static Problem plain(Language language, HttpStatus status, String name, Object... facts) {
        return Problem.of(
                status,
                name,
                Words.say(language, "problem." + name + ".title"),
                Words.say(language, "problem." + name + ".detail", facts));
    }

    private static Problem taken(Language language, String name, String nameTh) {
        var problem = plain(language, HttpStatus.CONFLICT, name, nameTh);
        return problem.at(List.of(new Problem.Field("nameTh", problem.detail())));
    }

    private static Problem.Field field(Language language, FieldProblem problem) {
        return new Problem.Field(problem.field(), fault(language, problem.field(), problem.fault()));
    }

    private static String fault(Language language, String field, Fault fault) {
        return switch (fault) {
            case Missing() -> Words.say(language, "fault.missing");
            case TooLong(int most) -> Words.say(language, "fault.too-long", Written.number(most));
            case TooMany(int most) -> Words.say(language, "fault.too-many", Written.number(most));
            case OutOfRange(long least, long most) ->
                Words.say(language, "fault.out-of-range", bound(field, least), bound(field, most));
            case Unknown() -> Words.say(language, "fault.unknown");
            case Repeated() -> Words.say(language, "fault.repeated");
            case CheckDigitWrong() -> Words.say(language, "fault.check-digit");
            case OutOfOrder() -> Words.say(language, "fault.out-of-order");
            case Malformed() -> Words.say(language, "fault.malformed");
        };
    }

    /** Prices are bounded in satang, and read in baht. */
    private static String bound(String field, long bound) {
        return field.endsWith("price") ? Written.money(Money.satang(bound)) : Written.number(bound);
    }

    private static String megabytes(long bytes) {
        return Written.number(bytes / MEGABYTE);
    }
}
