package tambon.storefront.imports;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.ImportGoods;
import tambon.catalog.ImportProblem;
import tambon.catalog.ImportProgress;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;
import tambon.storefront.page.CsvFile;
import tambon.storefront.page.Language;
import tambon.storefront.page.Viewer;
import tambon.storefront.page.Words;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Where staff hand files in and ask after them; the pages and the JSON stand on it. */
@Singleton
final class ImportDesk {

    private static final int LONGEST_NAME = 100;

    private final ImportGoods goods;
    private final ImportedStock stock;

    ImportDesk(ImportGoods goods, ImportedStock stock) {
        this.goods = goods;
        this.stock = stock;
    }

    /**
     * Begins to import the file, stock included.
     *
     * @throws CatalogRejected if the file as a whole cannot be read
     */
    String take(InputStream csv, @Nullable String fileName, Viewer viewer) throws IOException {
        try (csv) {
            var id = goods.start(csv, shown(fileName), viewer.name());
            stock.follow(id);
            return PublicId.of(id);
        }
    }

    List<ImportProgress> recent() {
        return goods.recent();
    }

    /** @throws HttpStatusException 404 if there is none of this public id */
    ImportProgress known(String id) {
        return PublicId.parse(id).stream()
                .boxed()
                .flatMap(number -> goods.progress(number).stream())
                .findAny()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no import " + id));
    }

    Slice<ImportProblem> problems(ImportProgress progress, @Nullable String cursor, int size) {
        return goods.problems(progress.id(), cursor, size);
    }

    /** All refused and doubtful rows, as a file. */
    CsvFile problemFile(Language language, ImportProgress progress) {
        var file = new CsvFile()
                .row(
                        Words.say(language, "imports.line"),
                        Words.say(language, "imports.product"),
                        Words.say(language, "imports.outcome"),
                        Words.say(language, "imports.reason"),
                        Words.say(language, "imports.found"));
        @Nullable String cursor = null;
        do {
            var slice = goods.problems(progress.id(), cursor, Slice.MOST);
            for (var problem : slice.items()) {
                file.row(
                        problem.line(),
                        problem.productName(),
                        outcome(language, problem),
                        reason(language, problem),
                        problem.found());
            }
            cursor = slice.next();
        } while (cursor != null);
        return file;
    }

    /** Whether nothing or a draft was made of the row, in words. */
    static String outcome(Language language, ImportProblem problem) {
        return Words.say(language, problem.reason().draft() ? "imports.drafted" : "imports.rejected");
    }

    /** Why, in words. */
    static String reason(Language language, ImportProblem problem) {
        return Words.say(language, "imports.reason." + problem.reason());
    }

    /** Browsers may send a whole path, and the name may be of any length. */
    private static String shown(@Nullable String fileName) {
        var name = fileName == null
                ? ""
                : fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
        return name.isBlank() ? "goods.csv" : name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
