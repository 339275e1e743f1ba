package tambon.infra.print;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An embedded typeface written shape by shape: text given to it is shape numbers, each moved into the private use area
 * of Unicode (+E000), as shaping has already chosen them. What each shape stands for is learnt on the way and written
 * into the file, so that its text can be searched and copied.
 *
 * @see <a href="https://www.adobe.com/go/pdfreference">PDF 1.7, 9.7.4 CIDFonts, 9.10.3 ToUnicode CMaps</a>
 */
final class GlyphFont extends PDType0Font {

    private static final int FIRST = 0xE000;

    /** Most entries in one block (PDF 1.7, 9.10.3). */
    private static final int BLOCK = 100;

    private final PDDocument document;
    private final PDType0Font whole;
    private final Map<Integer, String> meanings = new TreeMap<>();

    private GlyphFont(PDDocument document, PDType0Font whole, COSDictionary dictionary) throws IOException {
        super(dictionary);
        this.document = document;
        this.whole = whole;
    }

    static GlyphFont embed(PDDocument document, InputStream trueType) throws IOException {
        var whole = PDType0Font.load(document, trueType, false);
        return new GlyphFont(document, whole, whole.getCOSObject());
    }

    /** The text that shows shape number {@code glyph}. */
    static String text(int glyph) {
        return Character.toString(FIRST + glyph);
    }

    @Override
    protected byte[] encode(int character) {
        int glyph = character - FIRST;
        return new byte[] {(byte) (glyph >> 8), (byte) glyph};
    }

    /** How far shape number {@code glyph} moves the pen, in thousandths of the size. */
    float advance(int glyph) throws IOException {
        return getWidth(glyph);
    }

    /**
     * Learns from a cluster of text and the shapes chosen for it: those with a character of their own stand for it, the
     * first of the others for the characters that remain, a mark moved out of another's way for that mark.
     */
    void learn(String cluster, List<Integer> glyphs) {
        var remaining = new StringBuilder(cluster.replace("ำ", "ํา")); // shaping takes sara am apart
        var others = new ArrayList<Integer>();
        for (int glyph : glyphs) {
            var own = ownCharacter(glyph);
            int at = own.isEmpty() ? -1 : remaining.indexOf(own);
            if (at < 0) {
                others.add(glyph);
            } else {
                remaining.delete(at, at + own.length());
                meanings.putIfAbsent(glyph, own);
            }
        }
        if (!others.isEmpty() && !remaining.isEmpty()) {
            meanings.putIfAbsent(others.getFirst(), remaining.toString());
        }
    }

    private String ownCharacter(int glyph) {
        var codes = whole.getCmapLookup().getCharCodes(glyph);
        return codes == null ? "" : Character.toString(codes.getFirst());
    }

    void writeMeanings() throws IOException {
        var entries = List.copyOf(meanings.entrySet());
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int from = 0; from < entries.size(); from += BLOCK) {
            var block = entries.subList(from, Math.min(from + BLOCK, entries.size()));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry ->
                    map.append(String.format(Locale.ROOT, "<%04X> <%s>\n", entry.getKey(), hex(entry.getValue()))));
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        var stream = new PDStream(
                document,
                new ByteArrayInputStream(map.toString().getBytes(StandardCharsets.US_ASCII)),
                COSName.FLATE_DECODE);
        getCOSObject().setItem(COSName.TO_UNICODE, stream);
    }

    private static String hex(String text) {
        return text.chars().mapToObj(c -> String.format(Locale.ROOT, "%04X", c)).collect(Collectors.joining());
    }
}
