package tambon.search.text;

import com.ibm.icu.util.BytesTrie;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

/**
 * The words by which ICU cuts Thai, by their sound. ICU itself finds a word only where it is spelt right.
 *
 * @see <a href="https://github.com/unicode-org/icu/blob/main/icu4c/source/common/dictionarydata.h">the file's format</a>
 */
final class ThaiDictionary {

    private static final String FILE = "/com/ibm/icu/impl/data/icudata/brkitr/thaidict.dict";
    private static final int TRIE_OFFSET = 0;
    private static final int TRANSFORM = 5;
    private static final int TRANSFORM_OFFSET = 0x1F_FFFF;
    private static final int SHORTEST = 2;

    /** Shorter words are too often a mere piece of another. */
    private static final int SHORTEST_PIECE = 3;

    private static final class Loaded {
        static final Set<String> WORDS = read();
        static final Map<String, List<String>> BY_SOUND = WORDS.stream().collect(groupingBy(Sound::of));
        static final Map<String, List<String>> COMPOUNDS = compounds(WORDS);
    }

    private ThaiDictionary() {}

    static boolean hasWord(String word) {
        return Loaded.WORDS.contains(word);
    }

    /** Whether a word sounds so; see {@link Sound}. */
    static boolean hasSound(String sound) {
        return Loaded.BY_SOUND.containsKey(sound);
    }

    /** The only word that sounds like this one; null where it is a word itself, or several sound so. */
    static @Nullable String spelling(String word) {
        var same = Loaded.BY_SOUND.getOrDefault(Sound.of(word), List.of());
        return same.size() == 1 && !same.getFirst().equals(word) ? same.getFirst() : null;
    }

    /** The words a compound is made of, as ขนมจีน of ขนม and จีน; any other word as it is. */
    static List<String> pieces(String word) {
        return Loaded.COMPOUNDS.getOrDefault(word, List.of(word));
    }

    private static Map<String, List<String>> compounds(Set<String> words) {
        var compounds = new HashMap<String, List<String>>();
        for (var word : words) {
            for (int at = word.length() - SHORTEST_PIECE; at >= SHORTEST_PIECE; at--) {
                var first = word.substring(0, at);
                var rest = word.substring(at);
                if (words.contains(first) && words.contains(rest)) {
                    compounds.put(word, List.of(first, rest));
                    break;
                }
            }
        }
        return compounds;
    }

    private static Set<String> read() {
        try (var file = requireNonNull(BytesTrie.class.getResourceAsStream(FILE), FILE)) {
            var bytes = file.readAllBytes();
            var data = ByteBuffer.wrap(bytes);
            int header = data.getShort(0);
            int trie = header + data.getInt(header + TRIE_OFFSET * Integer.BYTES);
            int firstLetter = data.getInt(header + TRANSFORM * Integer.BYTES) & TRANSFORM_OFFSET;
            return words(new BytesTrie(bytes, trie), firstLetter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(BytesTrie trie, int firstLetter) {
        var words = new HashSet<String>();
        var word = new StringBuilder();
        for (var entry : trie) {
            word.setLength(0);
            for (int i = 0; i < entry.bytesLength(); i++) {
                word.append((char) (firstLetter + (entry.byteAt(i) & 0xFF)));
            }
            var text = Spelling.of(word.toString());
            if (text.length() >= SHORTEST && Script.isThai(text)) {
                words.add(text);
            }
        }
        return words;
    }
}
