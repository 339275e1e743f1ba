package tambon.infra.place;

import org.jspecify.annotations.Nullable;
import tambon.infra.place.Spelling.Level;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Ranks all tambons against the words of a half-typed address. Plain comparison of short strings, one pass over the
 * tambons: well under a millisecond for any input.
 */
final class Completer {

    private static final int MOST_WORDS = 6;
    private static final int NO_MATCH = 1000;

    /** Points for a whole name, its beginning and its middle; fewest points come first. */
    private static final int[] TAMBON_POINTS = {0, 1, 6};

    private static final int[] DISTRICT_POINTS = {2, 3, 7};
    private static final int[] PROVINCE_POINTS = {4, 5, 8};

    /** A typed word: as it stands, and without its prefix where it has one. */
    private record Word(String whole, @Nullable Level level, String bare) {

        int points(Level asked, String name, int[] points) {
            int best = rank(name, whole, points);
            return level == asked ? Math.min(best, rank(name, bare, points)) : best;
        }

        Word asProvince() {
            return new Word(Spelling.province(whole), level, Spelling.province(bare));
        }

        private static int rank(String name, String part, int[] points) {
            int at = part.isEmpty() ? -1 : name.indexOf(part);
            if (at < 0 || at > 0 && part.length() < 2) {
                return NO_MATCH;
            }
            return points[at > 0 ? 2 : name.length() == part.length() ? 0 : 1];
        }
    }

    private record Ranked(int points, int index) {
        static final Comparator<Ranked> BEST_FIRST =
                Comparator.comparingInt(Ranked::points).thenComparingInt(Ranked::index);
    }

    private final Gazetteer gazetteer;
    private final String[] provinceNames;
    private final String[] provinceNamesEn;
    private final String[] districtNames;
    private final String[] tambonNames;
    private final int[] provinceOfDistrict;
    private final int[] districtOfTambon;

    Completer(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        provinceNames =
                folded(gazetteer.provinces.stream().map(Province::nameTh).toList());
        provinceNamesEn =
                folded(gazetteer.provinces.stream().map(Province::nameEn).toList());
        districtNames =
                folded(gazetteer.districts.stream().map(District::nameTh).toList());
        tambonNames = folded(gazetteer.tambons.stream().map(Tambon::nameTh).toList());
        provinceOfDistrict = parents(
                gazetteer.provinces.stream().map(Province::code).toList(),
                gazetteer.districts.stream().map(District::provinceCode).toList());
        districtOfTambon = parents(
                gazetteer.districts.stream().map(District::code).toList(),
                gazetteer.tambons.stream().map(Tambon::districtCode).toList());
    }

    List<Completion> complete(String text, int limit) {
        List<Word> words = words(text);
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        int[] points = new int[tambonNames.length];
        words.forEach(word -> add(word, points));
        PriorityQueue<Ranked> best = new PriorityQueue<>(Ranked.BEST_FIRST.reversed());
        for (int i = 0; i < points.length; i++) {
            if (points[i] < NO_MATCH
                    && (best.size() < limit || points[i] < best.element().points())) {
                best.add(new Ranked(points[i], i));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        return best.stream()
                .sorted(Ranked.BEST_FIRST)
                .map(ranked -> completion(ranked.index(), words))
                .toList();
    }

    private void add(Word word, int[] points) {
        if (isNumber(word.whole())) {
            for (int i = 0; i < points.length; i++) {
                points[i] += postcode(gazetteer.tambons.get(i), word.whole()) == null ? NO_MATCH : 0;
            }
            return;
        }
        Word province = word.asProvince();
        int[] above = new int[districtNames.length];
        int[] ofProvince = new int[provinceNames.length];
        Arrays.setAll(
                ofProvince,
                i -> Math.min(
                        province.points(Level.PROVINCE, provinceNames[i], PROVINCE_POINTS),
                        province.points(Level.PROVINCE, provinceNamesEn[i], PROVINCE_POINTS)));
        Arrays.setAll(
                above,
                i -> Math.min(
                        ofProvince[provinceOfDistrict[i]],
                        word.points(Level.DISTRICT, districtNames[i], DISTRICT_POINTS)));
        for (int i = 0; i < points.length; i++) {
            points[i] += Math.min(above[districtOfTambon[i]], word.points(Level.TAMBON, tambonNames[i], TAMBON_POINTS));
        }
    }

    private Completion completion(int index, List<Word> words) {
        Tambon tambon = gazetteer.tambons.get(index);
        int district = districtOfTambon[index];
        String postcode = tambon.postcodes().getFirst();
        for (Word word : words) {
            String typed = isNumber(word.whole()) ? postcode(tambon, word.whole()) : null;
            postcode = typed == null ? postcode : typed;
        }
        return new Completion(
                tambon,
                gazetteer.districts.get(district),
                gazetteer.provinces.get(provinceOfDistrict[district]),
                postcode);
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Level announced = null;
        // Addresses run together break safely at these two words: no name contains them.
        String spaced = Spelling.tidy(text).replace("อำเภอ", " อำเภอ").replace("จังหวัด", " จังหวัด");
        for (String piece : spaced.replace(',', ' ').split(" ", -1)) {
            Word word = word(piece, announced);
            announced = word.bare().isEmpty() ? word.level() : null;
            if (!word.bare().isEmpty()) {
                words.add(word);
            }
            if (words.size() == MOST_WORDS) {
                break;
            }
        }
        return words;
    }

    private static Word word(String piece, @Nullable Level announced) {
        for (Level level : Level.values()) {
            String after = level.after(piece);
            if (after != null) {
                return new Word(Spelling.fold(piece), level, Spelling.fold(after));
            }
        }
        String folded = Spelling.fold(piece);
        return new Word(folded, announced, folded);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static @Nullable String postcode(Tambon tambon, String digits) {
        for (String postcode : tambon.postcodes()) {
            if (postcode.startsWith(digits)) {
                return postcode;
            }
        }
        return null;
    }

    private static String[] folded(List<String> names) {
        return names.stream().map(Names::folded).toArray(String[]::new);
    }

    /** For each child the index of its parent; both in the order of their codes. */
    private static int[] parents(List<String> codes, List<String> parentCodes) {
        int[] parents = new int[parentCodes.size()];
        for (int child = 0, parent = 0; child < parents.length; child++) {
            while (!codes.get(parent).equals(parentCodes.get(child))) {
                parent++;
            }
            parents[child] = parent;
        }
        return parents;
    }
}
