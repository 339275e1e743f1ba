package tambon.infra.print;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PressTest {

    /** Marks upon marks, marks beside tall letters, feet that give way, sara am with a tone. */
    private static final String HARD =
            "ที่ ป่า น้ำ ปี่ ฐู ญู ฎู กุ ปู่ ก็ ฟ้า ทั้งหมด ยี่ห้อ ปั๊ม ฝั่ง สำหรับ จำนวน ผู้ผลิต";

    private final Press press = new Press();

    @Test
    void thai_text_of_a_file_can_be_found_and_copied() throws IOException {
        assertThat(text(press.print(page("<p>" + HARD + "</p><p><b>" + HARD + "</b></p><p>1,234.50</p>")), 1))
                .isEqualTo(HARD + HARD + "1,234.50");
    }

    @Test
    void marks_stand_where_the_typeface_puts_them() throws IOException, FontFormatException {
        var shapes = Font.createFont(Font.TRUETYPE_FONT, Faces.Face.REGULAR.open())
                .deriveFont(10f)
                .layoutGlyphVector(
                        new FontRenderContext(null, true, true),
                        HARD.toCharArray(),
                        0,
                        HARD.length(),
                        Font.LAYOUT_LEFT_TO_RIGHT);

        var written = written(press.print(page("<p>" + HARD + "</p>")), 1);

        assertThat(written)
                .extracting(shape -> shape.getCharacterCodes()[0])
                .isEqualTo(IntStream.range(0, shapes.getNumGlyphs())
                        .mapToObj(shapes::getGlyphCode)
                        .toList());
        for (int i = 0; i < written.size(); i++) {
            assertThat((double) written.get(i).getX() - written.getFirst().getX())
                    .isCloseTo(shapes.getGlyphPosition(i).getX(), Offset.offset(0.05));
        }
    }

    @Test
    void long_thai_text_is_broken_between_words() throws IOException {
        var words = "ตลาดนัดคนไทยยิ้มได้บ้านป่าตุ้มดอน".repeat(12);

        var written = written(press.print(page("<p>" + words + "</p>")), 1);

        var beginnings = IntStream.range(1, written.size())
                .filter(i -> written.get(i).getY() > written.get(i - 1).getY() + 5)
                .mapToObj(i -> written.get(i).getUnicode())
                .toList();
        assertThat(beginnings).isNotEmpty().allMatch("ตคยไบปด"::contains);
        assertThat(joined(written)).isEqualTo(words);
    }

    @Test
    void a_long_table_goes_over_pages_each_with_its_head() throws IOException {
        var rows = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> "<tr><td>" + i + "</td><td>ตลาด</td></tr>")
                .collect(Collectors.joining());

        var file = press.print(page(
                "<table><thead><tr><th>ที่</th><th>ชื่อตลาด</th></tr></thead><tbody>" + rows + "</tbody></table>"));

        assertThat(text(file, 1)).startsWith("ที่ชื่อตลาด1ตลาด2ตลาด");
        assertThat(text(file, 3)).startsWith("ที่ชื่อตลาด").doesNotContain("1ตลาด2ตลาด");
    }

    @Test
    void nothing_is_fetched_and_what_xml_cannot_hold_is_replaced() throws IOException {
        var ofThisMachine = getClass().getResource("/print/Sarabun-LICENSE.txt");

        var file = press.print(page("<p>ก\u0001ข<object data='%s' type='text/plain'></object><img src='%s'/></p>"
                .replace("%s", String.valueOf(ofThisMachine))));

        assertThat(text(file, 1)).startsWith("ก").endsWith("ข").doesNotContain("Copyright");
    }

    @Test
    void a_page_too_long_for_paper_is_refused() {
        assertThatThrownBy(() -> press.print("x".repeat(Press.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String page(String body) {
        return """
                <html><head><style>@page {size: A4; margin: 20mm} body {font-family: Sarabun; font-size: 10pt; margin: 0}
                p {margin: 0} table {-fs-table-paginate: paginate} th {font-weight: 400}</style></head><body>""" + body + "</body></html>";
    }

    private static String text(byte[] file, int page) throws IOException {
        return joined(written(file, page));
    }

    private static String joined(List<TextPosition> written) {
        return written.stream()
                .map(TextPosition::getUnicode)
                .collect(Collectors.joining())
                .replaceAll("([\\u0E48-\\u0E4B]?)\\u0E4D\\u0E32", "$1ำ");
    }

    /** The shapes of a page as they follow one another in the file. */
    private static List<TextPosition> written(byte[] file, int page) throws IOException {
        var written = new ArrayList<TextPosition>();
        try (var document = Loader.loadPDF(file)) {
            var reader = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition shape) {
                    written.add(shape);
                }
            };
            reader.setStartPage(page);
            reader.setEndPage(page);
            assertThat(reader.getText(document)).isBlank();
        }
        return written;
    }
}
