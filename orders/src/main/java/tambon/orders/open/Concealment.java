package tambon.orders.open;

import tambon.orders.OpenSales;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which cells of a table with totals are kept back: the small ones, and as many others as it takes that no small one can
 * be worked out. Of each total either all parts are told, or those kept back are at least two and together made by enough
 * producers; and nothing that is kept back follows from all totals taken together, however they are combined.
 */
final class Concealment {

    /** A cell that is the sum of others, by their places in the list of cells. */
    record Sum(int whole, List<Integer> parts) {
        IntStream members() {
            return IntStream.concat(IntStream.of(whole), parts.stream().mapToInt(Integer::intValue));
        }
    }

    private final List<Cell> cells;
    private final List<Sum> sums;
    private final boolean[] hidden;

    private Concealment(List<Cell> cells, List<Sum> sums) {
        this.cells = cells;
        this.sums = sums;
        this.hidden = new boolean[cells.size()];
    }

    /** For each cell whether it is kept back. */
    static boolean[] of(List<Cell> cells, List<Sum> sums) {
        var concealment = new Concealment(cells, sums);
        for (int i = 0; i < cells.size(); i++) {
            concealment.hidden[i] = cells.get(i).isSmall();
        }
        do {
            concealment.veilEachSum();
        } while (concealment.hideWhatWouldFollow());
        return concealment.hidden;
    }

    private void veilEachSum() {
        boolean more = true;
        while (more) {
            more = false;
            for (var sum : sums) {
                while (!isVeiled(sum) && hideOneMoreOf(sum)) {
                    more = true;
                }
            }
        }
    }

    private boolean isVeiled(Sum sum) {
        long kept = sum.members().filter(cell -> hidden[cell]).count();
        if (kept == 0 || kept > 1 && hidden[sum.whole()]) {
            return true;
        }
        long makers = sum.parts().stream()
                .filter(part -> hidden[part])
                .mapToLong(part -> cells.get(part).producers())
                .sum();
        return kept > 1 && makers >= OpenSales.FEWEST;
    }

    /** The one made by fewest, which tells least; what nobody sold protects nothing. */
    private boolean hideOneMoreOf(Sum sum) {
        var next = nextOf(sum.members());
        next.ifPresent(cell -> hidden[cell] = true);
        return next.isPresent();
    }

    private Optional<Integer> nextOf(IntStream members) {
        return members.filter(cell -> !hidden[cell] && !cells.get(cell).isEmpty())
                .boxed()
                .min(Comparator.comparingLong((Integer cell) -> cells.get(cell).producers())
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns whether something more had to be hidden. */
    private boolean hideWhatWouldFollow() {
        boolean more = false;
        for (int known : Elimination.solvable(hidden, sums)) {
            var next = nextOf(sums.stream()
                            .filter(sum -> sum.members().anyMatch(cell -> cell == known))
                            .flatMapToInt(Sum::members))
                    .or(() -> nextOf(IntStream.range(0, cells.size())));
            if (next.isPresent()) {
                hidden[next.get()] = true;
                more = true;
            }
        }
        return more;
    }
}
