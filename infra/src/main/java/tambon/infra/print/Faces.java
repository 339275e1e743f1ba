package tambon.infra.print;

import org.apache.pdfbox.pdmodel.PDDocument;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * The typefaces of one document.
 *
 * @see <a href="https://github.com/cadsondemak/Sarabun">Sarabun, SIL Open Font License 1.1</a>
 */
final class Faces {

    static final String FAMILY = "Sarabun";

    enum Face {
        REGULAR(400),
        BOLD(700);

        private final int weight;

        Face(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }

        InputStream open() {
            var file = this == BOLD ? "/print/Sarabun-Bold.ttf" : "/print/Sarabun-Regular.ttf";
            return requireNonNull(Faces.class.getResourceAsStream(file), file);
        }
    }

    private final Map<Face, GlyphFont> fonts = new EnumMap<>(Face.class);

    private Faces() {}

    static Faces in(PDDocument document) throws IOException {
        var faces = new Faces();
        for (var face : Face.values()) {
            try (var file = face.open()) {
                faces.fonts.put(face, GlyphFont.embed(document, file));
            }
        }
        return faces;
    }

    /** The document's own form of {@code font}; empty if it is none of ours. */
    Optional<GlyphFont> of(Font font) {
        if (!font.getFamily().startsWith(FAMILY)) {
            return Optional.empty();
        }
        return Optional.ofNullable(fonts.get(font.getPSName().endsWith("Bold") ? Face.BOLD : Face.REGULAR));
    }

    /** When all is written: lets readers of the file know which letters its shapes stand for. */
    void finish() {
        fonts.values().forEach(font -> {
            try {
                font.writeMeanings();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
