package tambon.storefront.imports;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ImportProgress;
import tambon.storefront.problem.Problem;

import java.util.List;

/**
 * Where a file is chosen, and the newest imports.
 *
 * @param refused why the file just sent was not taken; null if none was
 */
public record ImportsPage(
        List<ImportProgress> recent, @Nullable Problem refused) {
    public ImportsPage {
        recent = List.copyOf(recent);
    }
}
