package tambon.orders.open;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tambon.orders.OpenSales;
import tambon.orders.OpenSales.Item;
import tambon.orders.open.Concealment.Sum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** No figure of few producers is told, and none can be worked out from what is told. */
class ConcealmentTest {

    @Test
    void a_small_one_takes_the_next_smallest_with_it() {
        var cells = List.of(sold(900, 30), sold(10, 1), sold(400, 9), sold(490, 20));

        assertThat(Concealment.of(cells, List.of(new Sum(0, List.of(1, 2, 3)))))
                .containsExactly(false, true, true, false);
    }

    @Test
    void two_of_one_producer_each_would_tell_each_other() {
        var cells = List.of(sold(900, 30), sold(10, 1), sold(20, 1), sold(870, 28));

        assertThat(Concealment.of(cells, List.of(new Sum(0, List.of(1, 2, 3)))))
                .as("together they are too few")
                .containsExactly(false, true, true, true);
    }

    @Test
    void where_only_one_place_sold_its_total_says_as_much() {
        var cells = List.of(sold(10, 1), sold(10, 1), sold(0, 0));

        assertThat(Concealment.of(cells, List.of(new Sum(0, List.of(1, 2))))).containsExactly(true, true, false);
    }

    @Test
    void one_that_makes_most_of_a_figure_is_not_told_by_it() {
        assertThat(new Cell("", Item.SALES, 1000, 20, 801).isSmall()).isTrue();
        assertThat(new Cell("", Item.SALES, 1000, 20, 800).isSmall()).isFalse();
        assertThat(new Cell("", Item.SALES, 1000, OpenSales.FEWEST, 300).isSmall())
                .isFalse();
        assertThat(new Cell("", Item.SALES, 1000, OpenSales.FEWEST - 1, 300).isSmall())
                .isTrue();
        assertThat(new Cell("", Item.SALES, 0, 0, 0).isSmall()).isFalse();
    }

    @Test
    void what_is_large_everywhere_is_told() {
        var cells = List.of(sold(900, 30), sold(500, 15), sold(400, 15));

        assertThat(Concealment.of(cells, List.of(new Sum(0, List.of(1, 2))))).containsOnly(false);
    }

    /** Two margins and a grand total: rows and columns each hide two, and yet a chain of sums could give one away. */
    @RepeatedTest(40)
    void nothing_kept_back_follows_from_all_totals_together(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var cells = new ArrayList<Cell>();
        var sums = new ArrayList<Sum>();
        table(random, 2 + random.nextInt(5), 2 + random.nextInt(4), cells, sums);

        var hidden = Concealment.of(cells, sums);

        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isSmall()) {
                assertThat(hidden[i]).as("small cell %d", i).isTrue();
            }
            if (hidden[i]) {
                assertThat(followsFromTheRest(i, hidden, sums)).as("cell %d", i).isFalse();
            }
        }
        for (var sum : sums) {
            long kept = sum.members().filter(cell -> hidden[cell]).count();
            assertThat(kept).isNotEqualTo(1);
        }
    }

    private static Cell sold(long value, long producers) {
        return new Cell("", Item.SALES, value, producers, producers == 0 ? 0 : value / producers);
    }

    /** Rows and columns of a table with a total of each and of all; many cells empty or of few. */
    private static void table(Random random, int rows, int columns, List<Cell> cells, List<Sum> sums) {
        var inner = new long[rows + 1][columns + 1];
        for (int row = 1; row <= rows; row++) {
            for (int column = 1; column <= columns; column++) {
                inner[row][column] = random.nextInt(3) == 0 ? 0 : random.nextInt(12);
                inner[row][0] += inner[row][column];
                inner[0][column] += inner[row][column];
                inner[0][0] += inner[row][column];
            }
        }
        for (var row : inner) {
            Arrays.stream(row).forEach(producers -> cells.add(sold(producers * 100, producers)));
        }
        int width = columns + 1;
        for (int row = 0; row <= rows; row++) {
            int first = row * width;
            sums.add(new Sum(
                    first, IntStream.range(first + 1, first + width).boxed().toList()));
        }
        for (int column = 0; column <= columns; column++) {
            int at = column;
            sums.add(new Sum(
                    at,
                    IntStream.rangeClosed(1, rows)
                            .mapToObj(row -> row * width + at)
                            .toList()));
        }
    }

    /** By ranks over whole numbers: a cell follows if saying it adds nothing to what the totals say of the hidden ones. */
    private static boolean followsFromTheRest(int cell, boolean[] hidden, List<Sum> sums) {
        var said = new ArrayList<BigInteger[]>();
        for (var sum : sums) {
            var row = zeros(hidden.length);
            sum.parts().stream().filter(part -> hidden[part]).forEach(part -> row[part] = BigInteger.ONE);
            if (hidden[sum.whole()]) {
                row[sum.whole()] = BigInteger.ONE.negate();
            }
            said.add(row);
        }
        int before = rank(said);
        var itself = zeros(hidden.length);
        itself[cell] = BigInteger.ONE;
        said.add(itself);
        return rank(said) == before;
    }

    private static BigInteger[] zeros(int count) {
        var row = new BigInteger[count];
        Arrays.fill(row, BigInteger.ZERO);
        return row;
    }

    private static int rank(List<BigInteger[]> rows) {
        var left = new ArrayList<>(rows.stream().map(BigInteger[]::clone).toList());
        int rank = 0;
        for (int column = 0; column < rows.getFirst().length; column++) {
            int at = column;
            var pivot = left.stream().filter(row -> row[at].signum() != 0).findFirst();
            if (pivot.isEmpty()) {
                continue;
            }
            var first = pivot.get();
            left.remove(first);
            rank++;
            for (var row : left) {
                var times = row[at];
                for (int i = 0; i < row.length; i++) {
                    row[i] = row[i].multiply(first[at]).subtract(first[i].multiply(times));
                }
            }
        }
        return rank;
    }
}
