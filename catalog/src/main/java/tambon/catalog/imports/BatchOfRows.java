package tambon.catalog.imports;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ImportProblem;
import tambon.catalog.VariantStock;
import tambon.catalog.imports.ImportRows.Counts;
import tambon.catalog.imports.Verdict.Accepted;
import tambon.catalog.imports.Verdict.Finding;
import tambon.catalog.imports.Verdict.Refused;
import tambon.catalog.name.Names;
import tambon.catalog.shelf.Shelving;
import tambon.catalog.shelf.Shelving.Shelved;
import tambon.infra.database.WholeTransaction;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

/** Writes a batch of judged rows: goods, events, report and progress in one transaction. */
@Singleton
class BatchOfRows {

    private static final int SHOWN = 200;

    private final Shelving shelving;
    private final ImportRows rows;
    private final WholeTransaction transaction;

    BatchOfRows(Shelving shelving, ImportRows rows, WholeTransaction transaction) {
        this.shelving = shelving;
        this.rows = rows;
        this.transaction = transaction;
    }

    Counts write(long importId, List<Verdict> verdicts) {
        return transaction.run(() -> {
            var accepted = verdicts.stream()
                    .filter(Accepted.class::isInstance)
                    .map(Accepted.class::cast)
                    .toList();
            var shelves = shelving.shelve(accepted.stream().map(Accepted::goods).toList());
            var problems = new ArrayList<ImportProblem>();
            var stock = new ArrayList<VariantStock>();
            int published = 0;
            int drafts = 0;
            for (int i = 0; i < accepted.size(); i++) {
                var row = accepted.get(i);
                var shelved = shelves.goods().get(i);
                if (shelved.fresh()) {
                    published += row.goods().published() ? 1 : 0;
                    drafts += row.goods().published() ? 0 : 1;
                    report(row, shelved, problems);
                    count(row, shelved, stock);
                }
            }
            verdicts.stream().filter(Refused.class::isInstance).forEach(refused -> report(refused, null, problems));
            rows.addProblems(importId, problems);
            rows.addStock(importId, stock);
            var counts = new Counts(
                    published,
                    drafts,
                    accepted.size() - published - drafts,
                    verdicts.size() - accepted.size(),
                    shelves.newProducers());
            rows.add(importId, counts);
            return counts;
        });
    }

    /** Once for each reason, whatever there is of it in the row. */
    private static void report(Verdict verdict, @Nullable Shelved shelved, List<ImportProblem> problems) {
        verdict.findings().stream()
                .collect(groupingBy(Finding::reason, TreeMap::new, mapping(Finding::found, joining(", "))))
                .forEach((reason, found) -> problems.add(new ImportProblem(
                        verdict.row().line(),
                        Names.cut(verdict.row().clean(Column.PRODUCT_NAME), SHOWN),
                        reason,
                        Names.cut(found, SHOWN),
                        shelved == null ? null : shelved.productId())));
    }

    private static void count(Accepted row, Shelved shelved, List<VariantStock> stock) {
        var quantity = row.stock();
        if (quantity != null) {
            stock.add(new VariantStock(
                    shelved.variants().getFirst(), shelved.productId(), shelved.producerId(), quantity));
        }
    }
}
