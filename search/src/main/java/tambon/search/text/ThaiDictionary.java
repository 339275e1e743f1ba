package tambon.search.text;

import com.ibm.icu.util.BytesTrie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

import static java.util.Objects.requireNonNull;

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

    private static final class Loaded {
        static final Set<String> SOUNDS = read();
    }

    private ThaiDictionary() {}

    /** Whether a word sounds so; see {@link Sound}. */
    static boolean hasSound(String sound) {
        return Loaded.SOUNDS.contains(sound);
    }

    private static Set<String> read() {
        try (var file = requireNonNull(BytesTrie.class.getResourceAsStream(FILE), FILE)) {
            var bytes = file.readAllBytes();
            var data = ByteBuffer.wrap(bytes);
            int header = data.getShort(0);
            int trie = header + data.getInt(header + TRIE_OFFSET * Integer.BYTES);
            int firstLetter = data.getInt(header + TRANSFORM * Integer.BYTES) & TRANSFORM_OFFSET;
            return sounds(new BytesTrie(bytes, trie), firstLetter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> sounds(BytesTrie words, int firstLetter) {
        var sounds = new HashSet<String>();
        var word = new StringBuilder();
        for (var entry : words) {
            word.setLength(0);
            for (int i = 0; i < entry.bytesLength(); i++) {
                word.append((char) (firstLetter + (entry.byteAt(i) & 0xFF)));
            }
            var text = Spelling.of(word.toString());
            if (text.length() >= SHORTEST && Script.isThai(text)) {
                sounds.add(Sound.of(text));
            }
        }
        return sounds;
    }
}
