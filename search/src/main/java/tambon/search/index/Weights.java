package tambon.search.index;

import tambon.search.text.Script;
import tambon.search.text.Word;

import java.util.Arrays;
import java.util.List;

/**
 * How much of what was asked for each word is, in percent. The product itself counts in full: in Thai the first two words, in
 * English the last two before a preposition; one, if it is long; not the mere kind (น้ำ of น้ำมะพร้าว). What it is like, and where it is from, counts half. Where no product is
 * named (ของฝากจากลำปาง) the place counts in full. Words that say nothing count 0.
 */
final class Weights {

    private static final int FULL = 100;
    private static final int HALF = 50;
    private static final int MAIN_WORDS = 2;
    private static final int MAIN_LETTERS = 6;
    private static final int MOST_WORDS_OF_PLACE = 4;

    /** Who describes at length describes more than a name can say. */
    private static final int MOST_ASKED = 250;

    private final int[] ofWords;

    private Weights(int[] ofWords) {
        this.ofWords = ofWords;
    }

    static Weights of(String text, List<Word> words, AreaNames areas) {
        var weights = new int[words.size()];
        var places = places(words, areas);
        boolean idle = words.stream().allMatch(Weights::isIdle);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = !idle && isIdle(words.get(i)) ? 0 : HALF;
        }
        boolean fromFront = Heads.isThai(words);
        int end = Math.min(fromFront ? words.size() : Heads.core(text).size(), weights.length);
        int main = 0;
        int letters = 0;
        for (int step = 0; step < end && main < MAIN_WORDS && letters < MAIN_LETTERS; step++) {
            int i = fromFront ? step : end - 1 - step;
            if (Stopwords.isAnything(words.get(i).text()) && main == 0) {
                return new Weights(forPlaces(weights, places));
            }
            if (weights[i] > 0 && !places[i] && !Stopwords.isGenus(words.get(i).text())) {
                weights[i] = FULL;
                main++;
                letters += words.get(i).text().length();
            }
        }
        return new Weights(weights);
    }

    private static int[] forPlaces(int[] weights, boolean[] places) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = places[i] && weights[i] > 0 ? FULL : weights[i];
        }
        return weights;
    }

    boolean isMain(int word) {
        return ofWords[word] == FULL;
    }

    int of(int word) {
        return ofWords[word];
    }

    /** Of all words, but no more than can be expected of a product. */
    int sum() {
        return Math.min(MOST_ASKED, Arrays.stream(ofWords).sum());
    }

    static boolean isIdle(Word word) {
        return word.script() == Script.NUMBER || Stopwords.isOne(word.text());
    }

    private static boolean[] places(List<Word> words, AreaNames areas) {
        var places = new boolean[words.size()];
        for (var joined : Joined.of(words, MOST_WORDS_OF_PLACE)) {
            if (areas.isPlace(joined.text())) {
                Arrays.fill(places, joined.first(), joined.first() + joined.count(), true);
            }
        }
        return places;
    }
}
