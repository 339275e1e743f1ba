package tambon.search.find;

import org.junit.jupiter.api.Test;

import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class DistanceTest {

    private static final String LETTERS = "กขa1é่";

    private final Random random = new Random(5);

    @Test
    void is_what_the_table_of_all_beginnings_says() {
        for (int i = 0; i < 2_000; i++) {
            var from = text(1 + random.nextInt(Distance.LONGEST));
            var to = text(random.nextInt(80));
            int cut = random.nextInt(to.length() + 1);
            var distance = new Distance(from);

            assertThat(distance.add(to.substring(0, cut))).isEqualTo(table(from, to.substring(0, cut)));
            assertThat(distance.add(to.substring(cut))).as(from + " to " + to).isEqualTo(table(from, to));
            distance.begin();
            assertThat(distance.add(from)).isZero();
        }
    }

    private String text(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static int table(String a, String b) {
        var table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                    int step = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
                    table[i][j] = Math.min(step, table[i - 1][j - 1] + change);
                }
            }
        }
        return table[a.length()][b.length()];
    }
}
