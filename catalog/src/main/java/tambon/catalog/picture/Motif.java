package tambon.catalog.picture;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A thing that can be drawn, and the words by which a product's Thai name tells that it is such a thing.
 *
 * @param words found anywhere in the name unless anchored; the first motif of a list that fits is drawn
 */
record Motif(Pattern words, Consumer<Sketch> drawing) {

    static Motif of(String words, Consumer<Sketch> drawing) {
        return new Motif(Pattern.compile(words), drawing);
    }

    boolean fits(String name) {
        return words.matcher(name).find();
    }
}
