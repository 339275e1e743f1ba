package tambon.catalog.imports;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ImportProblem.Reason;
import tambon.catalog.shelf.NewGoods;

import java.util.List;

/** What becomes of a row. */
sealed interface Verdict {

    SheetRow row();

    List<Finding> findings();

    /** Something odd, and the words of the file it is about. */
    record Finding(Reason reason, String found) {}

    /** Nothing can be made of it. */
    record Refused(SheetRow row, List<Finding> findings) implements Verdict {}

    /** A product; with findings, a doubtful one. {@code stock} is null where the file says none. */
    record Accepted(
            SheetRow row,
            List<Finding> findings,
            NewGoods goods,
            @Nullable Integer stock) implements Verdict {}
}
