package tambon.infra.print;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.ArrayList;
import java.util.List;

/** Writes text into a PDF as the shapes that text shaping chose, each where shaping put it. */
final class ShapedText extends PdfBoxGraphics2DFontTextDrawer {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** Smallest move of the pen worth writing, in thousandths of the size. */
    private static final float WORTH_WRITING = 0.5f;

    private final Faces faces;

    ShapedText(Faces faces) {
        this.faces = faces;
    }

    /** Text in any other font is painted as outlines. */
    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv on) {
        return faces.of(font(text, on)).isPresent();
    }

    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv on) throws IOException {
        var font = font(text, on);
        var face = faces.of(font).orElseThrow();
        var letters = letters(text);
        var shapes =
                font.layoutGlyphVector(EXACT, letters.toCharArray(), 0, letters.length(), Font.LAYOUT_LEFT_TO_RIGHT);
        learn(face, letters, shapes);
        on.applyPaint(on.getPaint(), null);
        var page = on.getContentStream();
        page.beginText();
        page.setTextMatrix(Matrix.getScaleInstance(1, -1));
        page.setFont(face, font.getSize2D());
        write(page, face, font.getSize2D(), shapes);
        page.endText();
    }

    private static Font font(AttributedCharacterIterator text, IFontTextDrawerEnv on) {
        return text.getAttribute(TextAttribute.FONT) instanceof Font said ? said : on.getFont();
    }

    private static String letters(AttributedCharacterIterator text) {
        var letters = new StringBuilder();
        for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
            letters.append(c);
        }
        return letters.toString();
    }

    private static void learn(GlyphFont face, String letters, GlyphVector shapes) {
        int first = 0;
        for (int next = 1; next <= shapes.getNumGlyphs(); next++) {
            boolean last = next == shapes.getNumGlyphs();
            if (last || shapes.getGlyphCharIndex(next) != shapes.getGlyphCharIndex(first)) {
                int from = shapes.getGlyphCharIndex(first);
                int to = last ? letters.length() : shapes.getGlyphCharIndex(next);
                if (from < to) {
                    face.learn(letters.substring(from, to), glyphs(shapes, first, next));
                }
                first = next;
            }
        }
    }

    private static List<Integer> glyphs(GlyphVector shapes, int from, int to) {
        var glyphs = new ArrayList<Integer>();
        for (int i = from; i < to; i++) {
            glyphs.add(shapes.getGlyphCode(i));
        }
        return glyphs;
    }

    /** One run for each height; inside a run the pen is moved where the shapes do not follow of themselves. */
    private static void write(PDPageContentStream page, GlyphFont face, float size, GlyphVector shapes)
            throws IOException {
        var run = new ArrayList<Object>();
        double startX = 0;
        double startY = 0;
        double pen = 0;
        for (int i = 0; i < shapes.getNumGlyphs(); i++) {
            var at = shapes.getGlyphPosition(i);
            if (at.getY() != startY) {
                page.showTextWithPositioning(run.toArray());
                run.clear();
                page.newLineAtOffset((float) (at.getX() - startX), (float) (startY - at.getY()));
                startX = at.getX();
                startY = at.getY();
                pen = startX;
            }
            float back = (float) ((pen - at.getX()) * 1000 / size);
            if (Math.abs(back) >= WORTH_WRITING) {
                run.add(back);
                pen = at.getX();
            }
            run.add(GlyphFont.text(shapes.getGlyphCode(i)));
            pen += face.advance(shapes.getGlyphCode(i)) * size / 1000;
        }
        page.showTextWithPositioning(run.toArray());
    }
}
