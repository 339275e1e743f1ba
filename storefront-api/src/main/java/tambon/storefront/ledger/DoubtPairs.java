package tambon.storefront.ledger;

import tambon.infra.id.PublicId;
import tambon.orders.DoubtfulSales.Doubt;
import tambon.storefront.ledger.LedgerViews.Pair;
import tambon.storefront.page.Language;
import tambon.storefront.staff.GroupNames;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Doubtful pairs with the names of their makers and goods, which are looked up for all of them at once. */
@Singleton
final class DoubtPairs {

    private final GroupNames names;

    DoubtPairs(GroupNames names) {
        this.names = names;
    }

    List<Pair> of(Language language, List<Doubt> found) {
        var rows = names.rows(
                language,
                found.stream()
                        .flatMap(doubt -> Stream.of(doubt.earlier(), doubt.later()))
                        .toList());
        return IntStream.range(0, found.size())
                .mapToObj(i -> new Pair(
                        PublicId.of(found.get(i).id()),
                        found.get(i).rule(),
                        rows.get(2 * i),
                        rows.get(2 * i + 1),
                        found.get(i).foundAt(),
                        found.get(i).answer()))
                .toList();
    }
}
