package tambon.storefront.start;

import io.micronaut.context.ApplicationContext;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.ImportGoods;
import tambon.catalog.ImportProblem;
import tambon.catalog.ImportProgress;
import tambon.infra.page.Slice;
import tambon.storefront.imports.ImportedStock;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;
import tambon.storefront.problem.CatalogRefusals;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * {@code java -jar tambon.jar import FILE.csv}: takes goods in without serving pages. Says how far it is,
 * then every row that was refused or doubted, with its line and reason, in Thai and English.
 */
public final class ImportCommand {

    /** The file was read to its end; rows that were refused are told, and do not change this. */
    public static final int DONE = 0;
    /** The file as a whole was refused, or the import stopped before its end. */
    public static final int FAILED = 1;
    /** It was not called as it must be, or there is no such file. */
    public static final int WRONG_USE = 2;

    private static final int BAR = 30;
    private static final long ROUND_MILLIS = 200;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean watched;

    ImportCommand(PrintStream out, PrintStream err, boolean watched) {
        this.out = out;
        this.err = err;
        this.watched = watched;
    }

    public static boolean isAsked(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("import");
    }

    /**
     * Does as the arguments say.
     *
     * @param settings what a node runs with, made only if there is a file to import
     * @return the exit code
     */
    public static int run(String[] arguments, Supplier<Map<String, Object>> settings) {
        var command = new ImportCommand(Terminal.out(), Terminal.err(), Terminal.isWatched());
        if (arguments.length != 2) {
            command.say("import.usage");
            return WRONG_USE;
        }
        var file = Path.of(arguments[1]);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            command.say("import.no-file", file);
            return WRONG_USE;
        }
        try (var context = ApplicationContext.builder()
                .banner(false)
                .properties(settings.get())
                .properties(Map.of("tambon.demo", "false", "tambon.relay.enabled", "false"))
                .start()) {
            return command.take(file, context.getBean(ImportGoods.class), context.getBean(ImportedStock.class));
        }
    }

    /** Imports the file, stock included; returns the exit code. */
    int take(Path file, ImportGoods goods, ImportedStock stock) {
        try (var csv = Files.newInputStream(file)) {
            var name = String.valueOf(file.getFileName());
            var id = goods.start(csv, name, System.getProperty("user.name", "command line"));
            var progress = watch(goods, id);
            stock.takeIn(id);
            report(goods, progress);
            return progress.state() == ImportProgress.State.DONE ? DONE : FAILED;
        } catch (CatalogRejected rejected) {
            for (var language : Language.values()) {
                var problem = CatalogRefusals.problem(language, rejected.reason());
                err.println(problem.title() + ": " + problem.detail());
            }
            return FAILED;
        } catch (IOException e) {
            say("import.no-file", file + " (" + e.getMessage() + ")");
            return WRONG_USE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        } finally {
            out.flush();
        }
    }

    private ImportProgress watch(ImportGoods goods, long id) throws InterruptedException {
        int said = -1;
        while (true) {
            var progress = goods.progress(id).orElseThrow();
            int percent = progress.rows() == 0 ? 100 : (int) (100L * progress.done() / progress.rows());
            // A person sees the bar move; a log gets a line for every tenth.
            if (watched ? percent != said : percent / 10 != said / 10 || said < 0) {
                err.print(bar(progress, percent));
                said = percent;
            }
            if (progress.state() != ImportProgress.State.RUNNING) {
                err.print(watched ? "\n" : "");
                return progress;
            }
            TimeUnit.MILLISECONDS.sleep(ROUND_MILLIS);
        }
    }

    private String bar(ImportProgress progress, int percent) {
        int full = BAR * percent / 100;
        return String.format(
                Locale.ROOT,
                watched ? "\r[%s%s] %3d %%  %s/%s" : "[%s%s] %3d %%  %s/%s%n",
                "█".repeat(full),
                "░".repeat(BAR - full),
                percent,
                Written.number(progress.done()),
                Written.number(progress.rows()));
    }

    private void report(ImportGoods goods, ImportProgress progress) {
        @Nullable String cursor = null;
        do {
            var slice = goods.problems(progress.id(), cursor, Slice.MOST);
            slice.items().forEach(problem -> out.println(row(problem)));
            cursor = slice.next();
        } while (cursor != null);
        if (progress.state() != ImportProgress.State.DONE) {
            say("import.interrupted");
        }
        say(
                "import.summary",
                Written.number(progress.rows()),
                Written.number(progress.published()),
                Written.number(progress.drafts()),
                Written.number(progress.known()),
                Written.number(progress.rejected()),
                Written.number(progress.newProducers()));
    }

    /** {@code บรรทัด 12 / line 12 · กลุ่มแม่บ้าน · ชื่อสินค้าดูเป็นชื่อกลุ่มหรือร้าน / The product’s name looks like … · draft}. */
    private static String row(ImportProblem problem) {
        var line = new StringBuilder(both("import.line", Written.number(problem.line())))
                .append(" · ")
                .append(problem.productName())
                .append(" · ")
                .append(both("imports.reason." + problem.reason()));
        if (!problem.found().isEmpty()) {
            line.append(" (").append(problem.found()).append(')');
        }
        return line.append(" → ")
                .append(both(problem.reason().draft() ? "imports.drafted" : "imports.rejected"))
                .toString();
    }

    private void say(String key, Object... facts) {
        for (var language : Language.values()) {
            err.println(Words.say(language, key, facts));
        }
    }

    private static String both(String key, Object... facts) {
        return Words.say(Language.TH, key, facts) + " / " + Words.say(Language.EN, key, facts);
    }
}
