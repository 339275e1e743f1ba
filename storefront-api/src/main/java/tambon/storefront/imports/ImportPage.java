package tambon.storefront.imports;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ImportProblem;
import tambon.catalog.ImportProgress;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;

import java.util.List;

/**
 * How far one import is, and what was wrong with its rows.
 *
 * @param next cursor of the next piece of problems; null at the end
 */
public record ImportPage(
        ImportProgress progress,
        List<ImportProblem> problems,
        @Nullable String next) {

    public ImportPage {
        problems = List.copyOf(problems);
    }

    static ImportPage of(ImportProgress progress, Slice<ImportProblem> problems) {
        return new ImportPage(progress, problems.items(), problems.next());
    }

    public String address() {
        return "/staff/imports/" + PublicId.of(progress.id());
    }

    public boolean running() {
        return progress.state() == ImportProgress.State.RUNNING;
    }

    /** 0 to 100. */
    public int percent() {
        return progress.rows() == 0 ? 100 : (int) (100L * progress.done() / progress.rows());
    }
}
