import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * What is typed into the search box: {@value #DIFFERENT} different texts made of what is in the {@link SearchMarket}, asked for as
 * often as words are (Zipf: the nth text 1/n times as often as the first). A product's bare name comes first, as it does in shops; behind
 * it, in no order, names with their manner, with a province or a district, in English, romanised, and one in ten misspelt by a letter.
 */
final class SearchTexts {

    private static final int DIFFERENT = 20_000;
    private static final int LONGEST_BEGINNING = 12;

    private final List<String> texts;
    private final double[] upTo;

    private SearchTexts(List<String> texts) {
        this.texts = texts;
        upTo = new double[texts.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
    }

    /** @param places names of provinces and districts */
    static SearchTexts of(List<String> places) {
        var random = new Random(7);
        var heads = new ArrayList<>(SearchMarket.GOODS);
        heads.addAll(SearchMarket.ENGLISH);
        heads.addAll(SearchMarket.ROMANISED);
        Collections.shuffle(heads, random);
        var texts = new LinkedHashSet<>(heads);
        while (texts.size() < DIFFERENT) {
            texts.add(text(places, random));
        }
        return new SearchTexts(List.copyOf(texts));
    }

    /** Only the misspelt. */
    static SearchTexts misspelt(List<String> places) {
        var random = new Random(11);
        var texts = new LinkedHashSet<String>();
        while (texts.size() < DIFFERENT / 10) {
            texts.add(misspelt(right(places, random), random));
        }
        return new SearchTexts(List.copyOf(texts));
    }

    private static String text(List<String> places, Random random) {
        var right = right(places, random);
        return random.nextInt(10) == 0 ? misspelt(right, random) : right;
    }

    private static String right(List<String> places, Random random) {
        var goods = one(SearchMarket.GOODS, random);
        return switch (random.nextInt(10)) {
            case 0, 1 -> goods + one(SearchMarket.MANNERS, random);
            case 2, 3 -> goods + one(SearchMarket.MANNERS, random) + one(SearchMarket.MANNERS, random);
            case 4, 5, 6 -> goods + " " + one(places, random);
            case 7 -> one(SearchMarket.ENGLISH, random) + " " + one(places, random);
            case 8 -> one(SearchMarket.ROMANISED, random) + " " + one(places, random);
            default -> goods + " " + random.nextInt(97);
        };
    }

    /** One letter left out, doubled or taken for its neighbour in the alphabet. */
    private static String misspelt(String right, Random random) {
        int at = random.nextInt(right.length());
        char letter = right.charAt(at);
        var wrong =
                switch (random.nextInt(3)) {
                    case 0 -> "";
                    case 1 -> String.valueOf(letter) + letter;
                    default -> String.valueOf((char) (letter + 1));
                };
        return right.substring(0, at) + wrong + right.substring(at + 1);
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    String draw(RandomGenerator random) {
        double at = random.nextDouble(upTo[upTo.length - 1]);
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return texts.get(low);
    }

    /** The first letters of a text, as they are there while it is being typed. */
    String drawBeginning(RandomGenerator random) {
        var text = draw(random);
        return text.substring(0, 1 + random.nextInt(Math.min(LONGEST_BEGINNING, text.length())));
    }
}
