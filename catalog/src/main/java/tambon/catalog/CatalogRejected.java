package tambon.catalog;

import java.util.List;

/**
 * The catalog refused for a reason a person can understand: the world's doing, not a bug. Carries
 * facts; words and status codes are the storefront's.
 */
@SuppressWarnings("serial") // never leaves the process
public final class CatalogRejected extends RuntimeException {

    /** Exhaustive: a new reason does not compile until every {@code switch} has an answer for it. */
    public sealed interface Reason {}

    public record NoSuchProducer(long producerId) implements Reason {}

    /** There is none, or it is somebody else's. */
    public record NoSuchListing(long productId) implements Reason {}

    public record NoSuchPicture(long pictureId) implements Reason {}

    /** Someone changed it after it was read; read it again. */
    public record ChangedMeanwhile(int readVersion, int currentVersion) implements Reason {}

    /** Everything that is wrong with the form, at least one. */
    public record FieldsWrong(List<FieldProblem> problems) implements Reason {
        public FieldsWrong {
            problems = List.copyOf(problems);
        }
    }

    /** The district has a producer of this name. */
    public record ProducerNameTaken(String nameTh) implements Reason {}

    /** The producer has a product of this name. */
    public record ProductNameTaken(String nameTh) implements Reason {}

    /** Its sales are stopped, so nothing of it can be shown. */
    public record SellingStopped(long producerId) implements Reason {}

    /** The product has a batch of this number. */
    public record BatchNumberTaken(String number) implements Reason {}

    public record TooManyPictures(int most) implements Reason {}

    public record PictureTooHeavy(long mostBytes) implements Reason {}

    public record PictureTooLarge(int width, int height, long mostPixels) implements Reason {}

    /** Its first bytes are not those of a JPEG, a PNG or a WebP, whatever it is called. */
    public record PictureKindUnknown() implements Reason {}

    /** A picture with an archive, a document or a script hidden in it. */
    public record PictureHidesFile() implements Reason {}

    /** It begins like a picture and then cannot be read as one. */
    public record PictureBroken() implements Reason {}

    public record FileTooHeavy(long mostBytes) implements Reason {}

    /** A workbook that unpacks to far more than it should. */
    public record FileSwells(long mostBytes) implements Reason {}

    public record FileTooLong(int mostRows) implements Reason {}

    public record FileEmpty() implements Reason {}

    /** Not UTF-8; the first line that shows it, counted from 1. */
    public record FileNotUtf8(long line) implements Reason {}

    /** Its first line names none of these columns, which it must. */
    public record ColumnsMissing(List<String> columns) implements Reason {
        public ColumnsMissing {
            columns = List.copyOf(columns);
        }
    }

    /** The quotes of the CSV do not close, or a line is longer than any line may be. */
    public record FileBroken(long line) implements Reason {}

    /** By its bytes none of the kinds that are taken, or something else is hidden behind it. */
    public record FileKindRefused() implements Reason {}

    /** So many are under way on this node already; wait until one is done. */
    public record TooManyImports(int most) implements Reason {}

    /**
     * One thing wrong with a form.
     *
     * @param field as the form's record names it; in a list with its index, e.g. {@code variants[2].price}
     */
    public record FieldProblem(String field, Fault fault) {}

    /** What can be wrong with a field. */
    public sealed interface Fault {}

    public record Missing() implements Fault {}

    public record TooLong(int mostCharacters) implements Fault {}

    public record TooMany(int most) implements Fault {}

    public record OutOfRange(long least, long most) implements Fault {}

    /** Not one of those that exist: a place, a variant of this product. */
    public record Unknown() implements Fault {}

    /** The same as an earlier one in the list. */
    public record Repeated() implements Fault {}

    /** Not written as such a thing is: a telephone number with letters, a name of control characters. */
    public record Malformed() implements Fault {}

    /** A number whose last digit does not fit the others: one of them is mistyped. */
    public record CheckDigitWrong() implements Fault {}

    /** A day that comes before the one it must follow. */
    public record OutOfOrder() implements Fault {}

    private final Reason reason;

    public CatalogRejected(Reason reason) {
        super(reason.toString(), null, false, false); // no stack trace: an answer, not a failure
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
